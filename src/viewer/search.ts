import { element, textButton } from "./dom.ts";
import type { FigureModel } from "./page-model.ts";
import type { Scene } from "./scene.ts";

/** Nobody reads more. */
const mostResults = 12;

/** Finds nodes and groups by what they are called, what they are, and what is true of them. */
export class Search {
  readonly box = element("div", { class: "search" });
  readonly #input = element("input", { type: "search", placeholder: "Search  /", "aria-label": "Search" });
  readonly #list = element("ul", { hidden: true, "aria-label": "Results" });
  /** How many there are, for those who do not see the list. */
  readonly #count = element("p", { class: "unseen", role: "status" });
  readonly #go: (figure: FigureModel) => void;
  #scene: Scene | undefined;

  constructor(go: (figure: FigureModel) => void) {
    this.#go = go;
    this.box.append(this.#input, this.#list, this.#count);
    this.#input.addEventListener("input", () => this.#find());
    this.box.addEventListener("keydown", (event) => this.#onKey(event));
    this.box.addEventListener("focusout", ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node) || !this.box.contains(relatedTarget)) this.#list.hidden = true;
    });
  }

  attach(scene: Scene): void {
    this.#scene = scene;
    this.clear();
  }

  focus(): void {
    this.#input.focus();
    this.#input.select();
  }

  clear(): void {
    this.#input.value = "";
    this.#count.textContent = "";
    this.#list.hidden = true;
  }

  #find(): void {
    const words = this.#input.value.toLowerCase().split(/\s+/).filter(Boolean);
    const found = words.length === 0 ? [] : (this.#scene?.stops ?? []).filter((figure) => hasAll(figure, words));
    const items = found.slice(0, mostResults).map((figure) => this.#itemOf(figure));
    const none = element("li", { class: "none" }, "Nothing is called so");
    this.#list.replaceChildren(...(items.length > 0 ? items : [none]));
    this.#list.hidden = words.length === 0;
    this.#count.textContent = words.length === 0 ? "" : `${found.length} found`;
  }

  #itemOf(figure: FigureModel): HTMLElement {
    const { label, kind } = figure;
    const result = textButton(label, () => {
      this.clear();
      this.#go(figure);
    });
    if (kind && kind !== label) result.append(element("small", {}, kind));
    return element("li", {}, result);
  }

  #onKey(event: KeyboardEvent): void {
    const stops = [this.#input, ...this.#list.querySelectorAll("button")];
    const at = stops.findIndex((stop) => stop.matches(":focus"));
    if (event.key === "Escape" && this.#input.value !== "") {
      this.clear();
      this.#input.focus();
    } else if (event.key === "Escape") this.#input.blur();
    else if (event.key === "ArrowDown") stops[Math.min(stops.length - 1, at + 1)]?.focus();
    else if (event.key === "ArrowUp") stops[Math.max(0, at - 1)]?.focus();
    else if (event.key === "Enter" && at === 0) this.#list.querySelector("button")?.click();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

function hasAll({ label, kind = "", id, facts }: FigureModel, words: readonly string[]): boolean {
  const text = [label, kind, id, ...facts.map(([, value]) => value)].join("\n").toLowerCase();
  return words.every((word) => text.includes(word));
}
