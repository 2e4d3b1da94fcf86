import type { Point, Rect, Size } from "../geometry.ts";
import type { Icon } from "../icons/icon.ts";
import type { TextBlock } from "../text/text-block.ts";

/**
 * A finished picture: what stands where and how it looks, in absolute px.
 *
 * Every figure says what it is as well as how it looks, so that a picture
 * format can draw it and an editable format can rebuild it. Colours are
 * `#rrggbb`; a missing fill or stroke draws none.
 */
export interface Drawing {
  readonly size: Size;
  readonly background: string;
  readonly title: string;
  readonly description?: string;
  /** In painter's order: what comes later covers what came before. */
  readonly figures: readonly Figure[];
}

export type Figure = TitleFigure | GroupFigure | NodeFigure | EdgeFigure;

/** The title of the picture or the line below it. */
export interface TitleFigure {
  readonly type: "title";
  readonly id: string;
  readonly bounds: Rect;
  readonly label: TextFigure;
}

export interface GroupFigure {
  readonly type: "group";
  readonly id: string;
  readonly parent?: string;
  readonly bounds: Rect;
  readonly look: BoxLook;
  readonly icon?: IconFigure;
  readonly label?: TextFigure;
  readonly tooltip?: string;
  readonly link?: string;
}

export interface NodeFigure {
  readonly type: "node";
  readonly id: string;
  readonly parent?: string;
  /** Around the icon and the label. */
  readonly bounds: Rect;
  readonly icon: IconFigure;
  /** A frame behind the icon, when the author asked for a fill or a stroke, or the node has no type. */
  readonly look?: BoxLook;
  readonly label?: TextFigure;
  readonly tooltip?: string;
  readonly link?: string;
}

export interface EdgeFigure {
  readonly type: "edge";
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** The route as it was laid out: corners are rounded by `look.radius` when drawn. */
  readonly points: readonly Point[];
  readonly look: LineLook;
  readonly arrow: "none" | "end" | "both";
  readonly label?: TextFigure;
  readonly tooltip?: string;
  readonly link?: string;
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
}

export interface IconFigure extends Rect {
  /** What is drawn; none for a plain box. */
  readonly icon?: Icon;
  /** In place of a picture: letters on the colour of the category. */
  readonly monogram?: MonogramFigure;
  /** Letters in the corner that tell types with the same picture apart. */
  readonly badge?: MonogramFigure & { readonly bounds: Rect };
}

export interface MonogramFigure {
  readonly letters: string;
  readonly fill: string;
  readonly color: string;
  /** px */
  readonly fontSize: number;
}

export interface TextFigure {
  readonly block: TextBlock;
  readonly bounds: Rect;
  readonly align: "left" | "center";
  readonly color: string;
  readonly captionColor: string;
  /** The colour behind it, for a label that stands on a line. */
  readonly plate?: string;
}
