import type { Axis } from "./axis.ts";
import { type AxisVariables, axisVariables, type Spot } from "./axis-variables.ts";
import { type Span, solveEqual } from "./equal.ts";
import type { LabelSpot } from "./label-spot.ts";
import { keepApart, type Obstacle, type Spacing } from "./obstacle.ts";
import type { Segment } from "./segments.ts";

/** Everything that stands on one axis and is to get its place there. */
export class AxisPlan {
  readonly variables: AxisVariables;
  readonly #axis: Axis;
  readonly #obstacles: Obstacle[] = [];
  readonly #segments = new Map<Segment, Spot>();
  readonly #runs = new Map<number, Spot>();
  readonly #labels = new Map<number, Spot>();

  constructor(axis: Axis, icon: number) {
    this.#axis = axis;
    this.variables = axisVariables(axis, icon);
  }

  add(obstacle: Obstacle): void {
    this.#obstacles.push(obstacle);
  }

  /** A segment that runs across the axis, seen from `from` to `to`. */
  addSegment(segment: Segment, extent: { readonly from: number; readonly to: number }): void {
    const { line, edge, run } = segment;
    const isTrack = this.#axis.lines[line]?.kind === "track";
    const spot = this.#runs.get(run) ?? (isTrack ? this.variables.between(line) : this.variables.spotOf(line));
    this.#runs.set(run, spot);
    this.#segments.set(segment, spot);
    this.add({ kind: "segment", ...spot, before: 0, after: 0, ...extent, order: line, edge });
  }

  /** The label of a segment: beside it when that runs across the axis too, else anywhere between its two lines. */
  addLabel(label: LabelSpot, extent: { readonly from: number; readonly to: number }, half: number): void {
    const { segment, shift, stubBefore, stubAfter } = label;
    const on = this.#segments.get(segment);
    // Between lines, so that it stands clearly before or after each.
    const order = on ? segment.line + Math.sign(shift) / 4 : (label.from + label.to) / 2 + 0.25;
    const spot = on ? { variable: on.variable, offset: on.offset + shift } : this.variables.between(order);
    this.#labels.set(segment.edge, spot);
    const room = on ? { before: half, after: half } : { before: half + stubBefore, after: half + stubAfter };
    this.add({ kind: "label", ...spot, ...room, ...extent, order, edge: segment.edge });
  }

  /** Keeps everything apart that can meet, makes the spans of each list equal, and gives the places. */
  solve({ spacing, air, equal }: Demands): AxisPlaces {
    const { spread, reach } = this.variables;
    keepApart(spread, this.#obstacles, { spacing, air, reach });
    return new AxisPlaces(this.variables, solveEqual(spread, equal), this.#segments, this.#labels);
  }
}

interface Demands {
  readonly spacing: Spacing;
  /** How far from each other two things have to lie on the other axis so as not to meet, px. */
  readonly air: number;
  readonly equal: readonly (readonly Span[])[];
}

/** Where things stand on an axis, px. */
export class AxisPlaces {
  /** By cell: the middle of its icons. */
  readonly cells: Float64Array;
  /** By edge: the middle of its label. */
  readonly labels: ReadonlyMap<number, number>;
  readonly #variables: AxisVariables;
  readonly #places: Float64Array;
  readonly #segments: ReadonlyMap<Segment, Spot>;

  constructor(
    variables: AxisVariables,
    places: Float64Array,
    segments: ReadonlyMap<Segment, Spot>,
    labels: ReadonlyMap<number, Spot>,
  ) {
    this.#variables = variables;
    this.#places = places;
    this.#segments = segments;
    this.cells = Float64Array.from(variables.cells, (variable) => places[variable] ?? 0);
    this.labels = new Map([...labels].map(([edge, spot]) => [edge, this.at(spot)]));
  }

  at({ variable, offset }: Spot): number {
    return (this.#places[variable] ?? 0) + offset;
  }

  line(line: number): number {
    return this.at(this.#variables.spotOf(line));
  }

  segment(segment: Segment): number {
    const spot = this.#segments.get(segment);
    if (!spot) throw new Error(`segment ${segment.index} of edge ${segment.edge} does not run across this axis`);
    return this.at(spot);
  }
}
