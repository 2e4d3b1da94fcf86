import type { Summary } from "./summary.ts";

/** Sections and lists, for a comment on a change. */
export const md: Summary = {
  name: "md",
  summary: "Markdown, for a comment on a change.",

  async write(comparison) {
    const { writeMd } = await import("./write-md.ts");
    return writeMd(comparison);
  },
};
