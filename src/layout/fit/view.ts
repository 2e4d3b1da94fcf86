import { canMeet, type Extent, mostAir, type Obstacle } from "./obstacle.ts";

/** What of the other axis is seen from a thing, looking back. */
export class View {
  readonly #from: Obstacle;
  #lines: readonly Extent[];
  #seen: readonly Extent[];
  /** What closes the view of anything of a lower order. */
  #closing: Obstacle[] = [];
  #order = Infinity;

  constructor(from: Obstacle) {
    this.#from = from;
    this.#lines = from.lines ? [from.lines] : none;
    this.#seen = from.seen ? [around(from.seen)] : none;
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
    if (this.#closing.length === 0) return;
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

const none: readonly Extent[] = [];

/** As far as anything can lie that is seen as near. */
export function around({ from, to }: Extent): Extent {
  return { from: from - mostAir, to: to + mostAir };
}

function isIn(open: readonly Extent[], extent: Extent | undefined): boolean {
  if (extent === undefined) return false;
  for (const { from, to } of open) if (extent.from < to && from < extent.to) return true;
  return false;
}

/** What is left of stretches when one is taken out of them. */
function without(open: readonly Extent[], extent: Extent | undefined): readonly Extent[] {
  if (!extent || !isIn(open, extent)) return open;
  const rest: Extent[] = [];
  for (const { from, to } of open) {
    const [end, start] = [Math.min(to, extent.from), Math.max(from, extent.to)];
    if (from < end) rest.push({ from, to: end });
    if (start < to) rest.push({ from: start, to });
  }
  return rest;
}
