import type { Diagnostic } from "../source/diagnostic.ts";
import { quoted } from "../source/quoted.ts";
import type { Range } from "../source/source.ts";

/** A stretch of a file and what is to stand there instead. */
export interface TextEdit {
  readonly range: Range;
  readonly text: string;
}

/** Something that mends a mistake. */
export interface Fix {
  /** What it does, for a menu. */
  readonly title: string;
  readonly edits: readonly TextEdit[];
  readonly diagnostic: Diagnostic;
}

/** What mends these mistakes, as far as that is known; of one file, those that touch a stretch of it when one is given. */
export function fixesOf(diagnostics: readonly Diagnostic[], within?: Range): readonly Fix[] {
  return diagnostics.flatMap((diagnostic) => {
    const { fix, range } = diagnostic;
    if (!fix || (within && !touches(range, within))) return [];
    return [{ title: titleOf(fix), edits: [fix], diagnostic }];
  });
}

function touches(a: Range, b: Range): boolean {
  return a.source.name === b.source.name && a.start <= b.end && b.start <= a.end;
}

function titleOf({ range, text }: TextEdit): string {
  const before = range.source.text.slice(range.start, range.end);
  if (text === "") return `Remove ${quoted(before)}`;
  if (text.trim() === "") return "Indent with spaces";
  return before === "" ? `Write ${quoted(text)}` : `Change ${quoted(before)} to ${quoted(text)}`;
}
