import type { Hierarchy } from "../hierarchy.ts";
import type { Shelf } from "./arrangement.ts";
import { changeShelf, changeValue } from "./change.ts";
import type { Changeable } from "./changeable.ts";
import type { Descent } from "./descent.ts";
import { gapTo, type Leaders } from "./leaders.ts";
import { placed, swapped } from "./shelf-moves.ts";
import type { Twins } from "./symmetry.ts";

/** How often everything is tried: most of what can be found is found at once. */
const mostRounds = 3;

/**
 * Tries each thing in every other place of its group, in that of each sibling, with every gap and in line with every
 * leader: a search by chance ends a few such changes away from where it could.
 */
export function polish(hierarchy: Hierarchy, { free, leaders }: Changeable, descent: Descent): void {
  let isBetter = true;
  for (let round = 0; round < mostRounds && isBetter; round++) {
    isBetter = false;
    for (const twins of free) {
      for (const index of (twins.children[0] as readonly number[]).keys()) {
        if (descent.isOver) return;
        if (move(hierarchy, twins, index, descent) || space(twins, index, leaders, descent)) isBetter = true;
      }
    }
  }
}

/** Whether what is at an index of twins, and of the others as well, stands better elsewhere. */
function move(hierarchy: Hierarchy, twins: Twins, index: number, descent: Descent): boolean {
  const [children = []] = twins.children;
  const child = children[index] as number;
  const { arrangement } = descent;
  const shelf = arrangement.shelves[(twins.members[0] as number) - hierarchy.root] as Shelf;
  const isBetter = (changed: Shelf) => descent.keeps(changeShelf(hierarchy, arrangement, twins, changed));
  return (
    placed(shelf, child).some(isBetter) ||
    children.slice(index + 1).some((other) => isBetter(swapped(shelf, child, other)))
  );
}

const gaps = [0, 1, 2];
const alignments = [0, 1, 2];

function space({ members, children }: Twins, index: number, leaders: Leaders, descent: Descent): boolean {
  const { gapX, gapY, align } = descent.arrangement;
  const alike = children.map((list) => list[index] as number);
  const isBetter = (values: Int16Array | Uint8Array) => (value: number) =>
    descent.keeps(changeValue(values, alike, value, members));
  const all = [...gaps, ...(leaders[alike[0] as number] ?? []).map((_, leader) => gapTo(leader))];
  const kept = [...all.filter(isBetter(gapX)), ...all.filter(isBetter(gapY)), ...alignments.filter(isBetter(align))];
  return kept.length > 0;
}
