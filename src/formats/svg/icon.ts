import type { BadgeFigure, IconFigure, LettersFigure, PictureFigure } from "../../drawing/drawing.ts";
import { center, type Rect, rounded } from "../../geometry.ts";
import { paintBox } from "./box.ts";
import type { SvgElement } from "./element.ts";

/** How high capital letters are, in em. */
const capHeight = 0.716;

/** A tile with its picture or letters; `id` is that of the figure. */
export function paintIcon(icon: IconFigure, parent: SvgElement, id: string): void {
  const { frame, picture, letters, badge } = icon;
  if (frame) paintBox(icon, frame, parent);
  if (picture) paintPicture(picture, parent, id);
  if (letters) paintLetters(letters, icon, parent);
  if (badge) paintBadge(badge, parent);
}

/**
 * The icon itself, moved and scaled into its place. A group with a
 * transformation, because more programs read that than a nested picture.
 */
function paintPicture({ icon, x, y, width }: PictureFigure, parent: SvgElement, id: string): void {
  const scale = Math.round((width / icon.size.width) * 1e5) / 1e5;
  const transform = `translate(${rounded(x)} ${rounded(y)})${scale === 1 ? "" : ` scale(${scale})`}`;
  parent.append("g", { transform }).inline(withPrefix(icon.body, id));
}

/** Ids inside of an icon, as gradients need them, are made unique by the figure that they are used in. */
function withPrefix(body: string, id: string): string {
  return body.replace(/(\sid="|url\(#|href="#)/g, `$1${id}-`);
}

/** Letters in the middle of a tile. */
export function paintLetters({ text, color, fontSize }: LettersFigure, tile: Rect, parent: SvgElement): void {
  const { x, y } = center(tile);
  const attributes = { x, y: y + (capHeight * fontSize) / 2, fill: color, "font-size": fontSize };
  parent.append("text", { ...attributes, "font-weight": "bold", "text-anchor": "middle" }).write(text);
}

function paintBadge(badge: BadgeFigure, parent: SvgElement): void {
  paintBox(badge, badge.look, parent);
  paintLetters(badge.letters, badge, parent);
}
