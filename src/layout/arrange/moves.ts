import { liftedEdges } from "../acyclic.ts";
import type { GraphGroup } from "../graph.ts";
import { elementAt, type Hierarchy } from "../hierarchy.ts";
import type { Arrangement, Shelf } from "./arrangement.ts";
import { below, type Random } from "./random.ts";
import { type Twins, twinsOf } from "./symmetry.ts";

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
  readonly #arrangement: MutableArrangement;
  readonly #random: Random;
  /** Those whose shelves may be changed. */
  readonly #free: readonly Twins[];
  readonly #pairs: readonly Pair[];
  readonly #sides: readonly Border[];

  constructor(hierarchy: Hierarchy, arrangement: MutableArrangement, random: Random) {
    const twins = twinsOf(hierarchy);
    this.#hierarchy = hierarchy;
    this.#arrangement = arrangement;
    this.#random = random;
    this.#free = twins.filter(
      ({ members, children }) => isFree(hierarchy, members[0] as number) && (children[0]?.length ?? 0) > 1,
    );
    this.#pairs = pairsOf(hierarchy, this.#free);
    this.#sides = twins.flatMap(({ members, border }) =>
      (["left", "right", "top", "bottom"] as const).flatMap((side) =>
        border[0]?.[side].length ? [{ members, nodes: border.map((sides) => sides[side]) }] : [],
      ),
    );
    for (const alike of this.#free) this.#setShelf(alike, this.#shelfOf(alike));
  }

  get isPossible(): boolean {
    return this.#free.length > 0 || this.#sides.length > 0;
  }

  /** Changes the arrangement; gives nothing when the change would be none. */
  next(): Move | undefined {
    const random = this.#random;
    if (this.#sides.length > 0 && (this.#free.length === 0 || random() < 0.1)) return this.#slide();
    const kind = random();
    if (kind < 0.3 && this.#pairs.length > 0) return this.#moveTogether();
    if (kind > 0.97) return this.#turnAll();
    return this.#moveInside();
  }

  /** Puts one end of an edge next to the other. */
  #moveTogether(): Move {
    const { alike, from, to } = this.#pairs[below(this.#random, this.#pairs.length)] as Pair;
    const [moved, anchor] = this.#random() < 0.5 ? [from, to] : [to, from];
    return this.#setShelf(alike, besides(this.#shelfOf(alike), moved, anchor, this.#random));
  }

  #moveInside(): Move | undefined {
    const random = this.#random;
    const alike = this.#free[below(random, this.#free.length)] as Twins;
    const shelf = this.#shelfOf(alike);
    const kind = random();
    if (kind < 0.45) return this.#setShelf(alike, moveOne(shelf, random));
    if (kind < 0.7) return this.#setShelf(alike, swapTwo(shelf, random));
    if (kind < 0.76) return this.#setShelf(alike, { ...shelf, vertical: !shelf.vertical });
    if (kind < 0.82) return this.#setShelf(alike, { ...shelf, lines: shelf.lines.toReversed() });
    if (kind < 0.88) return this.#setShelf(alike, reverseLine(shelf, random));
    return this.#space(alike, pick(shelf, random), shelf.vertical);
  }

  /** Turns or mirrors a group with everything in it that is free. */
  #turnAll(): Move {
    const random = this.#random;
    const chosen = this.#free[below(random, this.#free.length)] as Twins;
    const top = chosen.members[0] as number;
    const kind = below(random, 3);
    const moves = this.#free
      .filter(({ members }) => this.#isWithin(members[0] as number, top))
      .map((alike) => this.#setShelf(alike, turned(this.#shelfOf(alike), kind)));
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
    const { members, nodes } = this.#sides[below(this.#random, this.#sides.length)] as Border;
    const index = below(this.#random, nodes[0]?.length ?? 1);
    const alike = nodes.map((list) => list[index] as number);
    return setAll(this.#arrangement.slot, alike, below(this.#random, farthestSlot), members);
  }

  #shelfOf({ members }: Twins): Shelf {
    return this.#arrangement.shelves[(members[0] as number) - this.#hierarchy.root] as Shelf;
  }

  #setShelf({ members, children }: Twins, shelf: Shelf): Move {
    const { root } = this.#hierarchy;
    const { shelves } = this.#arrangement;
    const old = members.map((member) => shelves[member - root] as Shelf);
    const [first = []] = children;
    for (const [index, member] of members.entries()) {
      shelves[member - root] = index === 0 ? shelf : translated(shelf, first, children[index] as readonly number[]);
    }
    return {
      groups: members,
      undo: () => {
        for (const [index, member] of members.entries()) shelves[member - root] = old[index] as Shelf;
      },
    };
  }
}

/** Two children of a group that an edge joins, itself or what is in it. */
interface Pair {
  readonly alike: Twins;
  readonly from: number;
  readonly to: number;
}

/** What sits on one side of each of some twins. */
interface Border {
  readonly members: readonly number[];
  readonly nodes: readonly (readonly number[])[];
}

/** What is arranged by the author, or flows as the author says, keeps its lines. */
export function isFree(hierarchy: Hierarchy, group: number): boolean {
  if (group === hierarchy.root) return true;
  const { arrange, group: element } = elementAt(hierarchy, group) as GraphGroup;
  return arrange === "flow" && element.direction === undefined;
}

function pairsOf(hierarchy: Hierarchy, free: readonly Twins[]): Pair[] {
  const lifted = liftedEdges(hierarchy);
  return free.flatMap((alike) =>
    alike.members.flatMap((member, index) => {
      const [inFirst = [], inMember = []] = [alike.children[0], alike.children[index]];
      const inside = new Map(inMember.map((child, at) => [child, inFirst[at] as number]));
      return (lifted.get(member) ?? []).flatMap(({ from, to }) => {
        const [a, b] = [inside.get(from), inside.get(to)];
        return a === undefined || b === undefined || a === b ? [] : [{ alike, from: a, to: b }];
      });
    }),
  );
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

function turned(shelf: Shelf, kind: number): Shelf {
  if (kind === 0) return { ...shelf, vertical: !shelf.vertical };
  // Mirrored from left to right, or from top to bottom.
  if ((kind === 1) === shelf.vertical) return { ...shelf, lines: shelf.lines.toReversed() };
  return { ...shelf, lines: shelf.lines.map((line) => line.toReversed()) };
}

/** Puts one child next to another, on its line or on a line beside it. */
function besides(shelf: Shelf, moved: number, anchor: number, random: Random): Shelf {
  const lines = without(shelf.lines, moved);
  const line = lines.findIndex((children) => children.includes(anchor));
  const at = lines[line]?.indexOf(anchor) ?? 0;
  if (random() < 0.5) return withLine(shelf, lines, line, insert(lines[line] ?? [], at + below(random, 2), moved));
  const other = line + (random() < 0.5 ? -1 : 1);
  const neighbour = lines[other];
  if (random() < 0.4 || !neighbour) return { ...shelf, lines: lines.toSpliced(Math.max(line, other), 0, [moved]) };
  return withLine(shelf, lines, other, insert(neighbour, Math.min(neighbour.length, at + below(random, 2)), moved));
}

function moveOne(shelf: Shelf, random: Random): Shelf {
  const moved = pick(shelf, random);
  const lines = without(shelf.lines, moved);
  if (random() < 0.3 || lines.length === 0) {
    return { ...shelf, lines: lines.toSpliced(below(random, lines.length + 1), 0, [moved]) };
  }
  const line = below(random, lines.length);
  const children = lines[line] as readonly number[];
  return withLine(shelf, lines, line, insert(children, below(random, children.length + 1), moved));
}

function swapTwo(shelf: Shelf, random: Random): Shelf {
  const [a, b] = [pick(shelf, random), pick(shelf, random)];
  const swap = (child: number) => (child === a ? b : child === b ? a : child);
  return { ...shelf, lines: shelf.lines.map((line) => line.map(swap)) };
}

function reverseLine(shelf: Shelf, random: Random): Shelf {
  const line = below(random, shelf.lines.length);
  return withLine(shelf, shelf.lines, line, (shelf.lines[line] as readonly number[]).toReversed());
}

function pick({ lines }: Shelf, random: Random): number {
  const line = lines[below(random, lines.length)] as readonly number[];
  return line[below(random, line.length)] as number;
}

/** The lines of a shelf. */
export type Lines = readonly (readonly number[])[];

/** Lines without one child, and without the line that it leaves empty. */
export function without(lines: Lines, child: number): Lines {
  const line = lines.findIndex((children) => children.includes(child));
  const rest = (lines[line] ?? []).filter((other) => other !== child);
  return rest.length > 0 ? lines.with(line, rest) : lines.toSpliced(line, 1);
}

function insert(line: readonly number[], at: number, child: number): readonly number[] {
  return line.toSpliced(at, 0, child);
}

function withLine(shelf: Shelf, lines: Lines, line: number, children: readonly number[]): Shelf {
  return { ...shelf, lines: lines.with(line, children) };
}
