import type { Hierarchy } from "../hierarchy.ts";
import type { Arrangement } from "./arrangement.ts";
import { Crossings } from "./crossings.ts";
import { EdgeCosts } from "./edge-costs.ts";
import { type EdgeFacts, edgeFactsOf } from "./edge-facts.ts";
import { KnownCosts } from "./known-costs.ts";
import type { Leaders } from "./leaders.ts";
import type { Raster } from "./raster.ts";
import { RasterWorkspace } from "./raster-workspace.ts";
import { ShapeCost } from "./shape-cost.ts";
import { weight } from "./weights.ts";

/**
 * What an arrangement costs, in lengths of an edge between neighbouring cells,
 * while it is changed step by step.
 *
 * After a change only what it moved is looked at: most changes move few nodes,
 * and those that cost too much are told before their crossings are counted.
 */
export class Evaluation {
  /** Of the arrangement that was accepted last; at first that which it was made with. */
  cost = Infinity;
  readonly #hierarchy: Hierarchy;
  readonly #facts: EdgeFacts;
  readonly #workspace: RasterWorkspace;
  readonly #shape: ShapeCost;
  readonly #edges: EdgeCosts;
  readonly #crossings: Crossings;
  readonly #known: KnownCosts;
  /** The numbers of the raster that was accepted last, and the elements that differ from it in the one tried. */
  readonly #accepted: readonly [Int32Array, Int32Array, Int32Array, Int32Array];
  readonly #moved: Int32Array;
  #movedCount = 0;
  // Of what was tried last.
  #triedCost = Infinity;
  /** Whether anything but the raster follows it. */
  #isFollowed = false;

  constructor(hierarchy: Hierarchy, arrangement: Arrangement, leaders?: Leaders) {
    const { count } = hierarchy;
    this.#hierarchy = hierarchy;
    this.#facts = edgeFactsOf(hierarchy, weight);
    this.#workspace = new RasterWorkspace(hierarchy, leaders);
    this.#shape = new ShapeCost(hierarchy, this.#facts);
    this.#edges = new EdgeCosts(this.#facts);
    this.#crossings = new Crossings(this.#facts);
    this.#known = new KnownCosts(count);
    this.#accepted = [new Int32Array(count), new Int32Array(count), new Int32Array(count), new Int32Array(count)];
    this.#moved = new Int32Array(count);
    this.try(arrangement, hierarchy.inwardsOut, Infinity);
    this.accept();
  }

  /**
   * The cost of an arrangement of which the shelves or spacings in `groups` have changed since the last one that was
   * accepted. As soon as it is clear that it is more than `bound`, any number above it is given; and where more than
   * `most` elements move, it is taken for granted.
   */
  try(arrangement: Arrangement, groups: readonly number[], bound: number, most = Infinity): number {
    this.#workspace.change(groups);
    const raster = this.#workspace.follow(arrangement);
    this.#findMoved(raster);
    this.#isFollowed = false;
    this.#triedCost =
      this.#movedCount === 0 ? this.cost : this.#movedCount > most ? Infinity : this.#costOf(raster, bound);
    return this.#triedCost;
  }

  #costOf(raster: Raster, bound: number): number {
    const least = this.#known.leastOf(raster, this.#moved, this.#movedCount);
    if (least > bound) return least;
    this.#isFollowed = true;
    const cost = this.#reckoned(raster, bound);
    this.#known.keep(cost);
    return cost;
  }

  /** What is quick to tell comes first: most changes cost too much by that alone. */
  #reckoned(raster: Raster, bound: number): number {
    const edges = this.#edges;
    const lengths = this.#shape.of(raster) + edges.tryLengths(raster, this.#moved, this.#movedCount);
    const kept = this.#crossings.without(edges);
    if (lengths + weight.halfCrossing * kept > bound) return lengths + weight.halfCrossing * kept;
    const base = lengths + edges.tryWays(raster, this.#accepted, this.#moved, this.#movedCount);
    const most = (bound - base) / weight.halfCrossing;
    return base + weight.halfCrossing * (kept > most ? kept : this.#crossings.try(edges, kept, most));
  }

  /** Takes the arrangement that was tried last; it was not more than its bound. */
  accept(): void {
    this.cost = this.#triedCost;
    if (this.#movedCount === 0) return;
    const { raster } = this.#workspace;
    this.#known.accept(raster, this.#moved, this.#movedCount);
    const { x, y, width, height } = raster;
    const [oldX, oldY, oldWidth, oldHeight] = this.#accepted;
    for (let i = 0; i < this.#movedCount; i++) {
      const element = this.#moved[i] as number;
      oldX[element] = x[element] as number;
      oldY[element] = y[element] as number;
      oldWidth[element] = width[element] as number;
      oldHeight[element] = height[element] as number;
    }
    this.#edges.accept();
    this.#crossings.accept();
  }

  /** An arrangement with gaps in place of leaders, which costs the same; it is to be tried anew before any other. */
  inCells(arrangement: Arrangement): Arrangement {
    return this.#workspace.inCells(arrangement);
  }

  /** Leaves the arrangement that was tried last, which is changed back. */
  reject(): void {
    if (this.#movedCount === 0) return;
    this.#workspace.back();
    if (this.#isFollowed) this.#edges.reject();
  }

  #findMoved({ x, y, width, height }: Raster): void {
    const [oldX, oldY, oldWidth, oldHeight] = this.#accepted;
    let count = 0;
    for (let element = 0; element < this.#hierarchy.count; element++) {
      if (
        x[element] !== oldX[element] ||
        y[element] !== oldY[element] ||
        width[element] !== oldWidth[element] ||
        height[element] !== oldHeight[element]
      ) {
        this.#moved[count++] = element;
      }
    }
    this.#movedCount = count;
  }
}
