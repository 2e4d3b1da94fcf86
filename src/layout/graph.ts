import type { Annotations, PanelName, Sample } from "../annotations/annotations.ts";
import type { Side, Size } from "../geometry.ts";
import type {
  Alignment,
  Architecture,
  Arrange,
  Direction,
  Edge,
  Equality,
  Group,
  Node,
  Overlay,
} from "../model/architecture.ts";
import type { Badge } from "../model/badge.ts";
import type { TextBlock } from "../text/text-block.ts";
import type { Label } from "./label.ts";

/** An architecture with the room that everything takes, before anything has a place. Sizes in px. */
export interface Graph {
  readonly architecture: Architecture;
  readonly annotations: Annotations;
  readonly title?: TextBlock;
  readonly subtitle?: TextBlock;
  readonly direction: Direction;
  readonly nodes: readonly GraphNode[];
  /** Every group after its parent. */
  readonly groups: readonly GraphGroup[];
  /** Those that are drawn as lines. */
  readonly edges: readonly GraphEdge[];
  /** What stands on nodes and groups in place of the other edges. */
  readonly badges: readonly GraphBadge[];
  /** Outlines around things that belong together. */
  readonly overlays: readonly GraphOverlay[];
  /** Lists beside or below the picture, in reading order. */
  readonly panels: readonly GraphPanel[];
  readonly alignments: readonly Alignment[];
  readonly equalities: readonly Equality[];
}

export interface GraphNode {
  readonly node: Node;
  readonly id: string;
  readonly parent?: string;
  readonly icon: Size;
  /** Centred under the icon. */
  readonly label?: Label;
  readonly place?: Side;
}

export interface GraphGroup {
  readonly group: Group;
  readonly id: string;
  readonly parent?: string;
  readonly direction: Direction;
  readonly arrange: Arrange;
  readonly columns?: number;
  readonly place?: Side;
  /** What stands along the top of its border. */
  readonly header: Header;
  /** The same with the label in two lines, for a group that would be wider for its header alone; not given: it has more already, or cannot be narrower. */
  readonly narrowHeader?: Header;
}

/** The head of a group: an icon in the corner and the label beside it. */
export interface Header {
  /** Of the icon, the label and the badges together; zero when there are none. */
  readonly size: Size;
  readonly icon?: Size;
  readonly label?: Label;
  readonly align: "left" | "center";
}

export interface GraphEdge {
  readonly edge: Edge;
  readonly id: string;
  /** Ids of nodes or groups. */
  readonly from: string;
  readonly to: string;
  readonly label?: Label;
  /** The label in two lines, for where there is little room across; not given: it has more already, or cannot be narrower. */
  readonly narrowLabel?: Label;
  /** What stands on it in place of a label that finds no room: a dot, and the marks of the label. */
  readonly standIn?: Size;
}

export interface GraphBadge {
  readonly badge: Badge;
  /** Of the node or group that it stands on. */
  readonly source: string;
  readonly size: Size;
}

export interface GraphOverlay {
  readonly overlay: Overlay;
  readonly label?: Label;
}

/** A list that was measured. */
export interface GraphPanel {
  readonly id: string;
  readonly name: PanelName;
  readonly arrange: "list" | "columns";
  readonly heading?: TextBlock;
  readonly rows: readonly GraphRow[];
}

export interface GraphRow {
  readonly id: string;
  readonly sample?: Size & { readonly of: Sample };
  readonly label: TextBlock;
  /** At the right end. */
  readonly amount?: TextBlock;
  readonly link?: string;
}
