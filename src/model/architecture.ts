import type { Type } from "../catalogue/type.ts";
import type { Side } from "../geometry.ts";
import type { Document, Path } from "../source/document.ts";
import type { DecisionSpec, EdgeFacts, Meta, NodeFacts, ViewSpec } from "../source/spec.ts";
import type { ChangeKind } from "./change-kinds.ts";

export type Direction = "right" | "down" | "left" | "up";
export type Arrange = "flow" | "row" | "column" | "grid";
export type EdgeKind = "request" | "data" | "control" | "monitor" | "deploy" | "retrain";

/** What a document describes, with everything filled in and every name looked up. */
export interface Architecture {
  readonly title?: string;
  readonly description?: string;
  readonly meta: Meta;
  readonly direction: Direction;
  /** Whether what needs it is explained below the picture. */
  readonly legend: boolean;
  /** In document order, every group after its parent. */
  readonly groups: readonly Group[];
  /** In document order. */
  readonly nodes: readonly Node[];
  /** In document order; chains and fans are spelled out. */
  readonly edges: readonly Edge[];
  readonly alignments: readonly Alignment[];
  readonly equalities: readonly Equality[];
  readonly overlays: readonly Overlay[];
  readonly flows: readonly Flow[];
  readonly views: readonly View[];
  readonly decisions: readonly Decision[];
  readonly acceptances: readonly Acceptance[];
  /** Of which this is all that it shows; none: it is the whole. */
  readonly view?: View;
  /** Whether it is two versions in one, of which what differs says so. */
  readonly isComparison?: boolean;
}

/** What became of something since another version of the architecture. */
export interface Change {
  /** Of an edge `moved` means that one of its ends is another one. */
  readonly kind: ChangeKind;
  /** What differs, apart from what matters for security: a sentence each, without full stops. */
  readonly details: readonly string[];
  /** What matters for security, what is worse first. */
  readonly security: readonly { readonly text: string; readonly isWorse: boolean }[];
  /** What a mark says of it; none: the kind alone. */
  readonly mark?: { readonly text: string; readonly isWorse: boolean };
  /** Where something was that is moved: an edge is drawn as removed, a node as an empty place. It is not counted. */
  readonly isTrace?: boolean;
}

/** Where the author wrote something. */
export interface Origin {
  readonly document: Document;
  readonly path: Path;
}

/** What a node and a group have in common. */
export interface Element {
  /** The dotted path of its keys, `cloud.vpc.api`: unique in the architecture. */
  readonly id: string;
  /** The id of the group that it is in; none at the top level. */
  readonly parent?: string;
  /** What it is; none for a plain box. */
  readonly type?: Type;
  /** An empty label draws none. `\n` breaks lines. */
  readonly label: string;
  /** A second, smaller line. */
  readonly caption?: string;
  /** A picture in place of its type's: a path under the root of the document as the author wrote it, or a type. */
  readonly icon?: string | Type;
  /** The side of its group's border on which it sits; none for a place inside. */
  readonly place?: Side;
  readonly style: Style;
  readonly facts: NodeFacts;
  /** In a comparison; none: it is as before. */
  readonly change?: Change;
  readonly origin: Origin;
}

export interface Node extends Element {
  /** How the edges that reach it are drawn: one by one, or as badges on what they come from. */
  readonly hub: "lines" | "badges";
  /** Of a group that a view shows as one node: the nodes that were in it, at any depth. */
  readonly inside?: readonly Node[];
  /** Of such a group: the groups that were in it, and the edges that did not leave it. */
  readonly folded?: Pick<Architecture, "groups" | "edges">;
}

/** A node with nodes of its own: drawn as a box around them. */
export interface Group extends Element {
  /** None: as its parent. */
  readonly direction?: Direction;
  readonly arrange: Arrange;
  /** How many columns a grid has; none: as many as make it about square. */
  readonly columns?: number;
}

export interface Edge {
  /** `from->to`, with `#2`, `#3` … for further edges between the same ends in the same direction. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** At which ends it has an arrow head. */
  readonly arrow: "none" | "end" | "both";
  /** Asynchronous edges are drawn dashed. */
  readonly asynchronous: boolean;
  readonly kind: EdgeKind;
  readonly label: string;
  /** For how many edges it stands where a view has merged several; none: for itself. */
  readonly count?: number;
  /** The side of `from` that it leaves by, and of `to` that it arrives at, where the author cares. */
  readonly exit?: Side;
  readonly enter?: Side;
  readonly style: Style;
  readonly facts: EdgeFacts;
  /** In a comparison; none: it is as before. */
  readonly change?: Change;
  readonly origin: Origin;
}

/** What an author changed about the look. Colours are `#rrggbb`, lower case. */
export interface Style {
  readonly fill?: string;
  readonly stroke?: string;
  /** The colour of the text. */
  readonly color?: string;
  readonly line?: "solid" | "dashed" | "dotted";
  /** Of the line, in px. */
  readonly width?: number;
}

/** Nodes or groups whose centres are to stand in one row (same y) or one column (same x). */
export interface Alignment {
  readonly axis: "row" | "column";
  readonly members: readonly string[];
  readonly origin: Origin;
}

/** Groups that are to be of one size. */
export interface Equality {
  readonly members: readonly string[];
  readonly origin: Origin;
}

/** Nodes and groups that belong together across the hierarchy: an outline around them and nothing else. */
export interface Overlay {
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  /** Ids of nodes and groups, at least two, none of which lies in another. */
  readonly members: readonly string[];
  readonly style: Style;
  /** In a comparison; none: it is as before. */
  readonly change?: Change;
  readonly origin: Origin;
}

/** A numbered walk over edges. */
export interface Flow {
  readonly name: string;
  readonly title: string;
  readonly description?: string;
  /** At least one. */
  readonly steps: readonly Step[];
  readonly origin: Origin;
}

export interface Step {
  /** Counted from 1. */
  readonly number: number;
  /** What happens; empty where the author says nothing of it. */
  readonly text: string;
  /** The edges that it walks, at least one. */
  readonly hops: readonly Hop[];
}

export interface Hop {
  /** The id of the edge. */
  readonly edge: string;
  /** From where the edge leads to where it begins. */
  readonly backwards: boolean;
}

/** A picture of a part of the architecture, or of one side of it. What it names are ids of nodes and groups. */
export interface View {
  readonly name: string;
  readonly title?: string;
  readonly description?: string;
  /** None: everything. */
  readonly show?: readonly string[];
  readonly hide: readonly string[];
  /** Groups. */
  readonly collapse: readonly string[];
  /** None: everything. */
  readonly focus?: readonly string[];
  /** How many edges away from `focus` neighbours are shown. */
  readonly depth: number;
  /** The name of the flow that is shown alone. */
  readonly flow?: string;
  readonly lens?: LensName;
  readonly direction?: Direction;
  readonly origin: Origin;
}

/** What is told of everything in a picture. */
export type LensName = NonNullable<ViewSpec["overlay"]>;

/** What was decided, why, and at what price. */
export interface Decision {
  /** Counted from 1. */
  readonly number: number;
  readonly title: string;
  readonly because?: string;
  readonly insteadOf?: string;
  readonly tradeOff?: string;
  /** Ids of nodes and groups. */
  readonly on: readonly string[];
  readonly status?: NonNullable<DecisionSpec["status"]>;
  readonly link?: string;
  readonly origin: Origin;
}

/** A finding of a review that its author knows and accepts. */
export interface Acceptance {
  /** Counted from 1. */
  readonly number: number;
  readonly rule: string;
  /** Ids of nodes and groups. */
  readonly on: readonly string[];
  readonly because: string;
  readonly origin: Origin;
}
