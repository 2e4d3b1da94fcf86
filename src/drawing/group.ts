import { grown, type Rect } from "../geometry.ts";
import type { Icon, Icons } from "../icons/icon.ts";
import type { PlacedGroup } from "../layout/layout.ts";
import type { Group } from "../model/architecture.ts";
import { darkened, isGrey, legible } from "../themes/color.ts";
import type { Theme } from "../themes/theme.ts";
import { dashOf } from "./dash.ts";
import type { BoxLook, GroupFigure, IconFigure } from "./drawing.ts";
import { factsOf } from "./facts.ts";
import { drawPicture, isTile } from "./picture.ts";
import { drawText } from "./text.ts";
import { tooltipOfElement } from "./tooltip.ts";

/** Colours that were made for white are hard to see on a dark ground, even where rules would let them pass. */
const darkTextContrast = 7;
const darkLineContrast = 4;

/** Of the border, px. */
const borderWidth = 1.25;
/** Of the corners of groups that no provider has made a look for. */
const radius = 6;

/** Between the border of a group and the picture in its corner, px: more at the side, where the label makes room for it. */
const cornerMargin = 3;
const cornerShift = 2;

export interface GroupOptions {
  /** Ids of what stands back. */
  readonly dimmed: ReadonlySet<string>;
  readonly theme: Theme;
  readonly icons: Icons;
  /** The colour that the group lies on. */
  readonly ground: string;
  readonly currency: string | undefined;
}

/** A group in the look that the provider of its type has made for it, with what the author changed. */
export function drawGroup({ group, bounds, icon, label }: PlacedGroup, options: GroupOptions): GroupFigure {
  const { theme, icons, ground, currency, dimmed } = options;
  const element = group.group;
  const look = groupLookOf(element, theme);
  const picture = icon && icons.of(element, "group");
  const facts = factsOf(element.facts, currency);
  const tooltip = tooltipOfElement(element, facts);
  return {
    type: "group",
    id: group.id,
    ...(group.parent !== undefined && { parent: group.parent }),
    ...(element.type && { typeId: element.type.id }),
    bounds,
    look,
    ...(picture && icon && { icon: cornerOf(picture, element, icon, theme) }),
    ...(label && {
      label: drawText(label, theme, {
        align: group.header.align,
        color: labelColorOf(look, theme),
        ownColor: element.style.color,
        ground: look.fill ?? ground,
      }),
    }),
    facts,
    ...(tooltip && { tooltip }),
    ...(element.facts.link !== undefined && { link: element.facts.link }),
    ...(dimmed.has(group.id) && { dimmed: true }),
  };
}

/** How the box of a group looks: as its provider draws it, with what the author changed. */
export function groupLookOf({ type, style }: Group, theme: Theme): BoxLook {
  const official = type?.group;
  const fill = style.fill ?? fillOf(official?.fill, theme);
  const stroke = style.stroke ?? (official ? strokeOf(official.stroke, theme) : theme.colors.stroke);
  return {
    ...(fill && { fill }),
    ...(stroke && { stroke }),
    width: style.width ?? borderWidth,
    dash: dashOf(style.line ?? official?.line ?? "solid"),
    radius: official?.stroke ? 0 : radius,
  };
}

function fillOf(official: string | undefined, { dark, background }: Theme): string | undefined {
  const fill = official?.toLowerCase();
  return fill && dark ? darkened(fill, background) : fill;
}

/** Official colours are kept on the white that they were made for. */
function strokeOf(official: string | undefined, { dark, background }: Theme): string | undefined {
  const stroke = official?.toLowerCase();
  return stroke && dark ? legible(stroke, background, darkLineContrast) : stroke;
}

/** The colour of the border; a grey border lends none. */
function labelColorOf({ stroke }: BoxLook, { colors, dark, background }: Theme): string {
  if (!stroke || isGrey(stroke)) return colors.text;
  return dark ? legible(stroke, background, darkTextContrast) : stroke;
}

/** A tile fills the corner to the border; other pictures keep clear of it. */
function cornerOf(icon: Icon, group: Group, corner: Rect, { iconPlate }: Theme): IconFigure {
  if (isTile(icon)) return { ...corner, picture: drawPicture(icon, group, corner) };
  const frame = iconPlate && { fill: iconPlate, width: 0, dash: [], radius: 3 };
  const place = grown({ ...corner, x: corner.x + cornerShift }, -cornerMargin);
  return { ...place, ...(frame && { frame }), picture: drawPicture(icon, group, place, frame ? 2 : 0) };
}
