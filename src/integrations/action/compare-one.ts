import { compare, type Diagnostic, type Drawing, draw, drawComparison, type Source, summaries } from "../../index.ts";
import { hostAt, readAt, type Versions } from "./versions.ts";

/** A document that is not what it was before. */
export interface Compared {
  readonly document: string;
  readonly state: "new" | "removed" | "changed" | "has errors";
  /** Of the later version. */
  readonly diagnostics: readonly Diagnostic[];
  /** How both differ, in Markdown. */
  readonly words: string;
  /** Of both as one picture, or of the only one. */
  readonly drawing?: Drawing;
  readonly before?: Drawing;
  readonly after?: Drawing;
}

/** Compares two versions of a document; none where they say the same. */
export async function compareOne(document: string, versions: Versions): Promise<Compared | undefined> {
  const [old, young] = [await readAt(versions.before, document), await readAt(versions.after, document)];
  if ("failure" in young) {
    return "failure" in old
      ? undefined
      : { document, state: "removed", diagnostics: [], words: "The document is removed." };
  }
  if ("failure" in old) return only(document, young, versions);
  // What includes other files may differ although its own text does not; a key may be written with escapes.
  if (old.text === young.text && !/include|\\/.test(young.text)) return undefined;
  return both(document, [old, young], versions);
}

async function only(document: string, source: Source, { after }: Versions): Promise<Compared> {
  const { output: drawing, diagnostics } = await drawnAt(after, source);
  if (!drawing) return { document, state: "has errors", diagnostics, words: "The document has errors." };
  return { document, state: "new", diagnostics, words: "The document is new.", drawing, after: drawing };
}

async function both(
  document: string,
  [old, young]: readonly [Source, Source],
  versions: Versions,
): Promise<Compared | undefined> {
  const options = { host: hostAt(versions.after), before: { host: hostAt(versions.before) } };
  const { output: comparison, diagnostics } = await compare(old, young, options);
  if (!comparison) return notCompared(await only(document, young, versions));
  const words = (await summaries.find(({ name }) => name === "md")?.write(comparison)) ?? "";
  const { elements, edges, notes, document: facts } = comparison;
  if (elements.length + edges.length + notes.length + facts.length === 0) return undefined;
  const { output } = await drawComparison(old, young, { ...options, theme: "auto" });
  const [before, after] = [await drawnAt(versions.before, old), await drawnAt(versions.after, young)];
  return {
    ...{ document, state: "changed", diagnostics, words },
    ...(output?.[0] && { drawing: output[0].drawing }),
    ...(before.output && { before: before.output }),
    ...(after.output && { after: after.output }),
  };
}

/** Of the later version: where that can be drawn, it is the earlier one that has the errors. */
function notCompared(later: Compared): Compared {
  if (!later.drawing) return later;
  return { ...later, state: "changed", words: "The earlier version has errors, so that both cannot be compared." };
}

function drawnAt(commit: string, source: Source) {
  return draw(source, { host: hostAt(commit), theme: "auto" });
}
