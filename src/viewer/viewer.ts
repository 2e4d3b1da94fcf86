import { readState, writeState } from "./address.ts";
import { Details } from "./details.ts";
import { button, element, textButton } from "./dom.ts";
import type { FigureModel, PageModel } from "./page-model.ts";
import { Player } from "./player.ts";
import { Pointer } from "./pointer.ts";
import { Scene } from "./scene.ts";
import { Search } from "./search.ts";
import { Shade } from "./shade.ts";

/** Makes pictures that stand in a page ones that can be moved, searched and asked. */
export class Viewer {
  readonly #root: HTMLElement;
  readonly #scenes: readonly Scene[];
  readonly #details: Details;
  readonly #search: Search;
  readonly #player: Player;
  readonly #pointer: Pointer;
  readonly #shade: Shade;
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
    const visit = (figure: FigureModel) => this.#visit(figure);
    this.#details = new Details(visit, () => this.#leave());
    this.#search = new Search(visit);
    this.#player = new Player(() => this.#remember());
    this.#pointer = new Pointer(figures, (figure) => this.#select(figure));
    this.#shade = new Shade(views.map(({ darkRules }) => darkRules ?? "").join("\n"));
    this.#tabs = this.#scenes.map((scene) => textButton(scene.model.title, () => this.#open(scene)));
    this.#build();
    // Before anything has the keyboard, the body has it.
    document.addEventListener("keydown", (event) => this.#onKey(event));
    window.addEventListener("hashchange", () => this.#recall());
    this.#recall();
  }

  #build(): void {
    const views = element("nav", { class: "views", "aria-label": "Views" }, ...this.#tabs);
    views.hidden = this.#tabs.length < 2;
    const middle = element("div", { class: "middle" }, this.#pointer.stage, this.#details.panel);
    this.#root.prepend(element("header", { class: "bar" }, views, this.#search.box, this.#toolbar()));
    this.#root.append(middle, this.#player.bar);
    this.#root.classList.add("live");
  }

  #toolbar(): HTMLElement {
    const viewport = () => this.#scene.viewport;
    return element(
      "div",
      { class: "tools", role: "group", "aria-label": "Picture" },
      button("+", "Zoom in", () => viewport().zoom(1.25)),
      button("−", "Zoom out", () => viewport().zoom(0.8)),
      button("⤢", "Fit", () => viewport().fit()),
      button("◐", "Dark or light", () => this.#shade.turn()),
    );
  }

  /** Shows another view; what is selected and the flow stay, as far as they are in it. */
  #open(scene: Scene): void {
    const { flow, step } = this.#player;
    const selected = this.#selected && scene.figureOf(this.#selected.id);
    this.#scene = scene;
    for (const [index, each] of this.#scenes.entries()) {
      each.isShown = each === scene;
      this.#tabs[index]?.setAttribute("aria-pressed", String(each === scene));
      if (each === scene) this.#tabs[index]?.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
    this.#search.attach(scene);
    this.#player.attach(scene);
    this.#pointer.attach(scene);
    this.#select(selected);
    if (scene.model.flows.some(({ name }) => name === flow?.name)) this.#player.show(flow?.name, step);
  }

  /** Selects a figure and puts it into view and under the keyboard. */
  #visit(figure: FigureModel): void {
    this.#select(figure);
    this.#go(figure);
  }

  #go(figure: FigureModel): void {
    this.#scene.reveal(figure.id);
    this.#scene.focus(figure);
  }

  /** Selects nothing. Where the details go, the keyboard goes back to what they were about. */
  #leave(): void {
    const isInDetails = this.#details.panel.contains(document.activeElement);
    if (this.#selected && isInDetails) this.#scene.focus(this.#selected);
    this.#select(undefined);
  }

  /** What is connected with a figure stays, everything else stands back; without one all comes back. */
  #select(figure: FigureModel | undefined): void {
    this.#selected = figure;
    this.#player.stop();
    this.#pointer.rest();
    this.#scene.select(figure);
    this.#scene.emphasize(figure && this.#neighboursOf(figure));
    if (figure) this.#details.show(figure, this.#scene);
    else this.#details.hide();
    this.#remember();
  }

  /** Ids of a figure, of what is in it, and of what is connected with any of these. */
  #neighboursOf(figure: FigureModel): ReadonlySet<string> {
    const things = [figure, ...this.#scene.inside(figure.id)];
    const all = [...things, ...things.flatMap(({ id }) => this.#scene.edgesAt(id))];
    return new Set(all.flatMap(({ id, from, to }) => [id, from, to]).filter((id) => id !== undefined));
  }

  #onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
    const figure = this.#scene.figureAt(event.target);
    if (event.key === "/") this.#search.focus();
    else if (event.key === "Escape") this.#leave();
    else if (!figure || !this.#onFigureKey(event.key, figure)) return;
    event.preventDefault();
  }

  /** Gives whether the key means something on a figure. */
  #onFigureKey(key: string, figure: FigureModel): boolean {
    const step = steps[key];
    if (key === "Enter" || key === " ") this.#select(figure);
    else if (key === "c") this.#scene.lids.toggle(figure);
    else if (step !== undefined) this.#go(this.#scene.next(figure, step));
    else return false;
    return true;
  }

  /** Writes what is shown into the address. */
  #remember(): void {
    const { flow, step } = this.#player;
    const isFirst = this.#scene === this.#scenes[0];
    const view = isFirst ? undefined : this.#scene.model.name;
    writeState({ view, selected: this.#selected?.id, flow: flow?.name, step });
  }

  /** Shows what the address says. */
  #recall(): void {
    const { view, selected, flow, step } = readState();
    this.#open(this.#scenes.find(({ model }) => model.name === view) ?? this.#scenes[0] ?? this.#scene);
    this.#select(this.#scene.figureOf(selected ?? ""));
    if (flow !== undefined) this.#player.show(flow, step);
  }
}

/** How far keys lead in reading order. */
const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
}
