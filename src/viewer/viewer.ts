import { Details } from "./details.ts";
import { button, element, textButton } from "./dom.ts";
import type { FigureModel, PageModel } from "./page-model.ts";
import { Player } from "./player.ts";
import { Pointer } from "./pointer.ts";
import { Scene } from "./scene.ts";
import { Search } from "./search.ts";
import { Shade } from "./shade.ts";
import type { State } from "./state.ts";
import type { Glance } from "./viewport.ts";

/** Where a viewer stands, and whom it tells what is shown. */
export interface Surroundings {
  /** Gets the style sheet of the pictures. */
  readonly scope: DocumentOrShadowRoot;
  /** Says in `data-theme` whether all is light or dark. */
  readonly themed: HTMLElement;
  /** Hears the keys that are meant for the viewer. */
  readonly keys: HTMLElement | Document;
  /** Whether a wheel zooms at once; otherwise it moves the page until the viewer has the keyboard. */
  readonly zoomsOnWheel: boolean;
  changed(state: State): void;
}

/** What somebody did to what they look at, to be done again to another picture of the same. */
export interface Attention {
  readonly state: State;
  /** By the names of the views. */
  readonly glances: ReadonlyMap<string, Glance>;
  /** Ids of the groups that are closed, by the names of the views. */
  readonly closed: ReadonlyMap<string, readonly string[]>;
  /** The id of what has the keyboard. */
  readonly focused: string | undefined;
}

/** Makes pictures that stand in a page ones that can be moved, searched and asked. */
export class Viewer {
  readonly #root: HTMLElement;
  readonly #changed: (state: State) => void;
  readonly #scenes: readonly Scene[];
  readonly #details: Details;
  readonly #search: Search;
  readonly #player: Player;
  readonly #pointer: Pointer;
  readonly #shade: Shade;
  readonly #tabs: readonly HTMLButtonElement[];
  #scene: Scene;
  #selected: FigureModel | undefined;
  #pointed: readonly string[] = [];

  /** `root` holds a `figure` with a picture for each view. */
  constructor(root: HTMLElement, { views }: PageModel, surroundings: Surroundings) {
    this.#root = root;
    this.#changed = surroundings.changed;
    const figures = [...root.querySelectorAll<HTMLElement>("figure")];
    this.#scenes = figures.flatMap((figure, index) =>
      views[index] ? new Scene(figure, views[index], surroundings) : [],
    );
    const [first] = this.#scenes;
    if (!first) throw new Error("there is no picture");
    this.#scene = first;
    const visit = (figure: FigureModel) => this.#visit(figure);
    this.#details = new Details(visit, () => this.#leave());
    this.#search = new Search(visit);
    this.#player = new Player(() => this.#remember());
    this.#pointer = new Pointer(figures, (figure) => this.#select(figure));
    const { scope, themed } = surroundings;
    this.#shade = new Shade(views.map(({ darkRules }) => darkRules ?? "").join("\n"), scope, themed);
    this.#tabs = this.#scenes.map((scene) => textButton(scene.model.title, () => this.#open(scene)));
    this.#build();
    surroundings.keys.addEventListener("keydown", (event) => {
      if (event instanceof KeyboardEvent) this.#onKey(event);
    });
    this.#open(first);
  }

  get state(): State {
    const { flow, step } = this.#player;
    const isFirst = this.#scene === this.#scenes[0];
    const view = isFirst ? undefined : this.#scene.model.name;
    return { view, selected: this.#selected?.id, flow: flow?.name, step };
  }

  show({ view, selected, flow, step }: State): void {
    this.#open(this.#scenes.find(({ model }) => model.name === view) ?? this.#scenes[0] ?? this.#scene);
    this.#select(this.#scene.figureOf(selected ?? ""));
    if (flow !== undefined) this.#player.show(flow, step);
  }

  get attention(): Attention {
    const scenes = this.#scenes.map((scene) => [scene.model.name, scene] as const);
    return {
      state: this.state,
      glances: new Map(scenes.map(([name, { viewport }]) => [name, viewport.glance])),
      closed: new Map(scenes.map(([name, { lids }]) => [name, lids.closed])),
      focused: this.#scene.figureAt(this.#root.querySelector(":focus"))?.id,
    };
  }

  /** Looks at these pictures as at those before them, as far as they show the same. */
  follow({ state, glances, closed, focused }: Attention): void {
    for (const { model, lids } of this.#scenes) lids.close(closed.get(model.name) ?? []);
    this.show(state);
    // What is shown may have moved the picture.
    for (const { model, viewport } of this.#scenes) viewport.glance = glances.get(model.name);
    const figure = this.#scene.figureOf(focused ?? "");
    if (figure) this.#scene.focus(figure);
  }

  /** Marks what has one of these ids, and nothing else; what is selected, seen and under the keyboard stays so. */
  point(ids: readonly string[]): void {
    this.#pointed = ids;
    this.#scene.point(ids);
  }

  choose(theme: "light" | "dark" | undefined): void {
    this.#shade.choose(theme);
  }

  /** Lets go of everything that goes on by itself. */
  stop(): void {
    this.#player.stop();
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
      if (each === scene) scrollTo(this.#tabs[index]);
    }
    this.#search.attach(scene);
    this.#player.attach(scene);
    this.#pointer.attach(scene);
    scene.point(this.#pointed);
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
    const isInDetails = this.#details.panel.matches(":focus-within");
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

  #remember(): void {
    this.#changed(this.state);
  }
}

/** Scrolls the list of views alone: what is around the viewer stays where it is. */
function scrollTo(tab: HTMLElement | undefined): void {
  const list = tab?.parentElement;
  if (!tab || !list) return;
  const [inner, outer] = [tab.getBoundingClientRect(), list.getBoundingClientRect()];
  if (inner.left < outer.left) list.scrollLeft += inner.left - outer.left;
  if (inner.right > outer.right) list.scrollLeft += inner.right - outer.right;
}

/** How far keys lead in reading order. */
const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
}
