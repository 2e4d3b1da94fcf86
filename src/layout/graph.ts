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
  readonly edges: readonly GraphEdge[];
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
  /** Of the icon and the label together; zero when there is neither. */
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
