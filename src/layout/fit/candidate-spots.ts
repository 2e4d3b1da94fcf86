import type { Size } from "../../geometry.ts";
import type { GraphEdge } from "../graph.ts";
import { type Label, wordingOf } from "../label.ts";
import type { Grid } from "../route/grid.ts";
import type { Segment } from "../route/segments.ts";
import type { Trunks } from "../route/trunks.ts";
import type { LabelSpot } from "./label-spot.ts";
import { type Crossings, crossingsOf, isSharedBetween, type Stretch, sharedPart, stretchesOf } from "./stretches.ts";

/** px between a label that stands beside its line and the line. */
const beside = 3;

/** px that an arrow head takes, and a bit of line behind it; and what the other end needs to be seen. */
const arrowRoom = 12;
const tailRoom = 4;

/** Where labels can stand. */
export interface CandidateSpots {
  /** By edge; none for one that says nothing, or for which another speaks. */
  of(edge: number): readonly LabelSpot[];
}

/** The edges of one picture, by number. */
export interface Labelled {
  /** By edge. */
  readonly segments: readonly Segment[][];
  readonly trunks: Trunks;
  /** Edges of which a dot with a letter takes the place of the label. */
  readonly lettered: ReadonlySet<number>;
}

/** Every spot that each label has on its edge. Edges that run into one line share one label. */
export function candidateSpots(grid: Grid, { segments, trunks, lettered }: Labelled): CandidateSpots {
  const { edges } = grid.raster.hierarchy.graph;
  const crossings = crossingsOf(grid, segments);
  const matesOf = matesByTrunk(segments, trunks);
  const spokenOf = trunksOfOneLabel(edges, trunks);
  return {
    of: (edge) => {
      const trunk = trunks[edge] ?? edge;
      // A letter finds room beside a trunk's end where no label does: every edge has its own.
      const speaksForAll = spokenOf.has(trunk) && !lettered.has(trunk);
      const own = segments[edge] ?? [];
      if (own.length === 0 || (speaksForAll && trunk !== edge)) return [];
      const mates = (matesOf.get(trunk) ?? []).filter((mate) => mate !== own);
      const texts = lettered.has(edge) ? letterOf(edges[edge]) : textsOf(edges[edge]);
      return texts.flatMap((text) => spotsOf(grid, { segments: own, text, crossings, mates, speaksForAll }));
    },
  };
}

/** The trunks whose edges all say the same. */
function trunksOfOneLabel(edges: readonly GraphEdge[], trunks: Trunks): ReadonlySet<number> {
  const found = new Set(trunks.filter((trunk) => trunk !== undefined));
  for (const [edge, trunk] of trunks.entries()) {
    if (trunk !== undefined && says(edges[edge]) !== says(edges[trunk])) found.delete(trunk);
  }
  return found;
}

function says(edge: GraphEdge | undefined): string | undefined {
  return edge?.label && wordingOf(edge.label);
}

/** By trunk, the segments of each of its edges. */
function matesByTrunk(segments: readonly Segment[][], trunks: Trunks): Map<number, readonly Segment[][]> {
  const mates = new Map<number, Segment[][]>();
  for (const [edge, trunk] of trunks.entries()) {
    if (trunk === undefined) continue;
    const others = mates.get(trunk) ?? [];
    others.push(segments[edge] ?? []);
    mates.set(trunk, others);
  }
  return mates;
}

/** What is to stand on an edge: a letter, where it is no label. */
interface Text {
  readonly size: Size;
  readonly label?: Label;
}

function letterOf({ label, standIn = label?.size }: Partial<GraphEdge> = {}): readonly Text[] {
  return standIn ? [{ size: standIn }] : [];
}

/** The label as usual, then in two lines. */
function textsOf({ label, narrowLabel }: Partial<GraphEdge> = {}): readonly Text[] {
  const labels = [label, narrowLabel].filter((each) => each !== undefined);
  return labels.map((each) => ({ size: each.size, label: each }));
}

interface OnEdge {
  /** Of the edge whose label it is. */
  readonly segments: readonly Segment[];
  readonly text: Text;
  readonly crossings: Crossings;
  /** Segments of the edges that run into one line with it. */
  readonly mates: readonly (readonly Segment[])[];
  /** Whether the label speaks for them too. */
  readonly speaksForAll: boolean;
}

/** On each segment of an edge: as far as all its mates run on it too where it speaks for them, else as far as none does. */
function spotsOf(grid: Grid, { segments, text, crossings, mates, speaksForAll }: OnEdge): LabelSpot[] {
  return segments.flatMap((segment) => {
    const shared = speaksForAll ? sharedPart(segment, mates) : ([segment.start, segment.end] as const);
    if (!shared) return [];
    const isFree = ({ from, to }: Stretch) =>
      from >= shared[0] && to <= shared[1] && (speaksForAll || !isSharedBetween(segment, [from, to], mates));
    const arrow = grid.raster.hierarchy.graph.edges[segment.edge]?.edge.arrow;
    const atStart = segment.index === 0 ? (arrow === "both" ? arrowRoom : tailRoom) : 0;
    const atEnd = segment.index === segments.length - 1 ? (arrow === "none" ? tailRoom : arrowRoom) : 0;
    const stretches = stretchesOf(segment, crossings).filter(isFree);
    return spotsOn(segment, text, stretches, segment.isForward ? [atStart, atEnd] : [atEnd, atStart]);
  });
}

/** On the line, and to both sides of it, wherever nothing crosses; `stubs` are for the two ends of the segment. */
function spotsOn(
  segment: Segment,
  { size, label }: Text,
  stretches: readonly Stretch[],
  [stubBefore, stubAfter]: readonly [number, number],
): LabelSpot[] {
  const across = segment.isVertical ? size.width : size.height;
  return stretches.flatMap((stretch) =>
    [0, -1, 1].map((direction) => ({
      segment,
      ...stretch,
      shift: direction * Math.ceil(across / 2 + beside),
      stubBefore: stretch.from === segment.start ? stubBefore : 0,
      stubAfter: stretch.to === segment.end ? stubAfter : 0,
      ...size,
      ...(label && { label }),
    })),
  );
}
