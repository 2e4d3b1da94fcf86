import { browserHost } from "../hosts/browser-host.ts";
import type { Diagnostic } from "../source/diagnostic.ts";
import { type ParseOptions, sourceOf } from "../source/parse-options.ts";
import { Report } from "../source/report.ts";
import type { Range, Source } from "../source/source.ts";
import type { Completion } from "./completion.ts";
import type { Hover } from "./hover.ts";
import type { OutlineItem } from "./outline.ts";
import type { Around } from "./reading.ts";
import type { Renameable, Renaming } from "./rename.ts";

/** What editors ask about a document that is being typed. */
export interface EditingOptions extends ParseOptions {
  /**
   * The document that includes the source, or includes what does: what is named there is known in the source, too. None:
   * the source is a document itself.
   */
  readonly within?: Source;
}

/**
 * What can be written at `offset`, in UTF-16 code units: keys, types, ids, values.
 *
 * The best comes first, and nothing that does not fit what was typed; so an editor shows the list as it is, and asks
 * again with the next letter. The text may be broken, as texts are that are being typed.
 */
export async function complete(
  source: Source | string,
  offset: number,
  options: EditingOptions = {},
): Promise<readonly Completion[]> {
  // Most programs draw, and are no editors.
  const { complete: completionsAt } = await import("./complete.ts");
  return completionsAt(sourceOf(source, options), offset, aroundOf(options));
}

/** What there is to know about what stands at `offset`: a type, a node or a group with its edges, a flow, a key. */
export async function hover(
  source: Source | string,
  offset: number,
  options: EditingOptions = {},
): Promise<Hover | undefined> {
  const { hover: hoverAt } = await import("./hover.ts");
  return hoverAt(sourceOf(source, options), offset, aroundOf(options));
}

/** Where what is named at `offset` gets its name. */
export async function definition(
  source: Source | string,
  offset: number,
  options: EditingOptions = {},
): Promise<readonly Range[]> {
  const { definition: definitionsAt } = await import("./definition.ts");
  return definitionsAt(sourceOf(source, options), offset, aroundOf(options));
}

/** Every place that names what is named at `offset`, its definition included. */
export async function references(
  source: Source | string,
  offset: number,
  options: EditingOptions = {},
): Promise<readonly Range[]> {
  const { references: referencesAt } = await import("./definition.ts");
  return referencesAt(sourceOf(source, options), offset, aroundOf(options));
}

/** What can be renamed at `offset`: a node, a group, a flow, a view, an overlay or a class. */
export async function renameable(
  source: Source | string,
  offset: number,
  options: EditingOptions = {},
): Promise<Renameable | undefined> {
  const { renameable: renameableAt } = await import("./rename.ts");
  return renameableAt(sourceOf(source, options), offset, aroundOf(options));
}

/** Gives what is named at `offset` another name, wherever it is named: also in files that are included, and in the layout file. */
export async function rename(
  source: Source | string,
  offset: number,
  name: string,
  options: EditingOptions = {},
): Promise<Renaming> {
  const { rename: renameAt } = await import("./rename.ts");
  return renameAt(sourceOf(source, options), offset, name, aroundOf(options));
}

/** What a document consists of, as a tree: its sections with nodes, edges, flows, views and so on. */
export async function outline(
  source: Source | string,
  options: Pick<ParseOptions, "name"> = {},
): Promise<readonly OutlineItem[]> {
  const { outline: outlineOf } = await import("./outline.ts");
  return outlineOf(sourceOf(source, options));
}

/** What a formatted document says, or the mistakes that keep it from being formatted. */
export interface Formatted {
  readonly output?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Writes a document as everybody does: indentation, spaces, quotes, blank lines. What it says and its comments stay.
 *
 * A text that is no YAML is left alone: then there is no output, and its mistakes are told.
 */
export async function format(source: Source | string, options: Pick<ParseOptions, "name"> = {}): Promise<Formatted> {
  const { formatted } = await import("./format.ts");
  const report = new Report();
  const output = formatted(sourceOf(source, options), report);
  return { ...(output !== undefined && { output }), diagnostics: report.diagnostics };
}

function aroundOf({ host = browserHost(), within }: EditingOptions): Around {
  return { host, ...(within && { within }) };
}
