import type { Point } from "../../geometry.ts";
import type { FlawName } from "./flaws.ts";

/** How good a picture is. */
export interface Quality {
  readonly measures: Measures;
  /** Every flaw, with what it is between and where. */
  readonly findings: readonly Finding[];
  /** How many of the findings are faults, which no picture may have. */
  readonly faults: number;
  /** Everything that is wrong in one number for comparing pictures of one architecture: 0 for nothing, less is better. */
  readonly cost: number;
  /** The same from 100, for nothing, down to 0; for reading only, since the last digits are those of the engine. */
  readonly score: number;
}

/** A flaw at a place. */
export interface Finding {
  readonly measure: FlawName;
  /** Ids of the edge, node, group or overlay that has it, and of the other one where it takes two. */
  readonly ids: readonly string[];
  readonly at: Point;
}

/** How often each flaw occurs, and what else there is to measure. Lengths are in px, shares from 0 to 1. */
export interface Measures extends Readonly<Record<FlawName, number>>, Merits {
  readonly nodes: number;
  readonly groups: number;
  readonly edges: number;
}

/** What is counted or measured of a picture as a whole. */
export interface Merits {
  readonly edgeLength: number;
  readonly longestEdge: number;
  readonly bends: number;
  /** The share of edges without a bend. */
  readonly straight: number;
  /** How much longer edges are than they must be, on average; 1 for no longer. */
  readonly detour: number;
  /** Edges that run against the direction. */
  readonly backward: number;
  /** Of everything that is placed, without margins and title. */
  readonly width: number;
  readonly height: number;
  /** The width divided by the height. */
  readonly aspect: number;
  /** The share of the picture that nodes and their labels take. */
  readonly usedArea: number;
  /** The area divided by what as many nodes take in a plain grid. */
  readonly spread: number;
  /** The share of nodes that are in a row or a column with another one of their group. */
  readonly aligned: number;
}
