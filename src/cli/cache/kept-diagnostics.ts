import { dirname, join, relative } from "node:path";
import { type Diagnostic, type Source, slashed } from "../../index.ts";
import type { Entry, KeptDiagnostic, KeptSource } from "./entry.ts";

/** The document, and the estimate of costs if there is one: texts that whoever asks has at hand. */
export interface KnownSources {
  readonly document: Source;
  readonly costs?: Source;
}

/** Diagnostics without the place of the document; none where their words tell it. */
export function keptDiagnostics(
  diagnostics: readonly Diagnostic[],
  known: KnownSources,
): Pick<Entry, "sources" | "diagnostics"> | undefined {
  const folder = dirname(known.document.name);
  const told = diagnostics.flatMap(({ message, hint = "" }) => [message, hint]);
  if (folder !== "." && told.some((text) => text.includes(folder))) return undefined;
  const sources: Source[] = [];
  const kept = diagnostics.map(
    ({ range, fix, ...diagnostic }): KeptDiagnostic => ({
      ...diagnostic,
      range: keptRange(range),
      ...(fix && { fix: { range: keptRange(fix.range), text: fix.text } }),
    }),
  );
  return { diagnostics: kept, sources: sources.map((source) => keptSource(source, known)) };

  function keptRange({ source, start, end }: Diagnostic["range"]) {
    const known = sources.findIndex(({ name, text }) => name === source.name && text === source.text);
    return { source: known === -1 ? sources.push(source) - 1 : known, start, end };
  }
}

function keptSource({ name, text }: Source, { document, costs }: KnownSources): KeptSource {
  if (name === document.name && text === document.text) return { of: "document" };
  if (name === costs?.name && text === costs.text) return { of: "costs" };
  return { of: "file", path: slashed(relative(dirname(document.name), name)), text };
}

/** The diagnostics of an entry as they are told about a document. */
export function diagnosticsIn(entry: Entry, known: KnownSources): readonly Diagnostic[] {
  const sources = entry.sources.map((kept) => sourceOf(kept, known));
  return entry.diagnostics.map(({ range, fix, ...diagnostic }) => ({
    ...diagnostic,
    range: rangeOf(range),
    ...(fix && { fix: { range: rangeOf(fix.range), text: fix.text } }),
  }));

  function rangeOf({ source, start, end }: KeptDiagnostic["range"]) {
    return { source: sources[source] ?? known.document, start, end };
  }
}

function sourceOf(kept: KeptSource, { document, costs }: KnownSources): Source {
  if (kept.of !== "file") return kept.of === "costs" && costs ? costs : document;
  const name = slashed(join(dirname(document.name), kept.path));
  return { name, text: kept.text };
}
