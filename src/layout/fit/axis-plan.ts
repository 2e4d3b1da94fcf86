import type { Side } from "../../geometry.ts";
import { equalSizes, type Mark, type Stretch } from "../arrange/alike.ts";
import type { Axis } from "../route/axis.ts";
import { type Grid, groupBox } from "../route/grid.ts";
import type { Segment } from "../route/segments.ts";
import { alikeStretchesOf } from "./alike-stretches-of.ts";
import type { AxisPlaces, Room } from "./axis-places.ts";
import { culpritsOf } from "./culprits-of.ts";
import { type Span, solveEqual } from "./equal.ts";
import { type Anchored, contradictionIn, heldOn, holdAll } from "./held.ts";
import type { Cells } from "./in-line.ts";
import { JoinedVariables } from "./joined-variables.ts";
import { keepApart } from "./keep-apart.ts";
import type { LabelSpot } from "./label-spot.ts";
import { Lining } from "./lining.ts";
import type { Obstacle, Spacing, Spot } from "./obstacle.ts";
import { obstaclesIn } from "./obstacles-in.ts";
import { outsideOfCells } from "./outside-of-cells.ts";
import type { Spread } from "./spread.ts";

export type AxisName = "columns" | "rows";

/** By axis: the sides of a group at which it starts and ends. */
const sides: Readonly<Record<AxisName, readonly [start: Side, end: Side]>> = {
  columns: ["left", "right"],
  rows: ["top", "bottom"],
};

/** What comes into line can push other things out of it. */
const mostRounds = 6;

/** px of a segment that are to be seen to both sides of the middle of a label beside it. */
const besideLeast = 12;

/** A px that a group is longer, where one of an edge costs 1. */
const groupWeight = 1.5;
/** A px that a node is out of the middle of a group which is as long as its header: no edges are to be longer for it. */
const centredWeight = 0.9;
/** The same of an outline. */
const outlineWeight = 0.2;

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
  readonly #cells: Cells;
  readonly #lining: Lining;
  readonly #obstacles: Obstacle[] = [];
  readonly #segments = new Map<Segment, Spot>();
  readonly #runs = new Map<number, Spot>();
  readonly #labels = new Map<number, Spot>();
  readonly #headers = new Map<number, Spot>();
  readonly #outlines: { readonly start: Spot; readonly end: Spot }[] = [];
  readonly #spans: Demand[] = [];
  readonly #lengths: Demand[] = [];
  readonly #wishes: Demand[] = [];
  readonly #centred: Demand[] = [];
  readonly #variables = new JoinedVariables();
  readonly #nodes: readonly Spot[];
  readonly #starts: readonly Spot[];
  readonly #ends: readonly Spot[];

  constructor(grid: Grid, name: AxisName) {
    const { hierarchy } = grid.raster;
    this.#grid = grid;
    this.#name = name;
    this.#axis = grid.lines[name];
    const { x, y, width, height } = grid.raster;
    this.#cells = name === "columns" ? { first: x, extent: width, across: y } : { first: y, extent: height, across: x };
    this.#lining = new Lining(grid.raster, this.#cells);
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
    return this.#cells.first[node] as number;
  }

  add({ kind, variable, offset, before, after, lines, seen, order, metBy }: Obstacle): void {
    // Objects of one shape are looked at many times faster.
    this.#obstacles.push({ kind, variable, offset, before, after, lines, seen, order, metBy });
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
    const order = on ? segment.line + Math.sign(shift) / 4 : outsideOfCells(label, this.#axis);
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
    this.keepAlways(this.start(group), spot, width / 2);
    this.keepAlways(spot, this.end(group), width / 2);
    // What is in the group stands below it.
    this.add({ kind: "header", ...spot, ...extents, before: width / 2, after: width / 2, order, metBy: "edges" });
  }

  /** Wishes that a node stands in the middle of a group that is no longer than `least` px; in a longer one it does as it likes. */
  centre(node: number, group: number, least: number): void {
    const middle = this.between(this.middleOf(this.cellOf(node)));
    this.keepAlways(this.start(group), middle, least / 2);
    this.keepAlways(middle, this.end(group), least / 2);
    this.#centred.push({ first: middle, second: this.node(node), value: centredWeight });
  }

  /** An outline from one spot to another, which is to be no longer than it must. */
  addOutline(start: Spot, end: Spot): void {
    this.#outlines.push({ start, end });
    this.shorten(start, end, outlineWeight);
  }

  /** A place of its own at some point of the order. */
  between(order: number): Spot {
    return { variable: this.#variables.add(order, { isFree: true }), offset: 0 };
  }

  /** Demands a distance whatever stands between. */
  keep(first: Spot, second: Spot, distance: number): void {
    this.#spans.push({ first, second, value: distance });
  }

  /** The same also where there is no room at all. */
  keepAlways(first: Spot, second: Spot, distance: number): void {
    this.#lengths.push({ first, second, value: distance });
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
    this.#variables.joinWhatMeets(this.#obstacles);
    const { middles, thorough } = demands;
    // What is pinned may well be meant to be out of line.
    const known = this.#grid.raster.hierarchy.anchors ? undefined : middles;
    if (thorough && !known) this.#lining.takeBorders();
    let places = this.#solveOnce(demands);
    for (let round = 0; round < mostRounds && thorough && known && this.#isCrooked(places, known); round++) {
      places = this.#solveOnce(demands);
    }
    return places;
  }

  #solveOnce({ spacing, room, thorough }: Demands): AxisPlaces {
    const { share, loose } = room;
    const { spread, spotIn, variableIn } = this.#variables.spread();
    const anchored = this.#anchor(spread, spotIn);
    keepApart(spread, obstaclesIn(room, this.#obstacles, this.#segments), { spacing, share, variableIn });
    for (const segment of loose) this.#holdLoosely(segment, spread, spotIn);
    for (const { first, second, value } of [...this.#lengths, ...(share > 0 ? this.#spans : [])]) {
      const [a, b] = [spotIn(first), spotIn(second)];
      spread.keep(a.variable, b.variable, value + a.offset - b.offset);
    }
    for (const { first, second, value } of this.#wishes) {
      spread.shorten(spotIn(first).variable, spotIn(second).variable, value);
    }
    for (const [index, start] of this.#starts.entries()) {
      spread.shorten(spotIn(start).variable, spotIn(this.#ends[index] as Spot).variable, groupWeight);
    }
    for (const { first, second, value } of this.#centred) {
      spread.align(spotIn(first).variable, spotIn(second).variable, value);
    }
    for (const { first, second, weight } of this.#lining.wishes) {
      spread.align(spotIn(this.#spotAt(first)).variable, spotIn(this.#spotAt(second)).variable, weight);
    }
    const { hierarchy } = this.#grid.raster;
    const spansOf = (lists: readonly (readonly Stretch[])[]) =>
      lists.map((list) =>
        list.map(([start, end]): Span => ({ start: spotIn(this.#spotAt(start)), end: spotIn(this.#spotAt(end)) })),
      );
    // Where something is pinned its twin cannot be expected to be drawn alike.
    const wished = hierarchy.anchors || !thorough ? [] : spansOf(alikeStretchesOf(hierarchy));
    const places = solveEqual(spread, { demanded: spansOf(equalSizes(hierarchy)), wished, thorough });
    const contradiction =
      anchored.contradiction ??
      culpritsOf(contradictionIn(spread, anchored.pinned), { labels: this.#labels, segments: this.#segments }, spotIn);
    return { ...this.#read(places, spotIn), ...(contradiction && { contradiction }) };
  }

  /** A segment that nothing makes room for runs about where its line is. */
  #holdLoosely(segment: Segment, spread: Spread, spotIn: (spot: Spot) => Spot): void {
    const spot = this.#segments.get(segment);
    if (!spot) return;
    const { variable, offset } = spotIn(spot);
    spread.hold(variable, (this.#axis.lines[segment.line]?.position ?? 0) - offset, 1);
  }

  #spotAt({ element, at }: Mark): Spot {
    return at === "middle" ? this.node(element) : at === "start" ? this.start(element) : this.end(element);
  }

  /** Holds what is pinned where it is to be and all else near to its anchor, and leaves room from the edge of the picture to everything. */
  #anchor(spread: Spread, spotIn: (spot: Spot) => Spot): Anchored {
    const { hierarchy } = this.#grid.raster;
    if (!hierarchy.anchors) return { pinned: new Map() };
    const holds = heldOn(this.#name, hierarchy, hierarchy.anchors);
    const anchored = holdAll(spread, holds, (mark) => spotIn(this.#spotAt(mark)));
    for (const obstacle of this.#obstacles) {
      const { variable, offset } = spotIn(obstacle);
      spread.keep(0, variable, obstacle.before - offset);
    }
    return anchored;
  }

  #inCell(cell: number, offset = 0): Spot {
    return { variable: this.#variables.add(this.middleOf(cell), { cell, isFree: true }), offset };
  }

  /** A border has a place of its own, unless nodes sit on it. */
  #border(group: number, side: Side): Spot {
    const { raster, lines } = this.#grid;
    const onIt = raster.hierarchy.border[group]?.[side] ?? [];
    const [first] = onIt;
    if (first === undefined) {
      const line = groupBox(raster, lines, group)[side];
      return { variable: this.#variables.add(line, { isFree: false }), offset: 0 };
    }
    for (const node of onIt) this.#variables.join(this.node(node).variable, this.node(first).variable);
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
    for (const { variable } of first ? [first, ...others] : []) this.#variables.join(spot.variable, variable);
    return this.#placeRun(run, spot);
  }

  #placeRun(run: number, spot: Spot): Spot {
    this.#runs.set(run, spot);
    return spot;
  }

  /** Whether places show something that is to come into line, and was not known to be. */
  #isCrooked(places: AxisPlaces, middles: Float64Array): boolean {
    const join = (a: number, b: number) => this.#variables.join(this.node(a).variable, this.node(b).variable);
    return this.#lining.finds(places, middles, join);
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
      outlines: this.#outlines.map(({ start, end }) => ({ from: at(start), to: at(end) })),
      segment: (segment) => at(this.segment(segment)),
      start: (group) => at(this.start(group)),
      end: (group) => at(this.end(group)),
    };
  }
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
  readonly room: Room;
  /** Looks for the shortest edges; else for any places. */
  readonly thorough: boolean;
  /** Of the nodes on the other axis, px, as far as they are known. */
  readonly middles: Float64Array | undefined;
}
