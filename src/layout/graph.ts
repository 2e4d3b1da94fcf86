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
} from "../model/architecture.ts";
import type { Badge } from "../model/badge.ts";
import type { TextBlock } from "../text/text-block.ts";

/** An architecture with the room that everything takes, before anything has a place. Sizes in px. */
export interface Graph {
  readonly architecture: Architecture;
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
  /** What is explained below the picture; empty: nothing. */
  readonly legend: readonly LegendEntry[];
  readonly alignments: readonly Alignment[];
  readonly equalities: readonly Equality[];
}

export interface GraphNode {
  readonly node: Node;
  readonly id: string;
  readonly parent?: string;
  readonly icon: Size;
  /** Centred under the icon. */
  readonly label?: TextBlock;
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
}

/** The head of a group: an icon in the corner and the label beside it. */
export interface Header {
  /** Of the icon, the label and the badges together; zero when there are none. */
  readonly size: Size;
  readonly icon?: Size;
  readonly label?: TextBlock;
  readonly align: "left" | "center";
}

export interface GraphEdge {
  readonly edge: Edge;
  readonly id: string;
  /** Ids of nodes or groups. */
  readonly from: string;
  readonly to: string;
  readonly label?: TextBlock;
}

export interface GraphBadge {
  readonly badge: Badge;
  /** Of the node or group that it stands on. */
  readonly source: string;
  readonly size: Size;
}

/** A sample of a mark and what the mark means. */
export interface LegendEntry {
  /** Of the hub whose badges it explains, or of the first edge with its number. */
  readonly id: string;
  /** What stands on edges in place of their labels. */
  readonly number?: number;
  readonly sample: Size;
  readonly text: TextBlock;
}
