import type { Rect } from "../geometry.ts";
import type { Icon, Icons } from "../icons/icon.ts";
import { monogramOf } from "../icons/monogram.ts";
import type { Layout } from "../layout/layout.ts";
import type { Architecture, Node } from "../model/architecture.ts";
import { legible } from "../themes/color.ts";
import type { Theme } from "../themes/theme.ts";
import type { BoxLook, IconFigure } from "./drawing.ts";
import { lettersOn } from "./letters.ts";
import { fitted } from "./picture.ts";

/** The mark of a hub, by its id, drawn into a square. */
export type MarkOf = (hub: string, square: Rect) => IconFigure;

interface MarkOptions {
  readonly theme: Theme;
  readonly icons: Icons;
}

/** What tells one hub from the others: its picture, or else letters. */
type Mark = Icon | string;

/**
 * Gives each hub that has badges a mark of its own: its picture, or letters
 * where it has none, or a number where another hub has the same of these.
 */
export function marksOf({ badges }: Layout, { nodes }: Architecture, { theme, icons }: MarkOptions): MarkOf {
  const ids = new Set(badges.map(({ badge }) => badge.badge.hub));
  const hubs = nodes.filter(({ id }) => ids.has(id));
  const wanted = hubs.map((hub) => icons.of(hub, "node") ?? lettersOf(hub));
  const marks = new Map(
    hubs.map((hub, index): [string, { readonly hub: Node; readonly mark: Mark }] => {
      const own = wanted[index];
      const isShared = own === undefined || wanted.some((other, at) => at !== index && other === own);
      return [hub.id, { hub, mark: isShared ? String(index + 1) : own }];
    }),
  );
  return (id, square) => {
    const found = marks.get(id);
    if (!found) throw new Error(`no badge has the hub "${id}"`);
    const { hub, mark } = found;
    return typeof mark === "string" ? lettered(mark, hub, square, theme) : pictured(mark, square, theme);
  };
}

function lettersOf({ type, label, id }: Node): string {
  return monogramOf(type?.title ?? label) || monogramOf(id);
}

/** px between the edge of a badge and the picture on it. */
const inset = 3;

/** The picture on a light plate, as it was made for, in a thin ring that keeps it apart from what it stands on. */
function pictured(icon: Icon, square: Rect, theme: Theme): IconFigure {
  const fill = theme.iconPlate ?? theme.background;
  return { ...square, frame: plate(square, fill, theme), picture: fitted(icon, square, inset) };
}

/** Letters on the colour of the category. */
function lettered(text: string, { type }: Node, square: Rect, theme: Theme): IconFigure {
  const fill = (type && theme.monograms.get(type.category)) ?? theme.monogram;
  const frame = plate(square, fill, theme);
  return { ...square, frame, letters: lettersOn(square, text, legible("#ffffff", fill, 4.5)) };
}

function plate({ width }: Rect, fill: string, { colors }: Theme): BoxLook {
  return { fill, stroke: colors.stroke, width: 1, dash: [], radius: width / 2 };
}
