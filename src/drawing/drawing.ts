import type { Point, Rect, Size } from "../geometry.ts";
import type { Icon } from "../icons/icon.ts";
import type { ArrangementNote } from "../layout/previous/note.ts";
import type { Direction, EdgeKind } from "../model/architecture.ts";
import type { TextBlock } from "../text/text-block.ts";
import type { ArrowHead } from "../themes/theme.ts";
import type { Fact } from "./facts.ts";

/**
 * A finished picture: what stands where and how it looks, in absolute px.
 *
 * Every figure says what it is as well as how it looks, so that a picture
 * format can draw it and an editable format can rebuild it. Colours are
 * `#rrggbb` in lower case; a missing fill or stroke draws none.
 */
export interface Drawing {
  readonly size: Size;
  /** None: what it is laid on shows through. */
  readonly background?: string;
  readonly title: string;
  readonly description?: string;
  /** In which most edges run. */
  readonly direction: Direction;
  /** Not to be seen: what the next picture of the same document can follow. */
  readonly arrangement?: ArrangementNote;
  /**
   * In painter's order: what comes later covers what came before. The labels
   * of edges alone come after all figures, so that no line crosses one.
   */
  readonly figures: readonly Figure[];
}

export type Figure = TitleFigure | GroupFigure | NodeFigure | EdgeFigure | HubBadgeFigure | LegendFigure;

/** The title of the picture or the line below it. */
export interface TitleFigure {
  readonly type: "title";
  readonly id: "title" | "subtitle";
  readonly bounds: Rect;
  readonly label: TextFigure;
}

export interface GroupFigure {
  readonly type: "group";
  readonly id: string;
  readonly parent?: string;
  /** `namespace.name` in the catalogue. */
  readonly typeId?: string;
  readonly bounds: Rect;
  readonly look: BoxLook;
  readonly icon?: IconFigure;
  readonly label?: TextFigure;
  readonly facts: readonly Fact[];
  readonly tooltip?: string;
  readonly link?: string;
}

export interface NodeFigure {
  readonly type: "node";
  readonly id: string;
  readonly parent?: string;
  /** `namespace.name` in the catalogue. */
  readonly typeId?: string;
  /** Around the icon and the label. */
  readonly bounds: Rect;
  readonly icon: IconFigure;
  readonly label?: TextFigure;
  readonly facts: readonly Fact[];
  readonly tooltip?: string;
  readonly link?: string;
}

export interface EdgeFigure {
  readonly type: "edge";
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: EdgeKind;
  readonly asynchronous: boolean;
  /** What its author wrote on it, also where the label of another edge says it for both; empty: nothing. */
  readonly text: string;
  /** The route as it was laid out: corners are rounded by `look.radius` when drawn. */
  readonly points: readonly Point[];
  /** What is drawn of the route: less than all of it where it runs along with an edge before it that looks the same. */
  readonly line: readonly Point[];
  /** Where the line is lifted over lines that it crosses, in its direction. */
  readonly hops: readonly Hop[];
  /** Where edges that run along with it part from it. */
  readonly junctions: readonly Point[];
  readonly look: LineLook;
  /** At which ends of the route heads are; one that is not on the line is drawn by the other edge. */
  readonly arrow: "none" | "end" | "both";
  readonly label?: TextFigure;
  /** In place of a label that finds no room. */
  readonly number?: NumberFigure;
  readonly facts: readonly Fact[];
  readonly tooltip?: string;
  readonly link?: string;
}

/** A dot with a number, on which the legend has the text. */
export interface NumberFigure {
  readonly number: number;
  /** What it stands for. */
  readonly text: string;
  readonly dot: IconFigure;
}

/** Edges to a hub that are not drawn as lines: the mark of the hub, on what they come from. */
export interface HubBadgeFigure {
  readonly type: "badge";
  /** `source->hub` */
  readonly id: string;
  /** The node or group that it stands on. */
  readonly parent: string;
  readonly hub: string;
  /** Those that it stands for. */
  readonly edges: readonly BadgedEdge[];
  readonly bounds: Rect;
  readonly mark: IconFigure;
  readonly tooltip: string;
  readonly link?: string;
}

/** An edge that has no line; `look` is that which it would have. */
export type BadgedEdge = Pick<
  EdgeFigure,
  "id" | "from" | "to" | "kind" | "asynchronous" | "text" | "look" | "arrow" | "facts" | "tooltip" | "link"
>;

/** An entry of the legend: a sample of what is seen in the picture, and what it means. */
export interface LegendFigure {
  readonly type: "legend";
  /** Of the hub whose badges it explains, or of the first edge with its number. */
  readonly id: string;
  /** Around the sample and the label. */
  readonly bounds: Rect;
  readonly sample: IconFigure;
  readonly label: TextFigure;
}

/** An arch over lines that are crossed: up by a quarter of a circle, along, and down by another. */
export interface Hop {
  readonly start: Point;
  readonly end: Point;
  /** px, also the radius of its arcs */
  readonly height: number;
}

export interface BoxLook {
  readonly fill?: string;
  readonly stroke?: string;
  readonly width: number;
  /** Lengths of dashes and gaps, px; empty: solid. */
  readonly dash: readonly number[];
  /** Of the corners, px. */
  readonly radius: number;
}

export interface LineLook {
  readonly stroke: string;
  readonly width: number;
  readonly dash: readonly number[];
  readonly radius: number;
  readonly head: ArrowHead;
}

/** A tile with a picture or letters on it. Its own rectangle is where edges meet it. */
export interface IconFigure extends Rect {
  /** The tile; none: what is on it stands free. */
  readonly frame?: BoxLook;
  readonly picture?: PictureFigure;
  /** In place of a picture. */
  readonly letters?: LettersFigure;
  /** Tells types with the same picture apart. */
  readonly badge?: BadgeFigure;
}

/** Has the proportions of its icon. */
export interface PictureFigure extends Rect {
  readonly icon: Icon;
  /** The type in the catalogue whose picture it is; none: an author's own. */
  readonly typeId?: string;
}

/** A few letters, bold, in the middle of what they stand on. */
export interface LettersFigure {
  readonly text: string;
  readonly color: string;
  /** px */
  readonly fontSize: number;
}

export interface BadgeFigure extends Rect {
  readonly look: BoxLook;
  readonly letters: LettersFigure;
}

export interface TextFigure {
  readonly block: TextBlock;
  readonly bounds: Rect;
  readonly align: "left" | "center";
  readonly color: string;
  readonly captionColor: string;
  /** What hides a line behind it. Of several, each covers those before it. */
  readonly plates?: readonly PlateFigure[];
}

/** A rectangle in the colour of what it lies on. */
export interface PlateFigure extends Rect {
  readonly fill: string;
}
