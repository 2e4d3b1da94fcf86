import type { Spread } from "./spread.ts";

/** What stands on an axis and keeps others at a distance. */
export type Kind =
  | "node"
  | "border-start"
  | "border-end"
  | "header"
  | "segment"
  | "label"
  | "outline-start"
  | "outline-end";

/** A stretch of the other axis. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/** A place on an axis: that of a variable, and an offset from it in px. */
export interface Spot {
  readonly variable: number;
  readonly offset: number;
}

/** A thing as one axis sees it. */
export interface Obstacle extends Spot {
  readonly kind: Kind;
  /** How far it reaches before and after its place, px. */
  readonly before: number;
  readonly after: number;
  /** Between which lines of the other axis it lies, where these have no places yet or must never be passed. */
  readonly lines?: Extent;
  /** Where it lies on the other axis, px. */
  readonly seen?: Extent;
  /** Those with a lower order stand before it. */
  readonly order: number;
  /** Whether it is met by edges and their labels alone, by these labels alone, or by all but these; not given: by everything. */
  readonly metBy?: "edges" | "labels" | "others";
}

/** px to keep free between a thing and the next. */
export type Spacing = Readonly<Record<Kind, Readonly<Record<Kind, number>>>>;

/** By kinds: how far from each other two things have to lie on the other axis so as not to meet, px. */
export type Air = (a: Kind, b: Kind) => number;

/** Two segments end to end are not one line only from some distance; everything else is seen to end. */
export const air: Air = (a, b) => (a === "segment" && b === "segment" ? mostAir : 3);
const mostAir = 8;

/** Whether two things would meet if moved along the axis. */
export function canMeet(a: Obstacle, b: Obstacle): boolean {
  if (!isMetBy(a, b) || !isMetBy(b, a)) return false;
  return overlap(a.lines, b.lines, 0) || overlap(a.seen, b.seen, air(a.kind, b.kind));
}

function isMetBy({ metBy }: Obstacle, { kind }: Obstacle): boolean {
  if (metBy === undefined) return true;
  if (metBy === "labels") return kind === "label";
  return (kind === "segment" || kind === "label") === (metBy === "edges");
}

function overlap(a: Extent | undefined, b: Extent | undefined, apart: number): boolean {
  return a !== undefined && b !== undefined && a.from - apart < b.to && b.from - apart < a.to;
}

interface Distances {
  readonly spacing: Spacing;
  /** Of the usual distances, those that are kept. */
  readonly share: number;
  /** The variable of the system that stands for that of an obstacle. */
  variableIn(variable: number): number;
}

/**
 * Demands the distances between all things that would meet if moved along the axis.
 *
 * Looking back from each thing, what stands behind others is kept apart from it by these.
 */
export function keepApart(spread: Spread, obstacles: readonly Obstacle[], distances: Distances): void {
  const { spacing, share, variableIn } = distances;
  const inOrder = obstacles.toSorted((a, b) => a.order - b.order);
  const variables = Int32Array.from(inOrder, ({ variable }) => variableIn(variable));
  const byVariable = new Map<number, Obstacle[]>();
  for (const [index, obstacle] of inOrder.entries()) {
    const variable = variables[index] as number;
    const others = byVariable.get(variable);
    if (others) others.push(obstacle);
    else byVariable.set(variable, [obstacle]);
  }
  for (const [index, second] of inOrder.entries()) {
    const view = new View(second);
    const own = variables[index] as number;
    for (let i = index - 1; i >= 0 && view.isOpen; i--) {
      const first = inOrder[i] as Obstacle;
      view.reach(first.order);
      const variable = variables[i] as number;
      if (first.order === second.order || variable === own || !view.shows(first)) continue;
      // What stands on the same variable may reach farther, and does not stand behind it.
      for (const other of byVariable.get(variable) as Obstacle[]) {
        if (other.order >= second.order || !canMeet(other, second)) continue;
        const room = share * spacing[other.kind][second.kind];
        const distance = other.offset + other.after + room + second.before - second.offset;
        if (spread.keep(variable, own, distance)) view.close(other);
      }
    }
  }
}

/** What of the other axis is seen from a thing, looking back. */
class View {
  readonly #from: Obstacle;
  #lines: readonly Extent[];
  #seen: readonly Extent[];
  /** What closes the view of anything of a lower order. */
  #closing: Obstacle[] = [];
  #order = Infinity;

  constructor(from: Obstacle) {
    this.#from = from;
    this.#lines = from.lines ? [from.lines] : [];
    this.#seen = from.seen ? [{ from: from.seen.from - mostAir, to: from.seen.to + mostAir }] : [];
  }

  get isOpen(): boolean {
    return this.#lines.length + this.#seen.length > 0;
  }

  shows(obstacle: Obstacle): boolean {
    return (isIn(this.#lines, obstacle.lines) || isIn(this.#seen, obstacle.seen)) && canMeet(this.#from, obstacle);
  }

  close(obstacle: Obstacle): void {
    this.#closing.push(obstacle);
  }

  /** Goes on to things of some order: what was found before stands in front of them. */
  reach(order: number): void {
    if (order === this.#order) return;
    this.#order = order;
    const rest: Obstacle[] = [];
    for (const obstacle of this.#closing) {
      if (obstacle.order <= order) rest.push(obstacle);
      else {
        this.#lines = without(this.#lines, obstacle.lines);
        this.#seen = without(this.#seen, obstacle.seen);
      }
    }
    this.#closing = rest;
  }
}

function isIn(open: readonly Extent[], extent: Extent | undefined): boolean {
  return extent !== undefined && open.some(({ from, to }) => extent.from < to && from < extent.to);
}

/** What is left of stretches when one is taken out of them. */
function without(open: readonly Extent[], extent: Extent | undefined): readonly Extent[] {
  if (!extent || !isIn(open, extent)) return open;
  return open.flatMap(({ from, to }) => [
    ...(from < Math.min(to, extent.from) ? [{ from, to: Math.min(to, extent.from) }] : []),
    ...(Math.max(from, extent.to) < to ? [{ from: Math.max(from, extent.to), to }] : []),
  ]);
}
