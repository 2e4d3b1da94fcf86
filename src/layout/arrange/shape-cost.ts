import type { Direction } from "../../model/architecture.ts";
import type { Hierarchy } from "../hierarchy.ts";
import { disorderOf } from "./disorder.ts";
import type { EdgeFacts } from "./edge-facts.ts";
import { Estimate } from "./estimate.ts";
import { GroupCells } from "./group-cells.ts";
import { type AlignedLine, alignedLines, spreadOf } from "./hints.ts";
import { type OverlayScope, overlayScopesOf, sprawlOf } from "./overlay-scopes.ts";
import type { Raster } from "./raster.ts";
import { asideOf, depthOf } from "./rim.ts";
import { twinsOf } from "./symmetry.ts";
import { unit, weight } from "./weights.ts";

/** Of the width to the height of a good picture; what is nearly as good must not be bought with empty columns. */
const bestAspect = 1.65;
const tolerance = 0.04;

/** More overlays than this are not looked after: a picture of so many cannot be read anyway. */
const mostOverlays = 8;

/** Of the cost of overlays what counts where there are hints, which must be met. */
const shareBesideHints = 0.5;

/** Things in the way of an outline beyond these make it no worse. */
const mostForeign = 6;

/** What is wrong with the picture as a whole: its size and shape, empty cells, where it starts, hints not met, torn overlays. */
export class ShapeCost {
  readonly #facts: EdgeFacts;
  readonly #estimate = new Estimate();
  /** Groups that are arranged alike, each with the next one like it. */
  readonly #twins: readonly (readonly [number, number])[];

  /** What belongs at the rim of the group that it is in. */
  readonly #aside: readonly number[];
  readonly #overlays: readonly OverlayScope[];
  readonly #lines: readonly AlignedLine[];
  readonly #groups: GroupCells;

  constructor(hierarchy: Hierarchy, facts: EdgeFacts) {
    this.#facts = facts;
    this.#aside = asideOf(hierarchy);
    this.#overlays = overlayScopesOf(hierarchy).slice(0, mostOverlays);
    this.#lines = alignedLines(hierarchy);
    this.#groups = new GroupCells(hierarchy);
    this.#twins = twinsOf(hierarchy).flatMap(({ members }) =>
      members.slice(1).map((twin, index) => [members[index] as number, twin] as const),
    );
  }

  of(raster: Raster): number {
    this.#estimate.update(raster);
    const { width, height } = this.#estimate;
    const { nodeCount, order } = raster.hierarchy;
    let cost = (weight.area * width * height) / (unit.pitch * unit.pitch) + cellCost(raster);
    cost += this.#groups.costOf(raster);
    cost += weight.aspect * misshape(width / height) * shapeMatters(nodeCount);
    for (const source of this.#facts.sources) cost += weight.lateSource * latenessOf(raster, source);
    for (const [one, other] of this.#twins) cost += weight.twinsApart * apart(raster, one, other);
    for (const element of this.#aside) cost += weight.inTheMiddle * depthOf(raster, element);
    for (const line of this.#lines) cost += weight.misaligned * spreadOf(raster, line);
    if (order) cost += weight.disorder * disorderOf(raster, order);
    const share = this.#lines.length > 0 ? shareBesideHints : 1;
    for (const overlay of this.#overlays) cost += share * overlayCost(raster, overlay);
    return cost;
  }
}

function overlayCost(raster: Raster, scope: OverlayScope): number {
  const { foreign, extent } = sprawlOf(raster, scope);
  const torn = foreign === 0 ? 0 : weight.tornOverlay + weight.foreignInOverlay * Math.min(mostForeign, foreign);
  return torn + weight.wideOverlay * extent;
}

/** By how many rows or columns two groups miss being in one of either. */
function apart({ x, y }: Raster, one: number, other: number): number {
  const across = Math.abs((x[one] as number) - (x[other] as number));
  const along = Math.abs((y[one] as number) - (y[other] as number));
  return Math.min(across, along, 3);
}

function latenessOf({ x, y, columns, rows, hierarchy }: Raster, source: number): number {
  const [column, row] = [(x[source] as number) / columns, (y[source] as number) / rows];
  return lateness[hierarchy.graph.direction](column, row, 1 / columns, 1 / rows);
}

/** How far from the start of the flow a cell is, as shares of the picture; with it the shares that one column and one row take. */
const lateness: Readonly<Record<Direction, (x: number, y: number, column: number, row: number) => number>> = {
  right: (x, y) => x + 0.6 * y,
  left: (x, y, column) => 1 - column - x + 0.6 * y,
  down: (x, y) => y + 0.6 * x,
  up: (x, y, _, row) => 1 - row - y + 0.6 * x,
};

/** How much the shape of a picture of so many nodes matters: a few nodes may well stand in one row or column. */
function shapeMatters(nodes: number): number {
  return 1.8 * Math.max(0, Math.sqrt(nodes) - 2.2);
}

/** About the square of the logarithm of how much too wide or too high it is, without an engine's own logarithm. */
function misshape(aspect: number): number {
  const ratio = aspect / bestAspect;
  return Math.max(0, ratio + 1 / ratio - 2 - tolerance);
}

/** A cell is empty when nothing, or nothing but groups, takes it: of all cells, those without a node. */
function cellCost({ hierarchy: { nodeCount }, columns, rows }: Raster): number {
  return weight.emptyCell * (columns * rows - nodeCount);
}
