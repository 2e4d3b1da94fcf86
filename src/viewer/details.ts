import { button, element, textButton } from "./dom.ts";
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
    const { kind, link } = figure;
    const title = scene.titleOf(figure);
    this.panel.replaceChildren(
      button("×", "Close", this.#close),
      element("h2", {}, title),
      ...(kind && kind !== title ? [element("p", { class: "kind" }, kind)] : []),
      ...factsOf(figure),
      ...(link === undefined ? [] : [element("p", {}, element("a", { href: link, rel: "noopener" }, "Open its page"))]),
      ...(scene.lids.has(figure) ? [this.#toggleOf(figure, scene)] : []),
      ...(figure.from === undefined ? this.#connectionsOf(figure, scene) : this.#endsOf(figure, scene)),
    );
    this.panel.hidden = false;
  }

  #toggleOf(group: FigureModel, { lids }: Scene): HTMLElement {
    const sign = () => (lids.isClosed(group) ? "Expand" : "Collapse");
    const toggle = textButton(sign(), () => {
      lids.toggle(group);
      toggle.textContent = sign();
    });
    return element("p", {}, toggle);
  }

  /** Each edge at a figure, with what is at its other end. */
  #connectionsOf({ id }: FigureModel, scene: Scene): readonly HTMLElement[] {
    const items = scene.edgesAt(id).flatMap((edge) => {
      const leaves = edge.from === id;
      const other = scene.figureOf((leaves ? edge.to : edge.from) ?? "");
      if (!other) return [];
      const title = `${leaves ? "→" : "←"} ${other.label}`;
      const about = textButton(edge.label || edge.kind || "edge", () => this.#go(edge));
      about.className = "quiet";
      return [
        element(
          "li",
          {},
          textButton(title, () => this.#go(other)),
          about,
        ),
      ];
    });
    return listOf("Connections", items);
  }

  #endsOf({ from, to }: FigureModel, scene: Scene): readonly HTMLElement[] {
    const items = [from, to].flatMap((id) => {
      const end = scene.figureOf(id ?? "");
      return end
        ? [
            element(
              "li",
              {},
              textButton(end.label, () => this.#go(end)),
            ),
          ]
        : [];
    });
    return listOf("Between", items);
  }
}

function factsOf({ facts }: FigureModel): readonly HTMLElement[] {
  if (facts.length === 0) return [];
  return [element("dl", {}, ...facts.flatMap(([name, text]) => [element("dt", {}, name), element("dd", {}, text)]))];
}

function listOf(heading: string, items: readonly HTMLElement[]): readonly HTMLElement[] {
  return items.length === 0 ? [] : [element("h3", {}, heading), element("ul", {}, ...items)];
}
