import { liftedEdges } from "./acyclic.ts";
import type { Arrangement, Shelf } from "./arrangement.ts";
import { costOf } from "./cost.ts";
import type { GraphGroup } from "./graph.ts";
import { elementAt, type Hierarchy } from "./hierarchy.ts";
import { below, exponential, type Random, randomFrom } from "./random.ts";

export interface Effort {
  /** How many changes are tried: the only bound, so that the same document always gives the same picture. */
  readonly steps: number;
  readonly seed: number;
}

// In units of cost. A change for the worse by this much is still taken now and
// then at the start; at the end by a tenth of it.
const hottest = 1;
const coolings = 2.3;

/** Groups with more rows or columns than this keep the nodes on their borders near the start. */
const farthestSlot = 12;

/**
 * Looks for a better arrangement by simulated annealing (Kirkpatrick, Gelatt
 * and Vecchi, Optimization by Simulated Annealing, 1983).
 *
 * Every change is of one group's shelves or of one gap, so that what the author
 * put into rows, columns and grids stays as it is.
 */
export function improve(hierarchy: Hierarchy, start: Arrangement, { steps, seed }: Effort): Arrangement {
  const random = randomFrom(seed);
  const cost = costOf(hierarchy);
  const current = copyOf(start);
  const moves = movesOf(hierarchy, current, random);
  if (!moves.isPossible) return current;
  let now = cost(current);
  const best = copyOf(current);
  let least = now;
  // By e^-2.3 in all; a power would be the engine's own.
  const cooling = 1 - Math.min(0.5, coolings / steps);
  let temperature = hottest;
  for (let step = 0; step < steps; step++) {
    temperature *= cooling;
    const undo = moves.next();
    if (!undo) continue;
    const bound = now + temperature * exponential(random);
    const then = cost(current, bound);
    if (then > bound) undo();
    else now = then;
    if (now >= least - 1e-9) continue;
    least = now;
    copyInto(best, current);
  }
  return best;
}

type MutableArrangement = Omit<Arrangement, "shelves"> & { shelves: Shelf[] };

function copyOf({ shelves, gapX, gapY, align, slot, ...rest }: Arrangement): MutableArrangement {
  return {
    ...rest,
    shelves: [...shelves],
    gapX: gapX.slice(),
    gapY: gapY.slice(),
    align: align.slice(),
    slot: slot.slice(),
  };
}

/** Without new arrays: the best is found many times. */
function copyInto(target: MutableArrangement, { shelves, gapX, gapY, align, slot }: Arrangement): void {
  target.shelves = [...shelves];
  target.gapX.set(gapX);
  target.gapY.set(gapY);
  target.align.set(align);
  target.slot.set(slot);
}

interface Moves {
  readonly isPossible: boolean;
  /** Changes the arrangement and gives the way back; nothing when the change would be none. */
  next(): (() => void) | undefined;
}

function movesOf(hierarchy: Hierarchy, arrangement: MutableArrangement, random: Random): Moves {
  const { root, count } = hierarchy;
  const groups = Array.from({ length: count - root }, (_, index) => root + index);
  const free = groups.filter((group) => isFree(hierarchy, group) && (hierarchy.children[group]?.length ?? 0) > 1);
  const pairs = [...liftedEdges(hierarchy)].flatMap(([group, edges]) =>
    isFree(hierarchy, group)
      ? edges
          .filter(({ from, to }) => from !== to && isInside(hierarchy, group, from, to))
          .map(({ from, to }) => ({ group, from, to }))
      : [],
  );
  const onBorder = groups.flatMap((group) =>
    Object.values(hierarchy.border[group] ?? {}).filter((side) => side.length > 0),
  );
  const setShelf = (group: number, shelf: Shelf) => {
    const old = arrangement.shelves[group - root] as Shelf;
    arrangement.shelves[group - root] = shelf;
    return () => {
      arrangement.shelves[group - root] = old;
    };
  };
  const moveTogether = () => {
    const { group, from, to } = pairs[below(random, pairs.length)] as (typeof pairs)[number];
    const [moved, anchor] = random() < 0.5 ? [from, to] : [to, from];
    const shelf = arrangement.shelves[group - root] as Shelf;
    return setShelf(group, besides(shelf, moved, anchor, random));
  };
  const moveInGroup = () => {
    const group = free[below(random, free.length)] as number;
    const shelf = arrangement.shelves[group - root] as Shelf;
    const kind = random();
    if (kind < 0.45) return setShelf(group, moveOne(shelf, random));
    if (kind < 0.7) return setShelf(group, swapTwo(shelf, random));
    if (kind < 0.76) return setShelf(group, { ...shelf, vertical: !shelf.vertical });
    if (kind < 0.82) return setShelf(group, { ...shelf, lines: shelf.lines.toReversed() });
    if (kind < 0.88) return setShelf(group, reverseLine(shelf, random));
    return changeSpacing(arrangement, pick(shelf, random), shelf.vertical, random);
  };
  const slide = () => {
    const side = onBorder[below(random, onBorder.length)] as readonly number[];
    return slideOnBorder(arrangement, side, random);
  };
  return {
    isPossible: free.length > 0 || onBorder.length > 0,
    next() {
      if (onBorder.length > 0 && (free.length === 0 || random() < 0.1)) return slide();
      if (pairs.length > 0 && random() < 0.3) return moveTogether();
      return moveInGroup();
    },
  };
}

/** What is arranged by the author, or flows as the author says, keeps its lines. */
function isFree(hierarchy: Hierarchy, group: number): boolean {
  if (group === hierarchy.root) return true;
  const { arrange, group: element } = elementAt(hierarchy, group) as GraphGroup;
  return arrange === "flow" && element.direction === undefined;
}

function isInside({ children }: Hierarchy, group: number, ...elements: readonly number[]): boolean {
  return elements.every((element) => children[group]?.includes(element));
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
  const lines = without(shelf.lines, pick(shelf, random));
  const moved = shelf.lines.flat().find((child) => !lines.some((line) => line.includes(child))) as number;
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

function changeSpacing(arrangement: MutableArrangement, child: number, vertical: boolean, random: Random): () => void {
  const [values, value] =
    random() < 0.5
      ? [vertical ? arrangement.gapY : arrangement.gapX, random() < 0.5 ? 0 : 1 + below(random, 2)]
      : [arrangement.align, below(random, 3)];
  const old = values[child] as number;
  values[child] = value;
  return () => {
    values[child] = old;
  };
}

/** Moves one of the nodes on a side of a border. */
function slideOnBorder({ slot }: MutableArrangement, side: readonly number[], random: Random): () => void {
  const node = side[below(random, side.length)] as number;
  const old = slot[node] as number;
  slot[node] = below(random, farthestSlot);
  return () => {
    slot[node] = old;
  };
}

function pick({ lines }: Shelf, random: Random): number {
  const line = lines[below(random, lines.length)] as readonly number[];
  return line[below(random, line.length)] as number;
}

type Lines = readonly (readonly number[])[];

function without(lines: Lines, child: number): Lines {
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
