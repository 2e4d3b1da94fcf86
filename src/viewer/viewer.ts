import { Details } from "./details.ts";
import { button, element } from "./dom.ts";
import type { FigureModel, PageModel } from "./page-model.ts";
import { Player } from "./player.ts";
import { Scene } from "./scene.ts";
import { Search } from "./search.ts";
import { Tooltip } from "./tooltip.ts";

/** Makes pictures that stand in a page ones that can be moved, searched and asked. */
export class Viewer {
  readonly #root: HTMLElement;
  readonly #scenes: readonly Scene[];
  readonly #stage: HTMLElement;
  readonly #details: Details;
  readonly #search: Search;
  readonly #player: Player;
  readonly #tooltip = new Tooltip();
  readonly #tabs: readonly HTMLButtonElement[];
  #scene: Scene;
  #selected: FigureModel | undefined;

  /** `root` holds a `figure` with a picture for each view. */
  constructor(root: HTMLElement, { views }: PageModel) {
    this.#root = root;
    const figures = [...root.querySelectorAll<HTMLElement>("figure")];
    this.#scenes = figures.flatMap((figure, index) => (views[index] ? new Scene(figure, views[index]) : []));
    const [first] = this.#scenes;
    if (!first) throw new Error("there is no picture");
    this.#scene = first;
    this.#details = new Details(
      (figure) => this.#visit(figure),
      () => this.#select(undefined),
    );
    this.#search = new Search((figure) => this.#visit(figure));
    this.#player = new Player(() => this.#remember());
    this.#tabs = this.#scenes.map((scene) => this.#tabOf(scene));
    this.#stage = element("div", { class: "stage" });
    this.#build(figures);
    this.#listen();
    this.#recall();
  }

  #build(figures: readonly HTMLElement[]): void {
    const views = element("nav", { class: "views", "aria-label": "Views" }, ...this.#tabs);
    const viewport = () => this.#scene.viewport;
    const tools = element(
      "div",
      { class: "tools", role: "toolbar", "aria-label": "Picture" },
      button("+", "Zoom in", () => viewport().zoom(1.25)),
      button("−", "Zoom out", () => viewport().zoom(0.8)),
      button("⤢", "Fit", () => viewport().fit()),
      button("◐", "Dark or light", () => this.#turnTheme()),
    );
    views.hidden = this.#scenes.length < 2;
    const bar = element("header", { class: "bar" }, views, this.#search.box, tools);
    this.#stage.append(...figures, this.#tooltip.box);
    for (const figure of figures) figure.setAttribute("tabindex", "0");
    this.#root.prepend(bar);
    this.#root.append(element("div", { class: "middle" }, this.#stage, this.#details.panel), this.#player.bar);
    this.#root.classList.add("live");
  }

  #tabOf(scene: Scene): HTMLButtonElement {
    const tab = element("button", { type: "button" }, scene.model.title);
    tab.addEventListener("click", () => this.#open(scene));
    return tab;
  }

  /** Shows another view; what is selected and the flow stay, as far as they are in it. */
  #open(scene: Scene): void {
    const [selected, flow, step] = [this.#selected?.id, this.#player.flow?.name, this.#player.step];
    this.#scene = scene;
    for (const [index, each] of this.#scenes.entries()) {
      each.isShown = each === scene;
      this.#tabs[index]?.setAttribute("aria-pressed", String(each === scene));
    }
    this.#search.attach(scene);
    this.#player.attach(scene);
    this.#tooltip.hide();
    this.#select(selected === undefined ? undefined : scene.figureOf(selected));
    if (flow !== undefined && scene.model.flows.some(({ name }) => name === flow)) this.#player.show(flow, step);
    this.#remember();
  }

  /** Selects a figure and puts it into view and under the keyboard. */
  #visit(figure: FigureModel): void {
    this.#select(figure);
    this.#scene.focus(figure);
  }

  /** What is connected with it stays, everything else stands back. */
  #select(figure: FigureModel | undefined): void {
    const scene = this.#scene;
    this.#selected = figure;
    this.#player.stop();
    scene.select(figure?.id);
    if (figure) {
      const edges = figure.type === "edge" ? [figure] : scene.edgesAt(figure.id);
      const inside = figure.type === "group" ? scene.inside(figure.id) : [];
      const ids = [figure, ...edges, ...inside].flatMap(({ id, from, to }) => [id, from, to]);
      scene.emphasize(new Set(ids.filter((id) => id !== undefined)));
      this.#details.show(figure, scene);
    } else {
      scene.emphasize(undefined);
      this.#details.hide();
    }
    this.#remember();
  }

  #listen(): void {
    const stage = this.#stage;
    stage.addEventListener("click", (event) => {
      if (this.#scene.viewport.hasDragged) return;
      const figure = this.#scene.figureAt(event.target);
      if (figure && event.target instanceof Element && event.target.closest("a")) event.preventDefault();
      this.#select(figure);
    });
    stage.addEventListener("pointerover", (event) => {
      if (event.pointerType !== "touch") this.#tell(this.#scene.figureAt(event.target), event.target);
    });
    stage.addEventListener("focusin", (event) => this.#tell(this.#scene.figureAt(event.target), event.target));
    for (const name of ["pointerleave", "focusout"]) stage.addEventListener(name, () => this.#tooltip.hide());
    this.#root.addEventListener("keydown", (event) => this.#onKey(event));
    window.addEventListener("hashchange", () => this.#recall());
  }

  #tell(figure: FigureModel | undefined, target: EventTarget | null): void {
    const isNew = figure && (figure.facts.length > 0 || (figure.kind && figure.kind !== figure.label));
    if (!isNew || !(target instanceof Element) || this.#stage.querySelector(".moving")) {
      this.#tooltip.hide();
      return;
    }
    // A group is large: what points at it is nearer.
    const part = figure.type === "group" ? target : (target.closest("[data-figure]") ?? target);
    this.#tooltip.show(figure, part.getBoundingClientRect(), this.#stage.getBoundingClientRect());
  }

  #onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
    const figure = this.#scene.figureAt(event.target);
    const { stops } = this.#scene;
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (event.key === "/") this.#search.focus();
    else if (event.key === "Escape") this.#select(undefined);
    else if (figure && (event.key === "Enter" || event.key === " ")) this.#select(figure);
    else if (figure && step) {
      const next = stops[(stops.indexOf(figure) + step + stops.length) % stops.length];
      if (next) this.#scene.focus(next);
    } else return;
    event.preventDefault();
  }

  #turnTheme(): void {
    const { dataset } = document.documentElement;
    const isDark = dataset.theme ? dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    dataset.theme = isDark ? "light" : "dark";
  }

  /** Writes what is shown into the address, so that it can be sent to others. */
  #remember(): void {
    const state = new URLSearchParams();
    if (this.#scene !== this.#scenes[0]) state.set("view", this.#scene.model.name);
    if (this.#selected) state.set("node", this.#selected.id);
    const { flow, step } = this.#player;
    if (flow) state.set("flow", flow.name);
    if (flow && step > 0) state.set("step", `${step}`);
    const hash = state.toString();
    if (hash !== location.hash.slice(1)) history.replaceState(null, "", `#${hash}`);
  }

  #recall(): void {
    const state = new URLSearchParams(location.hash.slice(1));
    const [node, flow, step] = [state.get("node"), state.get("flow"), Number(state.get("step") ?? 0)];
    this.#open(this.#scenes.find(({ model }) => model.name === state.get("view")) ?? this.#scenes[0] ?? this.#scene);
    const figure = node === null ? undefined : this.#scene.figureOf(node);
    if (figure) this.#select(figure);
    if (flow !== null) this.#player.show(flow, Number.isInteger(step) ? step : 0);
  }
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
}
