import type { GroupLook } from "../catalogue/type.ts";
import { grown, type Rect } from "../geometry.ts";
import type { Icon, Icons } from "../icons/icon.ts";
import type { PlacedGroup } from "../layout/layout.ts";
import type { Group } from "../model/architecture.ts";
import { darkened, greyed, isGrey, legible } from "../themes/color.ts";
import type { Theme } from "../themes/theme.ts";
import { outlineOfChange } from "./change-look.ts";
import { dashOf } from "./dash.ts";
import type { BoxLook, GroupFigure, IconFigure } from "./drawing.ts";
import { factsOf } from "./facts.ts";
import { ofType } from "./of-type.ts";
import { drawPicture, isTile } from "./picture.ts";
import { drawText } from "./text.ts";
import { tooltipOfElement } from "./tooltip.ts";

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
  const look = groupLookOf(element, theme, ground);
  const picture = icon && icons.of(element, "group");
  const facts = factsOf(element.facts, currency);
  const tooltip = tooltipOfElement(element, facts);
  return {
    type: "group",
    id: group.id,
    ...(group.parent !== undefined && { parent: group.parent }),
    ...(element.type && { typeId: element.type.id, ofType: ofType(element.type) }),
    bounds,
    look: element.change ? { ...look, ...outlineOfChange(element.change, theme) } : look,
    ...(picture && icon && { icon: cornerOf(picture, element, icon, theme) }),
    ...(label && {
      label: drawText(label, theme, {
        align: group.header.align,
        color: labelColorOf(look, theme, look.fill ?? ground),
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
export function groupLookOf({ type, style }: Group, theme: Theme, ground: string): BoxLook {
  const official = type?.group;
  const fill = style.fill ?? fillOf(official?.fill, theme);
  const stroke = style.stroke ?? strokeOf(official, theme, fill ? [ground, fill] : [ground]);
  return {
    ...(fill && { fill }),
    ...(stroke && { stroke }),
    width: style.width ?? borderWidth,
    dash: dashOf(style.line ?? official?.line ?? "solid"),
    radius: official?.stroke ? 0 : radius,
  };
}

function fillOf(official: string | undefined, theme: Theme): string | undefined {
  return official && inTheme(official.toLowerCase(), theme);
}

/** Official colours are kept as far as they can be seen on what is on both sides of the border. */
function strokeOf(official: GroupLook | undefined, theme: Theme, grounds: readonly string[]): string | undefined {
  const { groups, colors } = theme;
  const given = official?.stroke?.toLowerCase();
  if (official && !given && !groups.hasBorders) return undefined;
  const stroke = given === undefined ? colors.stroke : groups.colors === "grey" ? greyed(given) : given;
  return grounds.reduce((color, ground) => legible(color, ground, groups.lineContrast), stroke);
}

function inTheme(fill: string, { groups, background }: Theme): string {
  if (groups.colors === "darkened") return darkened(fill, background);
  return groups.colors === "grey" ? greyed(fill) : fill;
}

/** The colour of the border; a grey border lends none. */
function labelColorOf({ stroke }: BoxLook, { colors, groups }: Theme, ground: string): string {
  return !stroke || isGrey(stroke) ? colors.text : legible(stroke, ground, groups.textContrast);
}

/** A tile fills the corner to the border; other pictures keep clear of it. */
function cornerOf(icon: Icon, group: Group, corner: Rect, { iconPlate }: Theme): IconFigure {
  if (isTile(icon)) return { ...corner, picture: drawPicture(icon, group, corner) };
  const frame = iconPlate && { fill: iconPlate, width: 0, dash: [], radius: 3 };
  const place = grown({ ...corner, x: corner.x + cornerShift }, -cornerMargin);
  return { ...place, ...(frame && { frame }), picture: drawPicture(icon, group, place, frame ? 2 : 0) };
}
