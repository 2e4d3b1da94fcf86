import type { Point, Rect, Size } from "../geometry.ts";
import type { TextBlock } from "../text/text-block.ts";
import type { GraphBadge, GraphEdge, GraphGroup, GraphNode, LegendEntry } from "./graph.ts";
import type { ArrangementNote } from "./previous/note.ts";

/** Where everything is, in absolute px, rounded once. Children lie inside their groups, except those placed on a border. */
export interface Layout {
  readonly size: Size;
  readonly title?: PlacedText;
  readonly subtitle?: PlacedText;
  /** Every group after its parent. */
  readonly groups: readonly PlacedGroup[];
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly badges: readonly PlacedBadge[];
  /** Below everything else, in reading order. */
  readonly legend: readonly PlacedLegendEntry[];
  /** What the next picture of the same document can follow; none where another program arranged it. */
  readonly arrangement?: ArrangementNote;
}

export interface PlacedNode {
  readonly node: GraphNode;
  /** Around the icon and the label. */
  readonly bounds: Rect;
  readonly icon: Rect;
  readonly label?: PlacedText;
}

export interface PlacedGroup {
  readonly group: GraphGroup;
  readonly bounds: Rect;
  /** The picture in its corner. */
  readonly icon?: Rect;
  readonly label?: PlacedText;
}

export interface PlacedEdge {
  readonly edge: GraphEdge;
  /** From the border of `from` to the border of `to`, both ends and all bend points; each stretch is horizontal or vertical. */
  readonly points: readonly Point[];
  readonly label?: PlacedText;
  /** In place of a label that finds no room: a dot, and in the legend what it says. */
  readonly number?: PlacedNumber;
  /**
   * The id of the first of the edges that run into one line with it, itself
   * among them: the label of that one stands where they all run, and speaks
   * for them all. None for an edge that runs alone.
   */
  readonly trunk?: string;
}

/** Counted from 1 in document order; labels that say the same have one number. */
export interface PlacedNumber {
  readonly number: number;
  readonly bounds: Rect;
}

export interface PlacedBadge {
  readonly badge: GraphBadge;
  /** On the icon of a node, or in the header of a group. */
  readonly bounds: Rect;
}

export interface PlacedLegendEntry {
  readonly entry: LegendEntry;
  readonly sample: Rect;
  readonly label: PlacedText;
}

export interface PlacedText {
  readonly text: TextBlock;
  readonly bounds: Rect;
}
