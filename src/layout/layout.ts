import type { Annotations } from "../annotations/annotations.ts";
import type { Point, Rect, Size } from "../geometry.ts";
import type { GraphBadge, GraphEdge, GraphGroup, GraphNode, GraphOverlay, GraphPanel, GraphRow } from "./graph.ts";
import type { Label } from "./label.ts";
import type { ArrangementNote } from "./previous/note.ts";

/** Where everything is, in absolute px, rounded once. Children lie inside their groups, except those placed on a border. */
export interface Layout {
  /** What is told in it. */
  readonly annotations: Annotations;
  readonly size: Size;
  readonly title?: PlacedText;
  readonly subtitle?: PlacedText;
  /** Every group after its parent. */
  readonly groups: readonly PlacedGroup[];
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly badges: readonly PlacedBadge[];
  readonly overlays: readonly PlacedOverlay[];
  /** Beside or below everything else, in reading order. */
  readonly panels: readonly PlacedPanel[];
  /** What the next picture of the same document can follow; none where another program arranged it. */
  readonly arrangement?: ArrangementNote;
}

/** A layout in which nodes, groups and edges have their places, and nothing else. */
export type BareLayout = Omit<Layout, "badges" | "overlays" | "panels">;

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
  readonly number?: PlacedStandIn;
  /**
   * The id of the first of the edges that run into one line with it, itself
   * among them: the label of that one stands where they all run, and speaks
   * for them all. None for an edge that runs alone.
   */
  readonly trunk?: string;
}

/** What stands on an edge in place of its label. */
export interface PlacedStandIn {
  /** Counted from `a` in document order; labels that say the same have one. */
  readonly letter: string;
  /** Around the dot and the marks of the label. */
  readonly bounds: Rect;
}

export interface PlacedBadge {
  readonly badge: GraphBadge;
  /** On the icon of a node, or in the header of a group. */
  readonly bounds: Rect;
}

export interface PlacedOverlay {
  readonly overlay: GraphOverlay;
  /** At least one. */
  readonly outlines: readonly PlacedOutline[];
}

export interface PlacedOutline {
  readonly bounds: Rect;
  /** None where it has no room. */
  readonly label?: PlacedText;
}

export interface PlacedPanel {
  readonly panel: GraphPanel;
  /** Around everything in it. */
  readonly bounds: Rect;
  readonly heading?: PlacedText;
  readonly rows: readonly PlacedRow[];
}

export interface PlacedRow {
  readonly row: GraphRow;
  /** Around the sample and the texts. */
  readonly bounds: Rect;
  readonly sample?: Rect;
  readonly label: PlacedText;
  readonly amount?: PlacedText;
}

export interface PlacedText {
  readonly text: Label;
  readonly bounds: Rect;
}
