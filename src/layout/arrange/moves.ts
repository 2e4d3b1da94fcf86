import type { Hierarchy } from "../hierarchy.ts";
import type { Arrangement, Shelf } from "./arrangement.ts";
import type { Border, Changeable, Pair } from "./changeable.ts";
import { below, type Random } from "./random.ts";
import {
  besides,
  flipped,
  lineReversed,
  linesReversed,
  moveOne,
  nudgeOne,
  pick,
  swapTwo,
  turned,
} from "./shelf-moves.ts";
import type { Twins } from "./symmetry.ts";

export type MutableArrangement = Omit<Arrangement, "shelves"> & { shelves: Shelf[] };

/** A change of an arrangement. */
export interface Move {
  /** The groups whose inside it changed. */
  readonly groups: readonly number[];
  undo(): void;
}

/** Groups with more rows or columns than this keep the nodes on their borders near the start. */
export const farthestSlot = 12;

/**
 * Random changes of an arrangement.
 *
 * Every change is of one group's shelves or of one gap, so that what the author
 * put into rows, columns and grids stays as it is; and it is made in all of a
 * group's twins.
 */
export class Moves {
  readonly #hierarchy: Hierarchy;
  readonly #changeable: Changeable;
  readonly #arrangement: MutableArrangement;
  readonly #random: Random;

  constructor(hierarchy: Hierarchy, changeable: Changeable, arrangement: MutableArrangement, random: Random) {
    this.#hierarchy = hierarchy;
    this.#changeable = changeable;
    this.#arrangement = arrangement;
    this.#random = random;
    for (const { members, children } of changeable.free) this.#setAll(members, children, this.#shelfOf({ members }));
  }

  get isPossible(): boolean {
    return this.#changeable.free.length > 0 || this.#changeable.sides.length > 0;
  }

  /** Changes the arrangement; gives nothing when the change would be none. */
  next(): Move | undefined {
    const random = this.#random;
    if (this.#changeable.sides.length > 0 && (this.#changeable.free.length === 0 || random() < 0.1))
      return this.#slide();
    const kind = random();
    if (kind < 0.3 && this.#changeable.pairs.length > 0) return this.#moveTogether();
    if (kind > 0.97) return this.#turnAll();
    return this.#moveInside();
  }

  /** Puts one end of an edge next to the other. */
  #moveTogether(): Move | undefined {
    const { alike, from, to } = this.#changeable.pairs[below(this.#random, this.#changeable.pairs.length)] as Pair;
    const [moved, anchor] = this.#random() < 0.5 ? [from, to] : [to, from];
    return this.#setShelf(alike, besides(this.#shelfOf(alike), moved, anchor, this.#random));
  }

  #moveInside(): Move | undefined {
    const random = this.#random;
    const alike = this.#changeable.byChild[below(random, this.#changeable.byChild.length)] as Twins;
    const shelf = this.#shelfOf(alike);
    const kind = random();
    if (kind < 0.27) return this.#setShelf(alike, moveOne(shelf, random));
    if (kind < 0.45) return this.#setShelf(alike, nudgeOne(shelf, random));
    if (kind < 0.7) return this.#setShelf(alike, swapTwo(shelf, random));
    if (kind < 0.76) return this.#setShelf(alike, flipped(shelf));
    if (kind < 0.82) return this.#setShelf(alike, linesReversed(shelf));
    if (kind < 0.88) return this.#setShelf(alike, lineReversed(shelf, random));
    return this.#space(alike, pick(shelf, random), shelf.vertical);
  }

  /** Turns or mirrors a group with everything in it that is free. */
  #turnAll(): Move {
    const random = this.#random;
    const chosen = this.#changeable.free[below(random, this.#changeable.free.length)] as Twins;
    const top = chosen.members[0] as number;
    const kind = below(random, 3);
    const moves = this.#changeable.free
      .filter(({ members }) => this.#isWithin(members[0] as number, top))
      .flatMap((alike) => this.#setShelf(alike, turned(this.#shelfOf(alike), kind)) ?? []);
    return {
      groups: moves.flatMap(({ groups }) => groups),
      undo: () => {
        for (const move of moves) move.undo();
      },
    };
  }

  #isWithin(group: number, top: number): boolean {
    let at = group;
    while (at > top) at = this.#hierarchy.parent[at] as number;
    return at === top;
  }

  #space(alike: Twins, child: number, vertical: boolean): Move | undefined {
    const random = this.#random;
    const { gapX, gapY, align } = this.#arrangement;
    const [values, value] =
      random() < 0.5 ? [vertical ? gapY : gapX, random() < 0.5 ? 0 : 1 + below(random, 2)] : [align, below(random, 3)];
    if (values[child] === value) return undefined;
    const index = (alike.children[0] as readonly number[]).indexOf(child);
    return setAll(
      values,
      alike.children.map((children) => children[index] as number),
      value,
      alike.members,
    );
  }

  /** Moves one of the nodes on a side of a border. */
  #slide(): Move {
    const { members, nodes } = this.#changeable.sides[below(this.#random, this.#changeable.sides.length)] as Border;
    const index = below(this.#random, nodes[0]?.length ?? 1);
    const alike = nodes.map((list) => list[index] as number);
    return setAll(this.#arrangement.slot, alike, below(this.#random, farthestSlot), members);
  }

  #shelfOf({ members }: Pick<Twins, "members">): Shelf {
    return this.#arrangement.shelves[(members[0] as number) - this.#hierarchy.root] as Shelf;
  }

  /** Gives nothing where the shelf is as it was. */
  #setShelf({ members, children }: Twins, shelf: Shelf): Move | undefined {
    const { root } = this.#hierarchy;
    const { shelves } = this.#arrangement;
    const old = members.map((member) => shelves[member - root] as Shelf);
    if (shelf === old[0]) return undefined;
    this.#setAll(members, children, shelf);
    return {
      groups: members,
      undo: () => {
        for (const [index, member] of members.entries()) shelves[member - root] = old[index] as Shelf;
      },
    };
  }

  /** The shelf of the first, and the same for each of its twins. */
  #setAll(members: readonly number[], children: readonly (readonly number[])[], shelf: Shelf): void {
    const [first = []] = children;
    for (const [index, member] of members.entries()) {
      this.#arrangement.shelves[member - this.#hierarchy.root] =
        index === 0 ? shelf : translated(shelf, first, children[index] as readonly number[]);
    }
  }
}

/** The shelf of a group for a twin of it; what is at the same index of `from` and `to` corresponds. */
export function translated(shelf: Shelf, from: readonly number[], to: readonly number[]): Shelf {
  return { ...shelf, lines: shelf.lines.map((line) => line.map((child) => to[from.indexOf(child)] as number)) };
}

function setAll(
  values: Int16Array | Uint8Array,
  elements: readonly number[],
  value: number,
  groups: readonly number[],
): Move {
  const old = elements.map((element) => values[element] as number);
  for (const element of elements) values[element] = value;
  return {
    groups,
    undo: () => {
      for (const [index, element] of elements.entries()) values[element] = old[index] as number;
    },
  };
}
