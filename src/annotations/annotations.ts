import type { EdgeKind, Group, Overlay } from "../model/architecture.ts";

/** What is told of an architecture on top of what it is: marks on things, panels beside the picture. Nothing has a size yet. */
export interface Annotations {
  /** By the id of a node or a group. */
  readonly elementMarks: ReadonlyMap<string, readonly Mark[]>;
  /** By the id of an edge. */
  readonly edgeMarks: ReadonlyMap<string, readonly Mark[]>;
  /** By the name of an overlay. */
  readonly overlayMarks: ReadonlyMap<string, readonly Mark[]>;
  /** In reading order. */
  readonly panels: readonly Panel[];
  /** Ids of nodes, groups and edges that stand back behind the others. */
  readonly dimmed: ReadonlySet<string>;
  /** Names of overlays that do. */
  readonly dimmedOverlays: ReadonlySet<string>;
  /** What things cost, also where no panel shows it; none: nothing is priced, or another lens is on. */
  readonly costs?: Panel;
}

/** A few letters on a thing: below the label of a node, in the header of a group, before the label of an edge, after that of an overlay. */
export interface Mark {
  /** Unique among the marks of one thing. */
  readonly id: string;
  readonly shape: MarkShape;
  /** Tells everything by itself: the tone only underlines it. */
  readonly text: string;
  readonly tone: Tone;
  /** A sentence for who points at it. */
  readonly tooltip?: string;
}

/** A round dot with a number (a step), a square tag (a decision or a finding), or a pill (anything else). */
export type MarkShape = "dot" | "tag" | "pill";

export type Tone = "plain" | "strong" | "good" | "attention" | "danger";

/** A list beside or below the picture. */
export interface Panel {
  readonly name: PanelName;
  /** Tells panels of one name apart; none: its name. */
  readonly id?: string;
  readonly heading?: string;
  /** One below the other, or in as many columns as there is room for. */
  readonly arrange: "list" | "columns";
  readonly rows: readonly PanelRow[];
}

export type PanelName = "about" | "steps" | "costs" | "legend" | "decisions" | "findings" | "summary";

export interface PanelRow {
  /** Unique in its panel. */
  readonly id: string;
  readonly sample?: Sample;
  readonly text: string;
  readonly strong?: boolean;
  /** In smaller letters below the text. */
  readonly caption?: string;
  /** At the right end. */
  readonly amount?: string;
  readonly link?: string;
}

/** What is explained, as it is seen in the picture. */
export type Sample =
  | { readonly type: "mark"; readonly mark: Mark }
  | { readonly type: "edge"; readonly kind: EdgeKind; readonly asynchronous: boolean }
  | { readonly type: "group"; readonly group: Group }
  /** The badge of a hub, by the id of its node. */
  | { readonly type: "hub"; readonly hub: string }
  /** The outline of an overlay, by its place among all of them. */
  | { readonly type: "overlay"; readonly overlay: number; readonly of: Pick<Overlay, "style" | "change"> };
