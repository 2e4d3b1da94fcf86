import type { Tone } from "../annotations/annotations.ts";
import type { EdgeKind } from "../model/architecture.ts";
import type { Font } from "../text/font.ts";

/** Everything about the look that does not come from the architecture. Colours are `#rrggbb`, lengths px. */
export interface Theme {
  readonly name: string;
  readonly summary: string;
  readonly background: string;
  readonly fonts: {
    readonly title: Font;
    readonly subtitle: Font;
    readonly group: Font;
    readonly node: Font;
    readonly caption: Font;
    readonly edge: Font;
    /** Of the letters on marks. */
    readonly mark: Font;
  };
  readonly colors: {
    readonly title: string;
    readonly subtitle: string;
    readonly text: string;
    readonly caption: string;
    readonly edgeLabel: string;
    /** The border of a node without a type, and of a group whose type has no look. */
    readonly stroke: string;
    readonly fill: string;
  };
  readonly groups: GroupColors;
  readonly edges: Readonly<Record<EdgeKind, EdgeLook>>;
  /** Dashes of an asynchronous edge. */
  readonly asynchronousDash: readonly number[];
  /** Of the corners of an edge. */
  readonly edgeRadius: number;
  /** The light tile behind pictures that were made for a light ground; none: they stand on the ground itself. */
  readonly iconPlate?: string;
  /** The side of a node's icon. */
  readonly iconSize: number;
  /** The side of the icon in a group's corner. */
  readonly groupIconSize: number;
  /** Node labels are wrapped at this width, edge labels at the other. */
  readonly nodeLabelWidth: number;
  readonly edgeLabelWidth: number;
  /** Free above and below the label of a node, so that it touches neither its icon nor an arrow head. */
  readonly nodeLabelMargin: number;
  /** What letters stand on in place of a picture, by the category of the type. */
  readonly monograms: ReadonlyMap<string, string>;
  /** The same for every other category. */
  readonly monogram: string;
  /** The side of the badge of a hub, on what reaches it. */
  readonly badgeSize: number;
  /** Of dots, tags and pills. */
  readonly markHeight: number;
  /** Marks on things: dots, tags and pills with bold letters. */
  readonly tones: Readonly<Record<Tone, MarkLook>>;
  /** Lists beside or below the picture. */
  readonly panel: PanelLook;
  /** Outlines of overlays, in turn. No two have the same dashes, and none has those of a group or an edge. */
  readonly overlays: readonly OutlineLook[];
}

/** How a mark looks: its text can be read on its fill, and its fill or its stroke is seen on every ground. */
export interface MarkLook {
  readonly fill: string;
  readonly stroke: string;
  readonly text: string;
}

/** How a panel looks: its ground and frame, and what is written in it. */
export interface PanelLook {
  readonly fill: string;
  readonly stroke: string;
  readonly heading: string;
  readonly text: string;
}

/** How the outline of an overlay looks: heavier than the border of a group. */
export interface OutlineLook {
  readonly stroke: string;
  readonly width: number;
  /** Lengths of dashes and gaps, px; none is solid. */
  readonly dash: readonly number[];
}

/** What becomes of the looks that providers made for their groups, on white and in colour. */
export interface GroupColors {
  /** Their fills, and in grey their borders, too. */
  readonly colors: "official" | "darkened" | "grey";
  /** Whether those without a border get the plain one. */
  readonly hasBorders: boolean;
  /** Of borders and labels with what they lie on, at least; a colour that has less is changed until it has so much. */
  readonly lineContrast: number;
  readonly textContrast: number;
}

/** How edges of one kind look. No two kinds share both their line and their head, so that they differ in print, too. */
export interface EdgeLook {
  readonly stroke: string;
  readonly width: number;
  /** Lengths of dashes and gaps, px; empty: solid. */
  readonly dash: readonly number[];
  readonly head: ArrowHead;
}

/** A filled triangle, the outline of one, two strokes like a `>`, a filled diamond, or a dot. */
export type ArrowHead = "triangle" | "hollow" | "vee" | "diamond" | "dot";
