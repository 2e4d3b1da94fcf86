import type { GroupLook } from "../catalogue/type.ts";

const dashes: Readonly<Record<GroupLook["line"], readonly number[]>> = {
  solid: [],
  none: [],
  dashed: [6, 4],
  dotted: [2, 3],
  "dash-long": [12, 5],
};

/** Lengths of dashes and gaps, px; empty: solid. */
export function dashOf(line: GroupLook["line"]): readonly number[] {
  return dashes[line];
}
