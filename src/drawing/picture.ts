import { grown, type Rect, rounded } from "../geometry.ts";
import type { Icon } from "../icons/icon.ts";
import type { Element } from "../model/architecture.ts";
import type { PictureFigure } from "./drawing.ts";

/** Whether an icon is a tile itself, filled to its edges, as those of AWS services are: it needs none behind it, and no room around it. */
export function isTile({ size: { width, height }, body }: Icon): boolean {
  const start = new RegExp(`^(?:<g[^>]*>)?<path fill="#[\\da-f]+" d="M0 0h${width}v${height}H0z"`);
  return start.test(body);
}

/** The icon of a node or group, as large as fits into `box` less `inset` px on each side, in its own proportions, in the middle. */
export function drawPicture(icon: Icon, { icon: own, type }: Element, box: Rect, inset = 0): PictureFigure {
  const shown = typeof own === "string" ? undefined : (own ?? type);
  return { icon, ...fitted(icon, box, inset), ...(shown && { typeId: shown.id }) };
}

function fitted(icon: Icon, box: Rect, inset: number): Rect {
  const inner = grown(box, -inset);
  const scale = Math.min(inner.width / icon.size.width, inner.height / icon.size.height);
  const [width, height] = [rounded(icon.size.width * scale), rounded(icon.size.height * scale)];
  return {
    x: rounded(inner.x + (inner.width - width) / 2),
    y: rounded(inner.y + (inner.height - height) / 2),
    width,
    height,
  };
}
