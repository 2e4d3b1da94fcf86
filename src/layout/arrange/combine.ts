import { type Hierarchy, isWithin } from "../hierarchy.ts";
import type { Arrangement, Shelf } from "./arrangement.ts";
import type { Change, MutableArrangement } from "./change.ts";
import type { Changeable } from "./changeable.ts";
import type { Descent } from "./descent.ts";

/** How often all parts are tried: what was taken can make room for others. */
const mostRounds = 3;

/** What may be taken from another arrangement: how some groups are arranged inside. */
interface Part {
  readonly groups: readonly number[];
  /** What is in them or on their borders. */
  readonly elements: readonly number[];
}

/** Takes from other arrangements the inside of a group, or everything in it, wherever that is better. */
export function combine(
  hierarchy: Hierarchy,
  changeable: Changeable,
  others: readonly Arrangement[],
  descent: Descent,
): void {
  const parts = partsOf(hierarchy, changeable);
  let isBetter = true;
  for (let round = 0; round < mostRounds && isBetter; round++) {
    isBetter = false;
    for (const other of others) {
      for (const part of parts) {
        if (descent.isOver) return;
        if (descent.keeps(take(hierarchy, descent.arrangement, other, part))) isBetter = true;
      }
    }
  }
}

function partsOf(hierarchy: Hierarchy, { free }: Changeable): readonly Part[] {
  const partOf = (groups: readonly number[]): Part => ({
    groups,
    elements: groups.flatMap((group) => [
      ...(hierarchy.children[group] as readonly number[]),
      ...Object.values(hierarchy.border[group] ?? {}).flat(),
    ]),
  });
  const parts = free.flatMap(({ members }) => {
    const all = hierarchy.inwardsOut.filter((group) => members.some((member) => isWithin(hierarchy, group, member)));
    return all.length === members.length ? [partOf(members)] : [partOf(members), partOf(all)];
  });
  // The picture as a whole is a part, too, also where nothing is to be arranged on its top level.
  const isWhole = free.some(({ members }) => members[0] === hierarchy.root);
  return isWhole ? parts : [...parts, partOf(hierarchy.inwardsOut)];
}

/** Nothing where the other one arranges the part in the same way. */
function take(
  { root }: Hierarchy,
  arrangement: MutableArrangement,
  other: Arrangement,
  { groups, elements }: Part,
): Change | undefined {
  const lists = valuesOf(arrangement);
  const others = valuesOf(other);
  const isSame =
    groups.every((group) => arrangement.shelves[group - root] === other.shelves[group - root]) &&
    lists.every((values, list) => elements.every((element) => values[element] === others[list]?.[element]));
  if (isSame) return undefined;
  const shelves = groups.map((group) => arrangement.shelves[group - root] as Shelf);
  const old = lists.map((values) => elements.map((element) => values[element] as number));
  for (const group of groups) arrangement.shelves[group - root] = other.shelves[group - root] as Shelf;
  for (const [list, values] of lists.entries()) {
    for (const element of elements) values[element] = others[list]?.[element] as number;
  }
  return {
    groups,
    undo: () => {
      for (const [index, group] of groups.entries()) arrangement.shelves[group - root] = shelves[index] as Shelf;
      for (const [list, values] of lists.entries()) {
        for (const [index, element] of elements.entries()) values[element] = old[list]?.[index] as number;
      }
    },
  };
}

function valuesOf({ gapX, gapY, align, slot }: Arrangement): readonly (Int16Array | Uint8Array)[] {
  return [gapX, gapY, align, slot];
}
