import type { Shelf } from "../arrange/arrangement.ts";
import { type MutableArrangement, translated } from "../arrange/change.ts";
import { isFree } from "../arrange/changeable.ts";
import { twinsOf } from "../arrange/symmetry.ts";
import type { Hierarchy } from "../hierarchy.ts";
import type { Recalled } from "./recall.ts";

/** Groups that are arranged alike, and the one of them that shows the others how. */
export interface Family {
  readonly members: readonly number[];
  /** What is in each member or on its border; things at the same index correspond. */
  readonly elements: readonly (readonly number[])[];
  /** The index of the member that shows the others. */
  readonly leader: number;
}

/** All groups by families, outer ones first. The leader is the one with the fewest newcomers: most is known of it. */
export function familiesOf(hierarchy: Hierarchy, newcomers: ReadonlySet<number>): Family[] {
  return twinsOf(hierarchy).map(({ members, children, border }) => {
    const elements = members.map((_, index) => [
      ...(children[index] ?? []),
      ...Object.values(border[index] ?? {}).flat(),
    ]);
    const counts = elements.map((list) => list.filter((element) => newcomers.has(element)).length);
    return { members, elements, leader: counts.indexOf(Math.min(...counts)) };
  });
}

/** Arranges the members of a family as their leader is, whatever they were before. */
export function makeAlike(hierarchy: Hierarchy, { arrangement }: Recalled, family: Family): void {
  const { members, elements, leader } = family;
  const first = members[leader] as number;
  if (isFree(hierarchy, first)) setShelf(hierarchy, arrangement, family, shelfOf(hierarchy, arrangement, family));
  const { gapX, gapY, align, slot } = arrangement;
  for (const [index, element] of (elements[leader] ?? []).entries()) {
    for (const values of [gapX, gapY, align, slot]) setAll(values, family, index, values[element] as number);
  }
}

/** The shelf of the leader. */
export function shelfOf({ root }: Hierarchy, { shelves }: MutableArrangement, { members, leader }: Family): Shelf {
  return shelves[(members[leader] as number) - root] as Shelf;
}

/** Gives the leader a shelf, and the others the same of what is in them. */
export function setShelf({ root }: Hierarchy, { shelves }: MutableArrangement, family: Family, shelf: Shelf): void {
  const { members, elements, leader } = family;
  const inLeader = elements[leader] ?? [];
  for (const [index, member] of members.entries()) {
    shelves[member - root] = index === leader ? shelf : translated(shelf, inLeader, elements[index] ?? []);
  }
}

/** Gives everything at one index of a family the same value. */
export function setAll(values: Int16Array | Uint8Array, { elements }: Family, index: number, value: number): void {
  for (const list of elements) values[list[index] as number] = value;
}
