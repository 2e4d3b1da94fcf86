import { compare, type Diagnostic, isDifferent, type Source, summaries } from "../../index.ts";
import { type ComparedView, comparedViews, type Look, newViews } from "./compared-views.ts";
import { hostAt, readAt, type Versions } from "./versions.ts";

/** A document that is not what it was before. */
export interface Compared {
  readonly document: string;
  readonly state: "new" | "removed" | "changed" | "has errors";
  /** Of the later version. */
  readonly diagnostics: readonly Diagnostic[];
  /** How both differ, in Markdown. */
  readonly words: string;
  /** Those that are shown; none where it is removed or has errors. */
  readonly views: readonly ComparedView[];
}

/** Compares two versions of a document; none where they say the same. */
export async function compareOne(document: string, look: Look, versions: Versions): Promise<Compared | undefined> {
  const [old, young] = [await readAt(versions.before, document), await readAt(versions.after, document)];
  if ("failure" in young) {
    return "failure" in old
      ? undefined
      : { document, state: "removed", diagnostics: [], words: "The document is removed.", views: [] };
  }
  if ("failure" in old) return only(document, young, look, versions);
  // What includes other files may differ although its own text does not; a key may be written with escapes.
  if (old.text === young.text && !/include|\\/.test(young.text)) return undefined;
  return both(document, [old, young], look, versions);
}

async function only(document: string, source: Source, look: Look, versions: Versions): Promise<Compared> {
  const drawn = await newViews(source, look, versions);
  return drawn.views.length === 0
    ? { document, state: "has errors", words: "The document has errors.", ...drawn }
    : { document, state: "new", words: "The document is new.", ...drawn };
}

async function both(
  document: string,
  [old, young]: readonly [Source, Source],
  look: Look,
  versions: Versions,
): Promise<Compared | undefined> {
  const options = { host: hostAt(versions.after), before: { host: hostAt(versions.before) } };
  const { output: comparison, diagnostics } = await compare(old, young, options);
  if (!comparison) return notCompared(await only(document, young, look, versions));
  if (!isDifferent(comparison)) return undefined;
  const words = (await summaries.find(({ name }) => name === "md")?.write(comparison)) ?? "";
  const drawn = await comparedViews([old, young], comparison, look, versions);
  const told = drawn.views.length === 0 ? drawn.diagnostics : diagnostics;
  return { document, state: "changed", words, views: drawn.views, diagnostics: told };
}

/** Of the later version: where that can be drawn, it is the earlier one that has the errors. */
function notCompared(later: Compared): Compared {
  if (later.views.length === 0) return later;
  return { ...later, state: "changed", words: "The earlier version has errors, so that both cannot be compared." };
}
