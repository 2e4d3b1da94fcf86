import { backwardEdges } from "../acyclic.ts";
import { directionAround } from "../arrange/edge-facts.ts";
import type { Hierarchy } from "../hierarchy.ts";
import { evenEnds } from "./ends.ts";
import { boxOf, type Grid } from "./grid.ts";
import { joinsOf, reversed } from "./join.ts";
import { netsOf } from "./nets.ts";
import type { Patience } from "./patience.ts";
import { type PortChoice, portsOf } from "./ports.ts";
import { Router, type Task } from "./router.ts";
import { type Trunks, trunksOf } from "./trunks.ts";
import { type Way, Ways } from "./ways.ts";

/** The points of the grid at which an edge starts, turns and ends. */
export type Route = readonly number[];

/** Edges are routed this often: later rounds see where all the others run. */
const rounds = (edges: number): number => (edges > 400 ? 1 : 2);

/** What labels that found no room ask of the routes; edges by number. */
export interface Wishes {
  /** Edges that are to keep a distance from each other where they meet a node. */
  readonly wide: ReadonlySet<number>;
  /** Edges that are to meet nodes from the side only, and from above or below only. */
  readonly across: ReadonlySet<number>;
  readonly along: ReadonlySet<number>;
}

export const noWishes: Wishes = { wide: new Set(), across: new Set(), along: new Set() };

/**
 * A way for every edge: short, with few bends and crossings, through no node, label or header.
 *
 * A* over points and headings. A stretch of a line belongs to one edge, a point
 * at which an edge turns to that edge; elsewhere two edges may cross at a right
 * angle. Short edges choose first. An edge that finds no way is left out until
 * it may run along others.
 */
export class Routing {
  readonly grid: Grid;
  readonly #router: Router;
  readonly #order: readonly number[];
  readonly #ways: Ways;
  readonly #isBack: readonly boolean[];

  constructor(grid: Grid, patience: Patience) {
    const { ends } = grid.raster.hierarchy;
    this.grid = grid;
    this.#ways = new Ways(grid, netsOf(grid.raster.hierarchy));
    this.#router = new Router(grid, this.#ways.occupancy, patience);
    this.#order = byLength(grid);
    this.#isBack = backwardEdges(grid.raster.hierarchy);
    const last = rounds(ends.length) - 1;
    for (let round = 0; round <= last; round++) this.#route(this.#order, noWishes, { isFinal: round === last });
    evenEnds(grid, this.#ways);
  }

  /** Whether there are far more edges than find ways. */
  get isHopeless(): boolean {
    return this.#router.isHopeless;
  }

  /** Edges that have found no way. */
  get missing(): readonly number[] {
    return this.#order.filter((edge) => this.#ways.all[edge] === undefined);
  }

  /** Lets edges that have found no way run along others. */
  complete(): void {
    this.#route(this.missing, noWishes, { find: (task) => this.#router.findShared(task) });
  }

  /** By edge. */
  get routes(): (Route | undefined)[] {
    return this.#ways.all.map((way) => way && cornersOf(way, this.grid.width));
  }

  get trunks(): Trunks {
    return trunksOf(this.#ways.nets, this.#ways.all);
  }

  /** Routes the edges again that are wished for otherwise; one that then finds no way stays where it is. */
  fulfil(wishes: Wishes): void {
    const isConcerned = (edge: number) => wishes.wide.has(edge) || wishes.across.has(edge) || wishes.along.has(edge);
    this.#route(this.#order.filter(isConcerned), wishes);
  }

  /** Which edges find no way is told where it is `isFinal`: before, they might yet find one. */
  #route(edges: readonly number[], wishes: Wishes, { find, isFinal = false }: Partial<Manner> = {}): void {
    let missing = 0;
    for (const edge of edges) {
      this.#ways.replace([edge], () => {
        const way = this.#find(edge, wishes, find ?? ((task) => this.#router.find(task)));
        return way && [way];
      });
      if (isFinal && this.#ways.all[edge] === undefined) this.#router.miss(++missing);
    }
  }

  /** Edges that come from one hub look for it from their other ends, so that they can run into each other. */
  #find(edge: number, wishes: Wishes, find: Find): Way | undefined {
    const task = taskOf(this.grid, edge, wishes, this.#isBack[edge] ?? false);
    const { hub, edges = [], isOfOneLabel } = this.#ways.nets[edge] ?? {};
    const mates = this.#ways.matesOf(edge);
    const label = isOfOneLabel ? this.grid.raster.hierarchy.graph.edges[edge]?.label?.size : undefined;
    const joinsAlong = (ways: readonly Way[]) =>
      joinsOf(this.grid, this.#ways.occupancy, { ways, label, isPair: edges.length === 2 });
    if (hub !== "from") return find({ ...task, joins: joinsAlong(mates) });
    const { from, to, starts, goals } = task;
    const joins = joinsAlong(mates.map(reversed));
    const way = find({ from: to, to: from, starts: goals, goals: starts, joins });
    return way && reversed(way);
  }
}

type Find = (task: Task) => number[] | undefined;

interface Manner {
  readonly find: Find;
  readonly isFinal: boolean;
}

/** A loop leaves at the right and comes back from above, where neither label nor flow is in its way. */
function taskOf(grid: Grid, edge: number, wishes: Wishes, isBack: boolean): Omit<Task, "joins"> {
  const { ends, graph } = grid.raster.hierarchy;
  const [from, to] = ends[edge] ?? [0, 0];
  const { exit, enter } = graph.edges[edge]?.edge ?? {};
  const wish: PortChoice = {
    isWide: wishes.wide.has(edge),
    unliked: isBack ? flowOf(grid.raster.hierarchy, edge) : undefined,
    only: wishes.across.has(edge) ? "across" : wishes.along.has(edge) ? "along" : undefined,
  };
  return {
    from,
    to,
    starts: portsOf(grid, from, { ...wish, side: exit ?? (from === to ? "right" : undefined) }),
    goals: portsOf(grid, to, { ...wish, side: enter ?? (from === to ? "top" : undefined) }),
  };
}

/** Whether the flow between the ends of an edge runs from side to side or up and down. */
function flowOf(hierarchy: Hierarchy, edge: number): "across" | "along" {
  const direction = directionAround(hierarchy, ...(hierarchy.ends[edge] as readonly [number, number]));
  return direction === "right" || direction === "left" ? "across" : "along";
}

function byLength(grid: Grid): number[] {
  const { ends } = grid.raster.hierarchy;
  const distances = ends.map(([from, to]) => {
    const [a, b] = [boxOf(grid, from), boxOf(grid, to)];
    return gap(grid.x, [a.left, a.right], [b.left, b.right]) + gap(grid.y, [a.top, a.bottom], [b.top, b.bottom]);
  });
  const distance = (edge: number) => distances[edge] ?? 0;
  return ends.map((_, edge) => edge).sort((a, b) => distance(a) - distance(b) || a - b);
}

/** px between two ranges of lines; 0 where they overlap. */
function gap(places: Float64Array, [a1, a2]: LineRange, [b1, b2]: LineRange): number {
  return Math.max(0, (places[b1] ?? 0) - (places[a2] ?? 0), (places[a1] ?? 0) - (places[b2] ?? 0));
}

type LineRange = readonly [first: number, last: number];

/** Only the points at which something happens. */
function cornersOf(way: Way, width: number): Route {
  const points = way.map((state) => state >> 2);
  return points.filter((_, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (before === undefined || after === undefined) return true;
    const isStraightAcross = Math.floor(before / width) === Math.floor(after / width);
    const isStraightDown = before % width === after % width;
    return !isStraightAcross && !isStraightDown;
  });
}
