import { element } from "./dom.ts";
import type { FigureModel } from "./page-model.ts";

/** px between the tooltip, what it is about, and the sides of the stage. */
const gap = 8;

/** What is told of a figure while somebody points at it. */
export class Tooltip {
  readonly box = element("div", { class: "tooltip", role: "tooltip", hidden: true });

  /** Tells it beside `near`, both rectangles as the window sees them. */
  show(title: string, { kind, facts }: FigureModel, near: DOMRect, within: DOMRect): void {
    this.box.replaceChildren(
      element("strong", {}, title),
      ...(kind && kind !== title ? [element("div", { class: "kind" }, kind)] : []),
      ...facts.map(([name, text]) => element("div", {}, name === "Description" ? text : `${name}: ${text}`)),
    );
    this.box.hidden = false;
    const { left, top } = placeFor(this.box.getBoundingClientRect(), near, within);
    this.box.style.transform = `translate(${left - within.left}px, ${top - within.top}px)`;
  }

  hide(): void {
    this.box.hidden = true;
  }
}

/** Below, above or beside: the first where it has room without covering what it is about. */
function placeFor({ width, height }: DOMRect, near: DOMRect, within: DOMRect): { left: number; top: number } {
  const left = between(near.left + (near.width - width) / 2, within.left + gap, within.right - gap - width);
  const top = between(near.top + (near.height - height) / 2, within.top + gap, within.bottom - gap - height);
  const places = [
    { left, top: near.bottom + gap },
    { left, top: near.top - gap - height },
    { left: near.right + gap, top },
    { left: near.left - gap - width, top },
  ];
  const fits = (place: { left: number; top: number }) =>
    place.left >= within.left &&
    place.top >= within.top &&
    place.left + width <= within.right &&
    place.top + height <= within.bottom;
  return places.find(fits) ?? { left, top };
}

function between(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
