import type { Document, Path } from "./document.ts";
import { quoted } from "./quoted.ts";
import type { Violation } from "./violations.ts";

/** What the schema finds wrong with a value of a document. */
export interface Finding extends Violation {
  readonly document: Document;
}

/** Whether a step of a path is a route, which stands before its label. */
export function isRoute(step: Path[number] | undefined): boolean {
  return typeof step === "string" && /->|<-|--|~>/.test(step);
}

/** What messages call the value at a path. */
export function nameOf(path: Path): string {
  const [before, key] = [path.at(-2), path.at(-1)];
  if (key === undefined) return "a document";
  if (typeof key === "number") return `an item of \`${path.findLast((step) => typeof step === "string") ?? ""}\``;
  const isOwn = before === "nodes" || before === "classes" || isRoute(key);
  return isOwn ? quoted(key) : `\`${key}\``;
}
