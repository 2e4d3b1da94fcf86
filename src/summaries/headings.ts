import type { Topic } from "../compare/statements.ts";

/** What stands above the statements of each topic. */
export const headings: Readonly<Record<Topic, string>> = {
  security: "Security",
  components: "Components",
  connections: "Connections",
  notes: "Overlays, flows, views and decisions",
  document: "Document",
};
