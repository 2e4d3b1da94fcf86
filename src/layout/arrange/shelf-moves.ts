import type { Shelf } from "./arrangement.ts";
import { below, type Random } from "./random.ts";

// Random changes of one shelf. Each gives the very same shelf where it would change nothing.

/** Rows become columns (0), or it is mirrored from left to right (1) or from top to bottom (2). */
export function turned(shelf: Shelf, kind: number): Shelf {
  if (kind === 0) return flipped(shelf);
  if ((kind === 1) === shelf.vertical) return linesReversed(shelf);
  if (shelf.lines.every(({ length }) => length < 2)) return shelf;
  return { ...shelf, lines: shelf.lines.map((line) => line.toReversed()) };
}

/** With columns in place of rows, or the other way round. */
export function flipped(shelf: Shelf): Shelf {
  return { ...shelf, vertical: !shelf.vertical };
}

export function linesReversed(shelf: Shelf): Shelf {
  return shelf.lines.length < 2 ? shelf : { ...shelf, lines: shelf.lines.toReversed() };
}

/** Puts one child next to another, on its line or on a line beside it. */
export function besides(shelf: Shelf, moved: number, anchor: number, random: Random): Shelf {
  const lines = without(shelf.lines, moved);
  const line = lines.findIndex((children) => children.includes(anchor));
  const at = lines[line]?.indexOf(anchor) ?? 0;
  if (random() < 0.5) return withLine(shelf, lines, line, insert(lines[line] ?? [], at + below(random, 2), moved));
  const other = line + (random() < 0.5 ? -1 : 1);
  const neighbour = lines[other];
  if (random() < 0.4 || !neighbour) return { ...shelf, lines: lines.toSpliced(Math.max(line, other), 0, [moved]) };
  return withLine(shelf, lines, other, insert(neighbour, Math.min(neighbour.length, at + below(random, 2)), moved));
}

export function moveOne(shelf: Shelf, random: Random): Shelf {
  const moved = pick(shelf, random);
  const lines = without(shelf.lines, moved);
  if (random() < 0.3 || lines.length === 0) {
    return { ...shelf, lines: lines.toSpliced(below(random, lines.length + 1), 0, [moved]) };
  }
  const line = below(random, lines.length);
  const children = lines[line] as readonly number[];
  return withLine(shelf, lines, line, insert(children, below(random, children.length + 1), moved));
}

/** Moves a child by one place along its line, or to a line beside it. */
export function nudgeOne(shelf: Shelf, random: Random): Shelf {
  const { lines } = shelf;
  const line = below(random, lines.length);
  const children = lines[line] as readonly number[];
  const at = below(random, children.length);
  const child = children[at] as number;
  const rest = children.toSpliced(at, 1);
  if (random() < 0.4) {
    const to = at + (random() < 0.5 ? -1 : 1);
    return to < 0 || to > rest.length ? shelf : withLine(shelf, lines, line, insert(rest, to, child));
  }
  const other = line + (random() < 0.5 ? -1 : 1);
  const beside = lines[other];
  if (!beside && rest.length === 0) return shelf;
  const left = lines.with(line, rest);
  const moved = beside
    ? left.with(other, insert(beside, Math.min(beside.length, at + below(random, 2)), child))
    : left.toSpliced(Math.max(0, other), 0, [child]);
  return { ...shelf, lines: moved.filter(({ length }) => length > 0) };
}

export function swapTwo(shelf: Shelf, random: Random): Shelf {
  const a = pick(shelf, random);
  const b = pick(shelf, random);
  return a === b ? shelf : swapped(shelf, a, b);
}

export function swapped(shelf: Shelf, a: number, b: number): Shelf {
  const swap = (child: number) => (child === a ? b : child === b ? a : child);
  return { ...shelf, lines: shelf.lines.map((line) => line.map(swap)) };
}

export function lineReversed(shelf: Shelf, random: Random): Shelf {
  const line = below(random, shelf.lines.length);
  const children = shelf.lines[line] as readonly number[];
  return children.length < 2 ? shelf : withLine(shelf, shelf.lines, line, children.toReversed());
}

export function pick({ lines }: Shelf, random: Random): number {
  const line = lines[below(random, lines.length)] as readonly number[];
  return line[below(random, line.length)] as number;
}

/** The same shelf with one child in every place of every line, and on a line of its own. */
export function placed(shelf: Shelf, child: number): readonly Shelf[] {
  const lines = without(shelf.lines, child);
  const inLines = lines.flatMap((line, index) =>
    [...line, undefined].map((_, at) => lines.with(index, line.toSpliced(at, 0, child))),
  );
  const onItsOwn = [...lines, undefined].map((_, at) => lines.toSpliced(at, 0, [child]));
  return [...inLines, ...onItsOwn].map((changed) => ({ ...shelf, lines: changed }));
}

/** The lines of a shelf. */
type Lines = readonly (readonly number[])[];

/** Lines without one child, and without the line that it leaves empty. */
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
