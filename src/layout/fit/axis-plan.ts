import type { Side } from "../../geometry.ts";
import { alikeStretches, equalSizes, type Mark, type Stretch } from "../arrange/alike.ts";
import type { Contradiction, Pin } from "../pin.ts";
import type { Axis } from "../route/axis.ts";
import { type Grid, groupBox } from "../route/grid.ts";
import type { Segment } from "../route/segments.ts";
import { type Span, solveEqual } from "./equal.ts";
import type { LabelSpot } from "./label-spot.ts";
import { canMeet, keepApart, type Obstacle, type Spacing, type Spot } from "./obstacle.ts";
import { Spread } from "./spread.ts";

export type AxisName = "columns" | "rows";

/** By axis: the sides of a group at which it starts and ends. */
const sides: Readonly<Record<AxisName, readonly [start: Side, end: Side]>> = {
  columns: ["left", "right"],
  rows: ["top", "bottom"],
};

/** Nodes of one column or row stand in line with the next one in it, where that costs no more than this, by px. */
const alignedSiblings = 5;
const alignedOthers = 1.5;

/** Icons that are out of line by less than this, px, look crooked: about half an icon. */
const almostInLine = 36;

/** The same for borders of sibling groups. */
const alignedBorders = 3;

/** px of a segment that are to be seen to both sides of the middle of a label beside it. */
const besideLeast = 12;

/** A px that a group is longer, where one of an edge costs 1. */
const groupWeight = 1.5;

/**
 * Everything that stands on one axis and is to get its place there.
 *
 * What is in one column (or row) of the raster is not bound to one place:
 * nodes that a straight edge joins are, others wish to be. So a wide thing in a
 * column moves only what it would meet.
 */
export class AxisPlan {
  readonly #grid: Grid;
  readonly #axis: Axis;
  readonly #name: AxisName;
  readonly #obstacles: Obstacle[] = [];
  readonly #segments = new Map<Segment, Spot>();
  readonly #runs = new Map<number, Spot>();
  readonly #labels = new Map<number, Spot>();
  readonly #headers = new Map<number, Spot>();
  readonly #spans: Demand[] = [];
  readonly #wishes: Demand[] = [];
  // By variable: where it stands in the order, its cell (-1: none), and whether it may be moved freely.
  readonly #order: number[] = [];
  readonly #cell: number[] = [];
  readonly #isFree: boolean[] = [];
  /** Variables that are to be one; by variable, itself or another one. */
  readonly #same: number[] = [];
  readonly #nodes: readonly Spot[];
  readonly #starts: readonly Spot[];
  readonly #ends: readonly Spot[];

  constructor(grid: Grid, name: AxisName) {
    const { hierarchy } = grid.raster;
    this.#grid = grid;
    this.#name = name;
    this.#axis = grid.lines[name];
    this.#nodes = Array.from({ length: hierarchy.nodeCount }, (_, node) => this.#inCell(this.cellOf(node)));
    const groups = hierarchy.graph.groups.map((_, index) => hierarchy.root + 1 + index);
    const [start, end] = sides[name];
    this.#starts = groups.map((group) => this.#border(group, start));
    this.#ends = groups.map((group) => this.#border(group, end));
  }

  /** The middle of the icon of a node. */
  node(node: number): Spot {
    return this.#nodes[node] as Spot;
  }

  start(group: number): Spot {
    return this.#starts[group - this.#grid.raster.hierarchy.root - 1] as Spot;
  }

  end(group: number): Spot {
    return this.#ends[group - this.#grid.raster.hierarchy.root - 1] as Spot;
  }

  /** Where on the order of the axis the middle of a cell is. */
  middleOf(cell: number): number {
    const ports = this.#axis.cells[cell]?.ports ?? [];
    return ports[ports.length >> 1] ?? 0;
  }

  cellOf(node: number): number {
    const { x, y } = this.#grid.raster;
    return (this.#name === "columns" ? x : y)[node] as number;
  }

  add(obstacle: Obstacle): void {
    this.#obstacles.push(obstacle);
  }

  /** A segment that runs across the axis. */
  addSegment(segment: Segment, extents: Extents): void {
    const spot = this.#spotOf(segment);
    this.#segments.set(segment, spot);
    this.add({ kind: "segment", ...spot, before: 0, after: 0, ...extents, order: segment.line });
  }

  /** The label of a segment: beside it when that runs across the axis too, else anywhere between its two lines. */
  addLabel(label: LabelSpot, extents: Extents, half: number): void {
    const { segment, shift, stubBefore, stubAfter } = label;
    const on = this.#segments.get(segment);
    const order = on ? segment.line + Math.sign(shift) / 4 : this.#outsideOfCells(label);
    const spot = on ? { variable: on.variable, offset: on.offset + shift } : this.between(order);
    this.#labels.set(segment.edge, spot);
    const room = on ? { before: half, after: half } : { before: half + stubBefore, after: half + stubAfter };
    this.add({ kind: "label", ...spot, ...room, ...extents, order });
  }

  /**
   * Holds the middle of a label that stands beside its line between the ends of its segment,
   * where those are corners: nothing else would keep it from sliding away.
   */
  holdLabel({ segment, shift }: LabelSpot, segments: readonly Segment[]): void {
    const label = this.#labels.get(segment.edge);
    if (shift === 0 || this.#segments.has(segment) || !label) return;
    const [before, after] = [segments[segment.index - 1], segments[segment.index + 1]];
    const [start, end] = segment.isForward ? [before, after] : [after, before];
    if (start) this.keep(this.segment(start), label, besideLeast);
    if (end) this.keep(label, this.segment(end), besideLeast);
  }

  /** A header that stands in the middle of its group. */
  addHeader(group: number, order: number, width: number, extents: Extents): void {
    const spot = this.between(order);
    this.#headers.set(group, spot);
    this.keep(this.start(group), spot, width / 2);
    this.keep(spot, this.end(group), width / 2);
    this.add({ kind: "header", ...spot, ...extents, before: width / 2, after: width / 2, order });
  }

  /** A place of its own at some point of the order. */
  between(order: number): Spot {
    return { variable: this.#variable(order, -1, true), offset: 0 };
  }

  /** Demands a distance whatever stands between. */
  keep(first: Spot, second: Spot, distance: number): void {
    this.#spans.push({ first, second, value: distance });
  }

  /** Wishes that the stretch between two spots is short. */
  shorten(first: Spot, second: Spot, weight: number): void {
    this.#wishes.push({ first, second, value: weight });
  }

  /** Whether a segment runs across the axis. */
  has(segment: Segment): boolean {
    return this.#segments.has(segment);
  }

  /** The spot of a segment that was added. */
  segment(segment: Segment): Spot {
    const spot = this.#segments.get(segment);
    if (!spot) throw new Error(`segment ${segment.index} of edge ${segment.edge} does not run across this axis`);
    return spot;
  }

  /** Keeps everything apart that can meet, makes the spans of each list equal, and gives the places. */
  solve(demands: Demands): AxisPlaces {
    this.#joinWhatMeets();
    const places = this.#solveOnce(demands);
    return demands.thorough && this.#joinWhatIsAlmostInLine(places) ? this.#solveOnce(demands) : places;
  }

  #solveOnce({ spacing, thorough }: Demands): AxisPlaces {
    const { spread, spotIn } = this.#spread();
    keepApart(
      spread,
      this.#obstacles.map((obstacle) => ({ ...obstacle, ...spotIn(obstacle) })),
      spacing,
    );
    for (const { first, second, value } of this.#spans) {
      const [a, b] = [spotIn(first), spotIn(second)];
      spread.keep(a.variable, b.variable, value + a.offset - b.offset);
    }
    for (const { first, second, value } of this.#wishes) {
      spread.shorten(spotIn(first).variable, spotIn(second).variable, value);
    }
    for (const [index, start] of this.#starts.entries()) {
      spread.shorten(spotIn(start).variable, spotIn(this.#ends[index] as Spot).variable, groupWeight);
    }
    for (const { first, second, weight } of this.#neighbours()) {
      spread.align(spotIn(first).variable, spotIn(second).variable, weight);
    }
    this.#alignBorders(spread, spotIn);
    const pinned = this.#pin(spread, spotIn);
    const { hierarchy } = this.#grid.raster;
    const spansOf = (lists: readonly (readonly Stretch[])[]) =>
      lists.map((list) =>
        list.map(([start, end]): Span => ({ start: spotIn(this.#spotAt(start)), end: spotIn(this.#spotAt(end)) })),
      );
    // Where something is pinned its twin cannot be expected to be drawn alike.
    const wished = hierarchy.pins.length > 0 ? [] : spansOf(alikeStretches(hierarchy));
    const places = solveEqual(spread, { demanded: spansOf(equalSizes(hierarchy)), wished, thorough });
    const contradiction = pinned.contradiction ?? contradictionOf(spread, pinned.nodes);
    return { ...this.#read(places, spotIn), ...(contradiction && { contradiction }) };
  }

  #spotAt({ element, at }: Mark): Spot {
    return at === "middle" ? this.node(element) : at === "start" ? this.start(element) : this.end(element);
  }

  /** Holds pinned nodes where they are to be, and leaves room from the edge of the picture to everything. */
  #pin(spread: Spread, spotIn: (spot: Spot) => Spot): Pinned {
    const { pins } = this.#grid.raster.hierarchy;
    const nodes = new Map<number, Pin>();
    if (pins.length === 0) return { nodes };
    for (const obstacle of this.#obstacles) {
      const { variable, offset } = spotIn(obstacle);
      spread.keep(0, variable, obstacle.before - offset);
    }
    const placeOf = ({ x, y }: Pin) => (this.#name === "columns" ? x : y);
    for (const pin of pins) {
      const { variable, offset } = spotIn(this.node(pin.node));
      const other = nodes.get(variable);
      // A straight edge, or something that would meet, has made one of both.
      if (other && placeOf(other) !== placeOf(pin))
        return { nodes, contradiction: { before: other.node, after: pin.node } };
      nodes.set(variable, pin);
      spread.pin(variable, placeOf(pin) - offset);
    }
    return { nodes };
  }

  #variable(order: number, cell: number, isFree: boolean): number {
    this.#cell.push(cell);
    this.#isFree.push(isFree);
    this.#same.push(this.#same.length);
    return this.#order.push(order) - 1;
  }

  #inCell(cell: number, offset = 0): Spot {
    return { variable: this.#variable(this.middleOf(cell), cell, true), offset };
  }

  /** A border has a place of its own, unless nodes sit on it. */
  #border(group: number, side: Side): Spot {
    const { raster, lines } = this.#grid;
    const onIt = raster.hierarchy.border[group]?.[side] ?? [];
    const [first] = onIt;
    if (first === undefined) {
      const line = groupBox(raster, lines, group)[side];
      return { variable: this.#variable(line, -1, false), offset: 0 };
    }
    for (const node of onIt) this.#join(this.node(node).variable, this.node(first).variable);
    return this.node(first);
  }

  /** On a track it goes where it likes; on a port it stands with the node at its end. All of one run share a place. */
  #spotOf({ line: number, nodes, run }: Segment): Spot {
    const line = this.#axis.lines[number];
    const shared = this.#runs.get(run);
    if (line?.kind !== "port") return shared ?? this.#placeRun(run, this.between(number));
    const [first, ...others] = nodes.filter((node) => this.cellOf(node) === line.cell).map((node) => this.node(node));
    const own = first ? { variable: first.variable, offset: line.offset } : undefined;
    const spot = shared ?? own ?? this.#inCell(line.cell, line.offset);
    for (const { variable } of first ? [first, ...others] : []) this.#join(spot.variable, variable);
    return this.#placeRun(run, spot);
  }

  #placeRun(run: number, spot: Spot): Spot {
    this.#runs.set(run, spot);
    return spot;
  }

  /** Between the lines of a label, and not among the ports of a cell, which stand in an order of their own. */
  #outsideOfCells({ from, to }: LabelSpot): number {
    const middle = (from + to) / 2 + 0.25;
    const line = this.#axis.lines[Math.floor(middle)];
    if (line?.kind !== "port") return middle;
    const { ports } = this.#axis.cells[line.cell] ?? { ports: [] };
    const [before, after] = [(ports[0] ?? 0) - 0.25, (ports.at(-1) ?? 0) + 0.25];
    if (before > from) return before;
    return after < to ? after : middle;
  }

  /**
   * What stands in one cell has no order there; where things that belong to different nodes of it
   * can meet, the nodes stand in line and the ports keep the things apart.
   */
  #joinWhatMeets(): void {
    const byCell = new Map<number, Obstacle[]>();
    for (const obstacle of this.#obstacles) {
      const cell = this.#cell[obstacle.variable] as number;
      if (cell < 0) continue;
      const others = byCell.get(cell);
      if (others) others.push(obstacle);
      else byCell.set(cell, [obstacle]);
    }
    for (const obstacles of byCell.values()) {
      for (const [index, a] of obstacles.entries()) {
        for (const b of obstacles.slice(index + 1)) {
          if (a.order === b.order || this.#root(a.variable) === this.#root(b.variable)) continue;
          if (canMeet(a, b)) this.#join(a.variable, b.variable);
        }
      }
    }
  }

  #join(a: number, b: number): void {
    this.#same[this.#root(a)] = this.#root(b);
  }

  #root(variable: number): number {
    let root = variable;
    while (this.#same[root] !== root) root = this.#same[root] as number;
    return root;
  }

  /** A system with one variable for all that are to be one. */
  #spread(): { spread: Spread; spotIn: (spot: Spot) => Spot } {
    const spread = new Spread();
    const made = new Map<number, number>();
    for (const [variable, order] of this.#order.entries()) {
      if (this.#root(variable) === variable) {
        made.set(variable, spread.variable(order, { free: this.#isFree[variable] as boolean }));
      }
    }
    const spotIn = ({ variable, offset }: Spot) => ({ variable: made.get(this.#root(variable)) as number, offset });
    return { spread, spotIn };
  }

  /** Each node and the next one of its column or row, which are to stand in line the more the nearer they are. */
  *#neighbours(): Generator<{ first: Spot; second: Spot; weight: number }> {
    const { hierarchy, x, y } = this.#grid.raster;
    const along = this.#name === "columns" ? y : x;
    const byCell = new Map<number, number[]>();
    for (let node = 0; node < hierarchy.nodeCount; node++) {
      const cell = this.cellOf(node);
      byCell.set(cell, [...(byCell.get(cell) ?? []), node]);
    }
    for (const nodes of byCell.values()) {
      nodes.sort((a, b) => (along[a] as number) - (along[b] as number));
      for (const [index, second] of nodes.entries()) {
        const first = nodes[index - 1];
        if (first === undefined) continue;
        const distance = Math.max(1, (along[second] as number) - (along[first] as number));
        const areSiblings = hierarchy.parent[first] === hierarchy.parent[second];
        const weight = (areSiblings ? alignedSiblings : alignedOthers) / distance;
        yield { first: this.node(first), second: this.node(second), weight };
      }
    }
  }

  /** What is out of line by less than an eye takes for intended comes into line; says whether anything does. */
  #joinWhatIsAlmostInLine(places: AxisPlaces): boolean {
    // A pin may well be meant.
    if (this.#grid.raster.hierarchy.pins.length > 0) return false;
    const at = new Map(this.#nodes.map(({ variable }, node) => [variable, places.nodes[node] as number]));
    let found = false;
    for (const { first, second } of this.#neighbours()) {
      const apart = Math.abs((at.get(first.variable) ?? 0) - (at.get(second.variable) ?? 0));
      if (apart === 0 || apart > almostInLine) continue;
      this.#join(first.variable, second.variable);
      found = true;
    }
    return found;
  }

  /** Wishes the borders of sibling groups in line that start, or end, at one cell. */
  #alignBorders(spread: Spread, spotIn: (spot: Spot) => Spot): void {
    const { hierarchy, x, y, width, height } = this.#grid.raster;
    const [first, extent] = this.#name === "columns" ? [x, width] : [y, height];
    for (const children of hierarchy.children) {
      const groups = children.filter((child) => child > hierarchy.root);
      for (const [index, a] of groups.entries()) {
        for (const b of groups.slice(index + 1)) {
          const [startA, startB] = [first[a] as number, first[b] as number];
          const endsTogether = startA + (extent[a] as number) === startB + (extent[b] as number);
          const align = (s: Spot, t: Spot) => spread.align(spotIn(s).variable, spotIn(t).variable, alignedBorders);
          if (startA === startB) align(this.start(a), this.start(b));
          if (endsTogether) align(this.end(a), this.end(b));
        }
      }
    }
  }

  #read(places: Float64Array, spotIn: (spot: Spot) => Spot): AxisPlaces {
    const at = (spot: Spot): number => {
      const { variable, offset } = spotIn(spot);
      return (places[variable] as number) + offset;
    };
    return {
      nodes: Float64Array.from(this.#nodes, at),
      labels: new Map([...this.#labels].map(([edge, spot]) => [edge, at(spot)])),
      headers: new Map([...this.#headers].map(([group, spot]) => [group, at(spot)])),
      segment: (segment) => at(this.segment(segment)),
      start: (group) => at(this.start(group)),
      end: (group) => at(this.end(group)),
    };
  }
}

/** What is pinned, by variable, and what cannot be. */
interface Pinned {
  readonly nodes: ReadonlyMap<number, Pin>;
  readonly contradiction?: Contradiction;
}

function contradictionOf(spread: Spread, nodes: Pinned["nodes"]): Contradiction | undefined {
  const [before = 0, after = 0] = spread.contradiction() ?? [];
  const [first, second] = [nodes.get(before), nodes.get(after)];
  return second && { after: second.node, ...(first && { before: first.node }) };
}

/** Where a thing lies on the other axis: between which lines, and between which px. */
export type Extents = Pick<Obstacle, "lines" | "seen">;

interface Demand {
  readonly first: Spot;
  readonly second: Spot;
  readonly value: number;
}

interface Demands {
  readonly spacing: Spacing;
  /** Looks for the shortest edges; else for any places. */
  readonly thorough: boolean;
}

/** Where things stand on an axis, px. */
export interface AxisPlaces {
  /** The middle of each icon. */
  readonly nodes: Float64Array;
  /** By edge: the middle of its label. */
  readonly labels: ReadonlyMap<number, number>;
  /** By group: the middle of a header that is centred. */
  readonly headers: ReadonlyMap<number, number>;
  /** Pins that could not be obeyed: what they hold stands elsewhere. */
  readonly contradiction?: Contradiction;
  segment(segment: Segment): number;
  /** The borders of a group. */
  start(group: number): number;
  end(group: number): number;
}
