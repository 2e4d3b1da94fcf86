import type { Bidi } from "bidi-js";

/** A part of a line that is read in one direction. */
export interface Stretch {
  /** In the order in which it is read. */
  readonly text: string;
  readonly isRightToLeft: boolean;
}

/** The parts of a line from left to right, as they stand in a picture, whose lines all run from left to right. */
export function stretchesOf(line: string, bidi: Bidi): readonly Stretch[] {
  const { levels } = bidi.getEmbeddingLevels(line, "ltr");
  const parts: { readonly level: number; text: string }[] = [];
  for (let index = 0; index < line.length; index += 1) {
    const level = levels[index] ?? 0;
    const last = parts.at(-1);
    if (last?.level === level) last.text += line[index];
    else parts.push({ level, text: line[index] ?? "" });
  }
  return inOrder(parts).map(({ level, text }) => ({ text, isRightToLeft: level % 2 === 1 }));
}

/** From the highest level down, all that is at least as high and stands together is turned around. */
function inOrder<Part extends { readonly level: number }>(parts: readonly Part[]): readonly Part[] {
  const ordered = [...parts];
  for (let level = Math.max(0, ...parts.map((part) => part.level)); level > 0; level -= 1) {
    let start = 0;
    for (let end = 0; end <= ordered.length; end += 1) {
      if ((ordered[end]?.level ?? 0) >= level) continue;
      ordered.splice(start, end - start, ...ordered.slice(start, end).toReversed());
      start = end + 1;
    }
  }
  return ordered;
}
