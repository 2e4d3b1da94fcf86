import type { Rect } from "../geometry.ts";
import type { Icon, Icons } from "../icons/icon.ts";
import { lettersFor } from "../icons/monogram.ts";
import type { Layout } from "../layout/layout.ts";
import type { Architecture, Node } from "../model/architecture.ts";
import { legible } from "../themes/color.ts";
import type { Theme } from "../themes/theme.ts";
import type { BoxLook, IconFigure } from "./drawing.ts";
import { lettersOn } from "./letters.ts";
import { drawPicture } from "./picture.ts";

/** The mark of a hub, by its id, drawn into a square. */
export type MarkOf = (hub: string, square: Rect) => IconFigure;

interface MarkOptions {
  readonly theme: Theme;
  readonly icons: Icons;
}

/** What tells one hub from the others: its picture, or else a few letters. */
type Sign = Icon | string;

/**
 * Gives each hub that has badges a mark of its own: its picture, or letters
 * where it has none, or a number where another hub has the same of these.
 */
export function marksOf({ badges }: Layout, { nodes }: Architecture, { theme, icons }: MarkOptions): MarkOf {
  const ids = new Set(badges.map(({ badge }) => badge.badge.hub));
  const hubs = nodes.filter(({ id }) => ids.has(id));
  const signs = distinct(hubs.map((hub) => icons.of(hub, "node") ?? lettersFor(hub)));
  const hubsById = new Map(hubs.map((hub, index) => [hub.id, { hub, sign: signs[index] ?? "" }]));
  return (id, square) => {
    const found = hubsById.get(id);
    if (!found) throw new Error(`no badge has the hub "${id}"`);
    const { hub, sign } = found;
    return typeof sign === "string" ? lettered(sign, hub, square, theme) : pictured(sign, hub, square, theme);
  };
}

/** Signs that several have are replaced by 1, 2 … */
function distinct(signs: readonly Sign[]): readonly Sign[] {
  let number = 0;
  return signs.map((sign) => {
    if (signs.indexOf(sign) === signs.lastIndexOf(sign)) return sign;
    number += 1;
    return String(number);
  });
}

/** px between the edge of a badge and the picture on it. */
const inset = 2;

/** The picture on a light plate, as it was made for, in a thin ring that keeps it apart from what it stands on. */
function pictured(icon: Icon, hub: Node, square: Rect, theme: Theme): IconFigure {
  const fill = theme.iconPlate ?? theme.background;
  return { ...square, frame: plate(fill, theme), picture: drawPicture(icon, hub, square, inset) };
}

/** Letters this small need the contrast of text, and much of the height to be read at all. */
const letterContrast = 4.5;
const letterShare = 0.6;

/** Letters on the colour of the category; on a plain tile for a hub without a type, as the node itself. */
function lettered(text: string, { type, style }: Node, square: Rect, theme: Theme): IconFigure {
  const { monograms, monogram, colors } = theme;
  const fill = style.fill ?? (type ? (monograms.get(type.category) ?? monogram) : colors.fill);
  const color = legible(type ? "#ffffff" : colors.caption, fill, letterContrast);
  return { ...square, frame: plate(fill, theme), letters: lettersOn(square, text, color, letterShare) };
}

function plate(fill: string, { colors }: Theme): BoxLook {
  return { fill, stroke: colors.stroke, width: 1, dash: [], radius: 5 };
}
