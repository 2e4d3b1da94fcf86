import type { Host } from "../hosts/host.ts";
import type { Source } from "./source.ts";

/** Where a document comes from. */
export interface ParseOptions {
  /** What messages call a source that is given as a text; `architecture.yaml` by default. */
  readonly name?: string;
  /** How the document reaches other files; by default it reaches none. */
  readonly host?: Host;
}

/** The document that is given, as a source or as a text. */
export function sourceOf(source: string | Source, { name = "architecture.yaml" }: ParseOptions): Source {
  return typeof source === "string" ? { name, text: source } : source;
}
