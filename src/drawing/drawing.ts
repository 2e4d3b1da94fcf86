import type { MarkShape, Panel, PanelName } from "../annotations/annotations.ts";
import type { Point, Rect, Size } from "../geometry.ts";
import type { Icon } from "../icons/icon.ts";
import type { ArrangementNote } from "../layout/previous/note.ts";
import type { Acceptance, Decision, Direction, EdgeKind, Flow } from "../model/architecture.ts";
import type { Meta } from "../source/spec.ts";
import type { TextBlock } from "../text/text-block.ts";
import type { ArrowHead } from "../themes/theme.ts";
import type { Fact } from "./facts.ts";
import type { OfType } from "./of-type.ts";

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
  /** The name of the view that it shows. */
  readonly view: string;
  readonly title: string;
  readonly description?: string;
  readonly story: Story;
  /** In which most edges run. */
  readonly direction: Direction;
  /** Not to be seen: what the next picture of the same document can follow. */
  readonly arrangement?: ArrangementNote;
  /**
   * In painter's order: what comes later covers what came before. The labels
   * of edges alone come after all figures but the panels, so that no line
   * crosses one.
   */
  readonly figures: readonly Figure[];
  /** The same picture for a dark ground: everything is where it is here. For formats that can show either. */
  readonly dark?: Omit<Drawing, "dark">;
}

export type Figure = TitleFigure | GroupFigure | OverlayFigure | NodeFigure | EdgeFigure | HubBadgeFigure | PanelFigure;

/** What is told of the picture in words, for formats that are read rather than looked at. */
export interface Story {
  readonly meta: Meta;
  /** Those that are numbered in the picture. */
  readonly flows: readonly Flow[];
  readonly decisions: readonly Decision[];
  readonly acceptances: readonly Acceptance[];
  /** What things cost, also where no panel shows it; none: nothing is priced, or another lens is on. */
  readonly costs?: Panel;
}

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
  /** What it is, in the words of the catalogue. */
  readonly ofType?: OfType;
  readonly bounds: Rect;
  readonly look: BoxLook;
  readonly icon?: IconFigure;
  readonly label?: TextFigure;
  readonly facts: readonly Fact[];
  readonly tooltip?: string;
  readonly link?: string;
  /** Stands back behind the others. */
  readonly dimmed?: boolean;
}

export interface NodeFigure {
  readonly type: "node";
  readonly id: string;
  readonly parent?: string;
  /** `namespace.name` in the catalogue. */
  readonly typeId?: string;
  /** What it is, in the words of the catalogue. */
  readonly ofType?: OfType;
  /** Around the icon and the label. */
  readonly bounds: Rect;
  readonly icon: IconFigure;
  readonly label?: TextFigure;
  readonly facts: readonly Fact[];
  readonly tooltip?: string;
  readonly link?: string;
  /** Stands back behind the others. */
  readonly dimmed?: boolean;
  /** It is the empty place of something that stands elsewhere. */
  readonly isTrace?: boolean;
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
  readonly number?: StandInFigure;
  readonly facts: readonly Fact[];
  readonly tooltip?: string;
  readonly link?: string;
  /** Stands back behind the others. */
  readonly dimmed?: boolean;
}

/** A dot with a letter, of which the legend has the text, and the marks of the label that it stands for. */
export interface StandInFigure {
  readonly letter: string;
  /** What it stands for. */
  readonly text: string;
  readonly dot: IconFigure;
  readonly marks?: readonly MarkFigure[];
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
  /** Stands back behind the others. */
  readonly dimmed?: boolean;
}

/** An edge that has no line; `look` is that which it would have. */
export type BadgedEdge = Pick<
  EdgeFigure,
  "id" | "from" | "to" | "kind" | "asynchronous" | "text" | "look" | "arrow" | "facts" | "tooltip" | "link"
>;

/** Things that belong together: an outline around each cluster of them that nothing else is in. */
export interface OverlayFigure {
  readonly type: "overlay";
  /** Its name. */
  readonly id: string;
  readonly members: readonly string[];
  readonly look: BoxLook;
  /** At least one. */
  readonly outlines: readonly OutlineFigure[];
  readonly tooltip?: string;
  /** Stands back behind the others. */
  readonly dimmed?: boolean;
}

export interface OutlineFigure {
  readonly bounds: Rect;
  /** None where it has no room: the legend has it. */
  readonly label?: TextFigure;
}

/** A list beside or below the picture: steps, a legend, decisions. */
export interface PanelFigure {
  readonly type: "panel";
  readonly id: string;
  readonly name: PanelName;
  /** Around everything in it. */
  readonly bounds: Rect;
  readonly look: BoxLook;
  readonly heading?: TextFigure;
  readonly rows: readonly PanelRowFigure[];
}

export interface PanelRowFigure {
  /** Unique in its panel. */
  readonly id: string;
  /** Around the sample and the texts. */
  readonly bounds: Rect;
  readonly sample?: SampleFigure;
  readonly label: TextFigure;
  /** At the right end. */
  readonly amount?: TextFigure;
  readonly link?: string;
}

/** What an entry explains, as it is seen in the picture. */
export type SampleFigure =
  | { readonly type: "icon"; readonly icon: IconFigure }
  | { readonly type: "mark"; readonly mark: MarkFigure }
  | { readonly type: "line"; readonly points: readonly Point[]; readonly look: LineLook }
  | { readonly type: "box"; readonly bounds: Rect; readonly look: BoxLook };

/** A few letters on a thing, in the middle of a small box. */
export interface MarkFigure extends Rect {
  /** Unique among the marks of one thing. */
  readonly id: string;
  readonly shape: MarkShape;
  readonly look: BoxLook;
  readonly letters: LettersFigure;
  readonly tooltip?: string;
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
  /** Around the lines, which may be none. */
  readonly bounds: Rect;
  /** Beside or below the lines. */
  readonly marks?: readonly MarkFigure[];
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
