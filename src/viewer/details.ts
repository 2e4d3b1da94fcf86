import { button, element } from "./dom.ts";
import type { FigureModel } from "./page-model.ts";
import type { Scene } from "./scene.ts";

/** What there is to know of what is selected, beside the picture. */
export class Details {
  readonly panel = element("aside", { class: "details", "aria-label": "Details", hidden: true });
  readonly #go: (figure: FigureModel) => void;
  readonly #close: () => void;

  /** `go` is called with what is to be selected in its place. */
  constructor(go: (figure: FigureModel) => void, close: () => void) {
    this.#go = go;
    this.#close = close;
  }

  hide(): void {
    this.panel.hidden = true;
  }

  show(figure: FigureModel, scene: Scene): void {
    const { label, kind, type, link } = figure;
    this.panel.replaceChildren(
      button("×", "Close", this.#close),
      element("h2", {}, label),
      ...(kind && kind !== label ? [element("p", { class: "kind" }, kind)] : []),
      ...this.#factsOf(figure),
      ...(link === undefined ? [] : [element("p", {}, element("a", { href: link, rel: "noopener" }, "Open its page"))]),
      ...(type === "group" ? [this.#toggleOf(figure, scene)] : []),
      ...this.#connectionsOf(figure, scene),
    );
    this.panel.hidden = false;
  }

  #factsOf({ facts }: FigureModel): readonly HTMLElement[] {
    if (facts.length === 0) return [];
    return [element("dl", {}, ...facts.flatMap(([name, text]) => [element("dt", {}, name), element("dd", {}, text)]))];
  }

  #toggleOf(group: FigureModel, scene: Scene): HTMLElement {
    const toggle = element("button", { type: "button", class: "wide" }, "Collapse or expand");
    toggle.addEventListener("click", () => scene.toggle(group));
    return toggle;
  }

  #connectionsOf({ id, type, from, to }: FigureModel, scene: Scene): readonly HTMLElement[] {
    const ends = type === "edge" ? [from, to] : [];
    const edges = type === "edge" ? [] : scene.edgesAt(id);
    const items = [
      ...ends.flatMap((end) => this.#itemOf(end, "", scene)),
      ...edges.flatMap((edge) => {
        const leaves = edge.from === id;
        return this.#itemOf(leaves ? edge.to : edge.from, `${leaves ? "→" : "←"} `, scene, edge.label);
      }),
    ];
    if (items.length === 0) return [];
    return [element("h3", {}, type === "edge" ? "Between" : "Connections"), element("ul", {}, ...items)];
  }

  #itemOf(id: string | undefined, arrow: string, scene: Scene, note = ""): readonly HTMLElement[] {
    const figure = id === undefined ? undefined : scene.figureOf(id);
    if (!figure) return [];
    const jump = element("button", { type: "button" }, `${arrow}${figure.label}`);
    jump.addEventListener("click", () => this.#go(figure));
    return [element("li", {}, jump, ...(note ? [element("span", {}, note)] : []))];
  }
}
