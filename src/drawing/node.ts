import type { Rect } from "../geometry.ts";
import type { Icon, Icons } from "../icons/icon.ts";
import { badgeOf, lettersFor } from "../icons/monogram.ts";
import type { PlacedNode } from "../layout/layout.ts";
import type { Node } from "../model/architecture.ts";
import { contrast, legible } from "../themes/color.ts";
import type { Theme } from "../themes/theme.ts";
import { outlineOfChange } from "./change-look.ts";
import { dashOf } from "./dash.ts";
import type { BoxLook, GroupFigure, IconFigure, NodeFigure } from "./drawing.ts";
import { factsOf } from "./facts.ts";
import { groundOf, platesOf } from "./ground.ts";
import { badgeOn, lettersOn } from "./letters.ts";
import { ofType } from "./of-type.ts";
import { drawPicture, isTile } from "./picture.ts";
import { drawText } from "./text.ts";
import { tooltipOfElement } from "./tooltip.ts";

/** Of the corners of a tile, px. */
const radius = 6;
/** Of its border, px. */
const borderWidth = 1.25;
/** Letters this large can be read at less contrast than text. */
const letterContrast = 3;
/** Of a tile with what it stands on. */
const tileContrast = 3;
/** Between the border of a tile and the picture on it, px. */
const inset = 6;

export interface NodeOptions {
  readonly theme: Theme;
  readonly icons: Icons;
  /** What its label may lie on. */
  readonly groups: readonly GroupFigure[];
  readonly currency: string | undefined;
  /** Ids of what stands back. */
  readonly dimmed: ReadonlySet<string>;
}

/** A node: its picture, or letters where there is none, and its label below. */
export function drawNode({ node, bounds, icon, label }: PlacedNode, options: NodeOptions): NodeFigure {
  const { theme, groups, currency, dimmed } = options;
  const element = node.node;
  const facts = factsOf(element.facts, currency);
  const tooltip = tooltipOfElement(element, facts);
  return {
    type: "node",
    id: node.id,
    ...(node.parent !== undefined && { parent: node.parent }),
    ...(element.type && { typeId: element.type.id, ofType: ofType(element.type) }),
    bounds,
    icon: { ...icon, ...contentOf(element, icon, options) },
    ...(label && {
      label: drawText(label, theme, {
        align: "center",
        color: theme.colors.text,
        ownColor: element.style.color,
        ground: groundOf(label.bounds, groups, theme),
        ...(element.place && { plates: platesOf(label.bounds, groups, theme) }),
      }),
    }),
    facts,
    ...(tooltip && { tooltip }),
    ...(element.facts.link !== undefined && { link: element.facts.link }),
    ...(dimmed.has(node.id) && { dimmed: true }),
    ...(element.change?.isTrace && { isTrace: true }),
  };
}

type Content = Pick<IconFigure, "frame" | "picture" | "letters" | "badge">;

function contentOf(node: Node, tile: PlacedNode["icon"], options: NodeOptions): Content {
  const { theme, icons, groups } = options;
  if (node.change?.isTrace) return { frame: { ...lineOf({}), ...changeOf(node, theme) } };
  const icon = icons.of(node, "node");
  if (!icon) return monogramIn(tile, node, theme, groundOf(tile, groups, theme));
  const frame = frameOf(node, icon, theme);
  const badge = node.icon === undefined && node.type && badgeOf(node.type);
  return {
    ...(frame && { frame }),
    // What only hides the border is as large as the picture.
    picture: drawPicture(icon, node, tile, frame && !(node.place && frame.fill === theme.background) ? inset : 0),
    ...(badge && { badge: badgeOn(tile, badge, theme) }),
  };
}

/** Letters on the colour of the category, with a border where that is hard to see; on a plain tile for a node without a type. */
function monogramIn(tile: Rect, node: Node, theme: Theme, ground: string): Content {
  const { type, style } = node;
  const { monograms, monogram, colors } = theme;
  const fill = style.fill ?? (type ? (monograms.get(type.category) ?? monogram) : colors.fill);
  const isSeen = type && contrast(fill, ground) >= tileContrast;
  const stroke = style.stroke ?? (isSeen ? undefined : colors.stroke);
  const letters = lettersFor(node);
  return {
    frame: { ...lineOf(style), fill, ...(stroke && { stroke }), ...changeOf(node, theme) },
    letters: lettersOn(tile, letters, legible(type ? "#ffffff" : colors.caption, fill, letterContrast)),
  };
}

/** The tile behind the picture, or the line around what is changed. */
function frameOf(node: Node, icon: Icon, theme: Theme): BoxLook | undefined {
  const plate = plateOf(node, icon, theme);
  return node.change ? { ...lineOf(node.style), ...plate, ...changeOf(node, theme, plate?.fill) } : plate;
}

/** The line around what is changed, as far as that is seen on a tile; there it is told by its dashes, too. */
function changeOf({ change }: Node, theme: Theme, tile = theme.background): Partial<BoxLook> {
  if (!change) return {};
  const outline = outlineOfChange(change, theme);
  return { ...outline, stroke: legible(outline.stroke, tile, tileContrast) };
}

/** A tile behind the picture, when the author asked for one, the theme needs one, or a border would shine through. */
function plateOf({ style, place }: Node, icon: Icon, { iconPlate, background }: Theme): BoxLook | undefined {
  const own = isTile(icon) ? undefined : iconPlate;
  const { fill = own ?? (place && background), stroke } = style;
  if (!fill && !stroke) return undefined;
  return { ...lineOf(style), ...(fill && { fill }), ...(stroke && { stroke }) };
}

function lineOf({ width = borderWidth, line = "solid" }: Node["style"]): Pick<BoxLook, "width" | "dash" | "radius"> {
  return { width, dash: dashOf(line), radius };
}
