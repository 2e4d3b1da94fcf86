import type { MarkFigure } from "../../drawing/drawing.ts";
import { cleanValue } from "../../xml/clean.ts";

/** The lines of a label with what its marks say: numbers of steps before them, `5, 6: Prompt`, anything else below. */
export function withMarks(lines: readonly string[], marks: readonly MarkFigure[] = []): readonly string[] {
  const numbers = lettersOf(marks.filter(({ shape }) => shape === "dot"));
  const others = lettersOf(marks.filter(({ shape }) => shape !== "dot"));
  const [first, ...rest] = lines;
  const numbered = numbers === "" ? lines : [first === undefined ? numbers : `${numbers}: ${first}`, ...rest];
  return others === "" ? numbered : [...numbered, others];
}

function lettersOf(marks: readonly MarkFigure[]): string {
  return marks.map(({ letters }) => cleanValue(letters.text)).join(", ");
}
