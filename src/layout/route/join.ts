import type { Size } from "../../geometry.ts";
import type { Grid } from "./grid.ts";
import type { Occupancy } from "./occupancy.ts";
import { bendCost, crossingCost, type Join } from "./router.ts";
import type { Way } from "./ways.ts";

/** px of a trunk that are to be seen between its end and the first edge that parts from it. */
const shortestTail = 14;

/** Ways that can be joined: many more of one hub lie so close that there is little to choose. */
const mostWays = 16;

/** px of a trunk that its label leaves free: an arrow head and a bit of line on both sides. */
const roomAroundLabel = 32;

/** By px, for the length of a trunk: it is there anyway, but should not be sought far from the straight way. */
const costOfTail = 0.15;

/** What a line that parts asks of its reader: two edges that do not share much are easier to follow apart. */
const costOfPair = crossingCost + bendCost;

/** A bend into a trunk reads as a part of it. */
const costOfTurn = 0.6 * bendCost;

/** An edge that is to join others of its net. */
interface Joining {
  /** The ways of the others, all leading to where the edge is to end. */
  readonly ways: readonly Way[];
  readonly label: Size | undefined;
  /** Whether there is but one other. */
  readonly isPair: boolean;
}

/** The states in which an edge that arrives at the way of another has as good as arrived, with what is left to go. */
export function joinsOf(grid: Grid, occupancy: Occupancy, { ways, label, isPair }: Joining): ReadonlyMap<number, Join> {
  const joins = new Map<number, Join>();
  const least = isPair ? costOfPair : 0;
  for (const way of ways.slice(0, mostWays)) {
    let length = 0;
    for (let index = way.length - 2; index > 0; index--) {
      const state = way[index] as number;
      length += distance(grid, state >> 2, (way[index + 1] as number) >> 2);
      // Ways run together towards their end: what one of them has told need not be told again.
      if (joins.has(state) || length < shortestTail || occupancy.isCrossing(state >> 2)) continue;
      const cost = least + length * costOfTail + costOfCrowding(length, way, label);
      for (const turn of [0, 1, 3]) {
        const arrival = (state & ~3) | ((state + turn) & 3);
        joins.set(arrival, { cost: turn === 0 ? cost : cost + costOfTurn, way, index });
      }
    }
  }
  return joins;
}

/** The label stands where all run together, and what it lacks in room there is made by moving everything else. */
function costOfCrowding(length: number, way: Way, label: Size | undefined): number {
  if (!label) return 0;
  const isHorizontal = ((way.at(-1) ?? 0) & 1) === 0;
  return Math.max(0, (isHorizontal ? label.width : label.height) + roomAroundLabel - length);
}

function distance({ x, y, width }: Grid, a: number, b: number): number {
  const across = Math.abs((x[a % width] ?? 0) - (x[b % width] ?? 0));
  return across + Math.abs((y[Math.floor(a / width)] ?? 0) - (y[Math.floor(b / width)] ?? 0));
}

/** The same way from its end to its start. */
export function reversed(way: Way): Way {
  const last = way.length - 1;
  return way.map((_, index) => {
    const state = way[last - index] as number;
    // Away from the end leads back over the stretch by which the way arrived there.
    const stretch = way[Math.max(0, last - index - 1)] as number;
    return (state & ~3) | ((stretch + 2) & 3);
  });
}
