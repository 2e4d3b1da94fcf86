import type { BoxLook, Hop, LineLook } from "../../drawing/drawing.ts";
import type { Point, Rect } from "../../geometry.ts";
import type { Icon } from "../../icons/icon.ts";

/** What a slide is made of: our figures as PowerPoint's shapes, in absolute px. What comes later covers what came before. */
export type Shape = GroupShape | BoxShape | PictureShape | ConnectorShape | ArchShape;

interface AnyShape {
  /** Says what it is and of which figure: `icon cloud.api`. Only what connectors are glued to must have a name of its own. */
  readonly name: string;
  /** What is told to who cannot see it. */
  readonly description?: string | undefined;
  readonly link?: Link | undefined;
  /** Whether it stands back behind the others. */
  readonly dimmed?: boolean | undefined;
}

export interface Link {
  readonly target: string;
  readonly tooltip: string | undefined;
}

/** Shapes that are moved together. */
export interface GroupShape extends AnyShape {
  readonly type: "group";
  readonly children: readonly Shape[];
}

/** A rectangle, a rounded one or a circle, with or without text; also text alone. */
export interface BoxShape extends AnyShape {
  readonly type: "box";
  readonly bounds: Rect;
  readonly look: BoxLook;
  /** Where connectors are glued to it besides the middles of its sides. */
  readonly sites: readonly Site[];
  readonly text?: BoxText | undefined;
  /** Whether it is the title of the slide. */
  readonly isTitle?: boolean;
}

/** Text in the middle of its box; lines are broken as given. */
export interface BoxText {
  readonly align: "left" | "center";
  readonly paragraphs: readonly Paragraph[];
}

/** Lines of one look. */
export interface Paragraph {
  readonly lines: readonly string[];
  /** px */
  readonly fontSize: number;
  /** px from one base line to the next */
  readonly lineHeight: number;
  readonly bold: boolean;
  readonly color: string;
}

export interface PictureShape extends AnyShape {
  readonly type: "picture";
  readonly bounds: Rect;
  readonly icon: Icon;
}

/** A line that follows the shapes at its ends, if there are any, when they are moved. */
export interface ConnectorShape extends AnyShape {
  readonly type: "connector";
  readonly points: readonly Point[];
  readonly hops: readonly Hop[];
  readonly look: LineLook;
  /** Whether dashes are drawn a little longer or shorter, so that it begins and ends with a whole one. */
  readonly fitsDashes: boolean;
  readonly heads: { readonly start: boolean; readonly end: boolean };
  /** None: it holds to nothing. */
  readonly from?: Glue;
  readonly to?: Glue;
}

/** A solid arch over what a dashed line hops. */
export interface ArchShape extends AnyShape {
  readonly type: "arch";
  readonly hop: Hop;
  readonly look: LineLook;
}

/** Where a connector holds to a shape. */
export interface Glue {
  readonly name: string;
  /** 0 to 3: the middles of the top, left, bottom and right side; from 4 on: the other sites of the shape. */
  readonly site: number;
}

/** A place on a shape, as shares of its width and height, and the side that it is on. */
export interface Site {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}
