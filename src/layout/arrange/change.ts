import type { Hierarchy } from "../hierarchy.ts";
import type { Arrangement, Shelf } from "./arrangement.ts";
import type { Twins } from "./symmetry.ts";

export type MutableArrangement = Omit<Arrangement, "shelves"> & { shelves: Shelf[] };

/** A change of an arrangement that was made. */
export interface Change {
  /** The groups whose inside it changed. */
  readonly groups: readonly number[];
  undo(): void;
}

/** Gives twins a shelf, which is told for the first of them; changes nothing where it is the very one that they have. */
export function changeShelf(
  { root }: Hierarchy,
  { shelves }: MutableArrangement,
  { members, children }: Twins,
  shelf: Shelf,
): Change | undefined {
  const old = members.map((member) => shelves[member - root] as Shelf);
  if (shelf === old[0]) return undefined;
  for (const [index, member] of members.entries()) shelves[member - root] = shelfFor(index, children, shelf);
  return {
    groups: members,
    undo: () => {
      for (const [index, member] of members.entries()) shelves[member - root] = old[index] as Shelf;
    },
  };
}

/** The shelf of the first of some twins for each of them. */
export function shelfFor(index: number, children: Twins["children"], shelf: Shelf): Shelf {
  return index === 0 ? shelf : translated(shelf, children[0] ?? [], children[index] ?? []);
}

/** The shelf of a group for a twin of it; what is at the same index of `from` and `to` corresponds. */
export function translated(shelf: Shelf, from: readonly number[], to: readonly number[]): Shelf {
  return { ...shelf, lines: shelf.lines.map((line) => line.map((child) => to[from.indexOf(child)] as number)) };
}

/** Gives some elements the same gap, alignment or slot; changes nothing where the first of them has it. */
export function changeValue(
  values: Int16Array | Uint8Array,
  elements: readonly number[],
  value: number,
  groups: readonly number[],
): Change | undefined {
  const old = elements.map((element) => values[element] as number);
  if (old[0] === value) return undefined;
  for (const element of elements) values[element] = value;
  return {
    groups,
    undo: () => {
      for (const [index, element] of elements.entries()) values[element] = old[index] as number;
    },
  };
}
