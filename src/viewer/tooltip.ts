import { element } from "./dom.ts";
import type { FigureModel } from "./page-model.ts";

/** What is told of a figure while somebody points at it. */
export class Tooltip {
  readonly box = element("div", { class: "tooltip", role: "tooltip", hidden: true });

  show({ label, kind, facts }: FigureModel, near: DOMRect, within: DOMRect): void {
    this.box.replaceChildren(
      element("strong", {}, label || kind || ""),
      ...(kind && kind !== label ? [element("div", { class: "kind" }, kind)] : []),
      ...facts.map(([name, text]) => element("div", {}, name === "Description" ? text : `${name}: ${text}`)),
    );
    this.box.hidden = false;
    const { width, height } = this.box.getBoundingClientRect();
    const gap = 8;
    const below = near.bottom + gap + height <= within.bottom;
    const left = Math.min(
      Math.max(near.left + near.width / 2 - width / 2, within.left + gap),
      within.right - width - gap,
    );
    const top = below ? near.bottom + gap : Math.max(within.top + gap, near.top - gap - height);
    this.box.style.transform = `translate(${left - within.left}px, ${top - within.top}px)`;
  }

  hide(): void {
    this.box.hidden = true;
  }
}
