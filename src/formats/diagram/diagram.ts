import type { LineLook } from "../../drawing/drawing.ts";
import type { Direction, EdgeKind } from "../../model/architecture.ts";
import type { Shape } from "./shape.ts";

/**
 * What a drawing says, without where things stand: for languages whose
 * programs place them themselves.
 *
 * Texts have no character that cannot be written; colours are `#rrggbb`.
 */
export interface Diagram {
  readonly title: string;
  readonly description?: string;
  readonly direction: Direction;
  /** None: what it is laid on shows through. */
  readonly background?: string;
  /** Of text on the background. */
  readonly color: string;
  /** What stands in no group: nodes first, then groups. */
  readonly members: readonly Member[];
  readonly edgeSets: readonly EdgeSet[];
  /** What is told besides, for comments: sections of lines, none of them empty. */
  readonly notes: readonly (readonly string[])[];
}

export type Member = DiagramNode | DiagramGroup;

interface Box {
  readonly id: string;
  /** None: it has no label. */
  readonly lines: readonly string[];
  /** The name of its type with `-` for the dot, `aws-lambda`; `plain` without a type. */
  readonly className: string;
  readonly look: Look;
  /** Of several lines. */
  readonly tooltip?: string;
  /** Whether the tooltip says more than the label and the type. */
  readonly hasFacts: boolean;
  /** Safe to be written down. */
  readonly link?: string;
}

export interface DiagramNode extends Box {
  readonly type: "node";
  readonly shape: Shape;
}

export interface DiagramGroup extends Box {
  readonly type: "group";
  /** Its author's own. */
  readonly direction?: Direction;
  /** Nodes first, then groups. */
  readonly members: readonly Member[];
}

/** How a box looks; a missing fill or stroke paints none. */
export interface Look {
  readonly fill?: string;
  readonly stroke?: string;
  /** Of the border, px. */
  readonly width: number;
  /** Lengths of dashes and gaps, px; empty: solid. */
  readonly dash: readonly number[];
  /** Of the text. */
  readonly color: string;
}

/** Edges that mean and look the same, in painter's order. */
export interface EdgeSet {
  /** `data`, `data-asynchronous`; `data-2` where others of the kind look different. */
  readonly name: string;
  readonly kind: EdgeKind;
  readonly asynchronous: boolean;
  readonly look: LineLook;
  /** Of the labels. */
  readonly color: string;
  readonly edges: readonly DiagramEdge[];
}

export interface DiagramEdge {
  readonly from: string;
  readonly to: string;
  readonly arrow: "none" | "end" | "both";
  readonly lines: readonly string[];
  /** Only where it says more than the label and the look. */
  readonly tooltip?: string;
  readonly link?: string;
}
