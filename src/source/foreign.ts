import type { Document } from "./document.ts";
import type { Report } from "./report.ts";

/** What is in folders beside architectures, is YAML as well, and may be taken for one. */
interface Kind {
  readonly called: string;
  /** Keys that all stand at the top of it; where the first one stands it is told. */
  readonly keys: readonly [string, ...string[]];
}

const kinds: readonly Kind[] = [
  { called: "a Kubernetes manifest", keys: ["apiVersion", "kind"] },
  { called: "a CloudFormation template", keys: ["AWSTemplateFormatVersion"] },
  { called: "a CloudFormation template", keys: ["Resources"] },
  { called: "a Compose file", keys: ["services"] },
  { called: "a workflow of GitHub Actions", keys: ["on", "jobs"] },
  { called: "an OpenAPI description", keys: ["openapi"] },
  { called: "a Helm chart", keys: ["apiVersion", "version"] },
];

/** Tells that a document is another program's: what is wrong with each of its keys would help nobody. Gives whether it is. */
export function reportForeign(document: Document, report: Report): boolean {
  const { value } = document;
  // Who wrote nodes or edges means an architecture.
  if (has(value, "nodes") || has(value, "edges")) return false;
  const kind = kinds.find(({ keys }) => keys.every((key) => has(value, key)));
  if (!kind) return false;
  report.error("foreign-document", `this is ${kind.called}, and no architecture`, document.rangeOfKey([kind.keys[0]]), {
    hint: "tell what it sets up as `nodes` and `edges`; `stratogram init` writes a first document to go on from",
  });
  return true;
}

function has(value: unknown, key: string): boolean {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key);
}
