import type { Mark } from "../annotations/annotations.ts";
import type { Size } from "../geometry.ts";
import type { Icons } from "../icons/icon.ts";
import type { Group } from "../model/architecture.ts";
import { widestWordOf } from "../text/width.ts";
import { blockOf } from "../text/wrap.ts";
import type { Theme } from "../themes/theme.ts";
import type { GraphGroup, Header } from "./graph.ts";
import { type Label, marked } from "./label.ts";
import { badgeGap, headerGap, headerLabelWidth, squareOf } from "./sizes.ts";

export interface HeaderOptions {
  readonly theme: Theme;
  readonly icons: Icons;
  /** How many badges stand in it. */
  readonly badges: number;
  readonly marks: readonly Mark[];
}

/** Finds out how much room the header of a group takes. */
export function measureHeader(group: Group, options: HeaderOptions): Pick<GraphGroup, "header" | "narrowHeader"> {
  const header = headerWithin(headerLabelWidth, group, options);
  const narrowHeader = narrowed(header, group, options);
  return { header, ...(narrowHeader && { narrowHeader }) };
}

/** Of the usual width, at which a label is broken: two lines of about equal width are both shorter. */
const narrowShare = 0.75;

/** A label of one line in two, while words stay whole. */
function narrowed({ label, size }: Header, group: Group, options: HeaderOptions): Header | undefined {
  if (label?.lines.length !== 1) return undefined;
  const { width } = label.linesAt ?? label.size;
  const narrowest = widestWordOf(group.label, options.theme.fonts.group);
  const header = headerWithin(Math.max(narrowShare * width, narrowest), group, options);
  return header.label?.lines.length === 2 && header.size.width < size.width ? header : undefined;
}

function headerWithin(maxWidth: number, group: Group, { theme, icons, badges, marks }: HeaderOptions): Header {
  const { label: text, caption } = group;
  const options = {
    font: theme.fonts.group,
    maxWidth,
    ...(caption && { caption, captionFont: theme.fonts.caption }),
  };
  const label = marked(text || caption ? blockOf(text, options) : undefined, marks, "after", theme);
  const icon = icons.of(group, "group") && squareOf(theme.groupIconSize);
  const size = headerSize(label, icon);
  return {
    size: badges === 0 ? size : withBadges(size, badges, theme.badgeSize),
    ...(icon && { icon }),
    ...(label && { label }),
    // Badges alone have nothing that they could stand in the middle with.
    align: (label || icon) && group.type?.group ? group.type.group.labelAlign : "left",
  };
}

function headerSize(label?: Label, icon?: Size): Size {
  const textWidth = label ? headerGap + label.size.width + headerGap : 0;
  const textHeight = label ? label.size.height + headerGap : 0;
  return { width: (icon?.width ?? 0) + textWidth, height: Math.max(icon?.height ?? 0, textHeight) };
}

/** A header with room for badges at its right end. */
function withBadges({ width, height }: Size, badges: number, side: number): Size {
  return {
    width: width + headerGap + badges * (side + badgeGap),
    height: Math.max(height, side + headerGap),
  };
}
