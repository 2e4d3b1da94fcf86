import { graphemesOf } from "../../text/graphemes.ts";
import { canDraw, type Face } from "./face.ts";
import type { Stretch } from "./stretches.ts";

/** A part of a line in one font and one direction. */
export interface Run extends Stretch {
  readonly face: Face;
}

/** The parts of a line from left to right, each in the first font that has its characters. */
export function runsOf(stretches: readonly Stretch[], faces: readonly Face[]): readonly Run[] {
  return stretches.flatMap(({ text, isRightToLeft }) => {
    const runs: Run[] = [];
    for (const grapheme of graphemesOf(text)) {
      const last = runs.at(-1);
      const face = faceFor(grapheme, faces, last?.face);
      if (!face) continue;
      if (last?.face === face) runs[runs.length - 1] = { ...last, text: last.text + grapheme };
      else runs.push({ text: grapheme, face, isRightToLeft });
    }
    return isRightToLeft ? runs.toReversed() : runs;
  });
}

/** The font for a character; where none has it, one that draws a box. Spaces and points stay in the font before them. */
function faceFor(grapheme: string, faces: readonly Face[], before: Face | undefined): Face | undefined {
  if (before && !/\p{L}/u.test(grapheme) && canDraw(before, grapheme)) return before;
  return faces.find((face) => canDraw(face, grapheme)) ?? faces[0];
}
