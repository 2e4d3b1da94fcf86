import { svgElement } from "./dom.ts";
import { Lids } from "./lids.ts";
import type { FigureModel, ViewModel } from "./page-model.ts";
import { Viewport } from "./viewport.ts";

/** The picture of one view, with everything that can be pointed at in it. */
export class Scene {
  readonly model: ViewModel;
  readonly viewport: Viewport;
  readonly picture: SVGSVGElement;
  /** Nodes and groups in reading order: what the keyboard goes through. */
  readonly stops: readonly FigureModel[];
  readonly #byId: ReadonlyMap<string, FigureModel>;
  readonly #figure: HTMLElement;
  readonly #lids: Lids;

  /** `figure` holds the picture. */
  constructor(figure: HTMLElement, model: ViewModel) {
    const picture = figure.querySelector("svg");
    if (!picture) throw new Error(`the view ${model.name} has no picture`);
    this.model = model;
    this.picture = picture;
    this.#figure = figure;
    this.viewport = new Viewport(figure, picture);
    this.stops = model.figures.filter(({ type }) => type === "node" || type === "group");
    this.#byId = new Map(model.figures.filter(({ type }) => type !== "badge").map((each) => [each.id, each]));
    this.#lids = new Lids(this);
    this.#name();
  }

  set isShown(isShown: boolean) {
    this.#figure.hidden = !isShown;
    if (isShown) this.viewport.fit();
  }

  figureOf(id: string): FigureModel | undefined {
    return this.#byId.get(id);
  }

  elementOf({ element }: FigureModel): SVGElement | undefined {
    return this.picture.querySelector<SVGElement>(`#${CSS.escape(element)}`) ?? undefined;
  }

  /** The figure that somebody points at. */
  figureAt(target: EventTarget | null): FigureModel | undefined {
    const holder = target instanceof Element ? target.closest("[data-figure]") : null;
    const name = holder?.getAttribute("data-figure");
    return this.model.figures.find(({ element }) => element === name);
  }

  /** Edges and badges that begin or end at a node or group. */
  edgesAt(id: string): readonly FigureModel[] {
    return this.model.figures.filter(({ from, to }) => from === id || to === id);
  }

  /** Everything in a group, at any depth. */
  inside(id: string): readonly FigureModel[] {
    return this.stops.filter((each) => this.isInside(each, id));
  }

  isInside({ parent }: FigureModel, group: string): boolean {
    for (let around = parent; around !== undefined; around = this.figureOf(around)?.parent) {
      if (around === group) return true;
    }
    return false;
  }

  /** Lets everything else stand back; without ids nothing does. */
  emphasize(ids: ReadonlySet<string> | undefined): void {
    const kept = ids && this.#withGroupsAround(ids);
    for (const figure of this.model.figures) this.#mark(figure, "dim", kept !== undefined && !kept.has(figure.id));
  }

  highlight(ids: ReadonlySet<string>): void {
    for (const figure of this.model.figures) this.#mark(figure, "now", ids.has(figure.id));
  }

  select(id: string | undefined): void {
    for (const figure of this.stops) {
      const isSelected = figure.id === id;
      this.#mark(figure, "selected", isSelected);
      this.elementOf(figure)?.setAttribute("aria-pressed", String(isSelected));
    }
  }

  toggle(group: FigureModel): void {
    this.#lids.toggle(group);
  }

  /** Puts the keyboard on a figure, and the figure into view. */
  focus(figure: FigureModel): void {
    this.#lids.openAround(figure);
    for (const stop of this.stops) this.elementOf(stop)?.setAttribute("tabindex", stop === figure ? "0" : "-1");
    const target = this.elementOf(figure);
    if (!target) return;
    target.focus({ preventScroll: true });
    this.viewport.reveal(target);
  }

  #withGroupsAround(ids: ReadonlySet<string>): ReadonlySet<string> {
    const all = new Set(ids);
    for (const id of ids) {
      for (let around = this.figureOf(id)?.parent; around !== undefined; around = this.figureOf(around)?.parent)
        all.add(around);
    }
    return all;
  }

  #mark(figure: FigureModel, name: string, isOn: boolean): void {
    for (const part of this.picture.querySelectorAll(`[data-figure="${CSS.escape(figure.element)}"]`)) {
      part.classList.toggle(name, isOn);
    }
  }

  /** Says to everyone what each figure is, and lets the keyboard reach it. */
  #name(): void {
    this.picture.setAttribute("role", "group");
    for (const figure of this.model.figures) {
      const target = this.elementOf(figure);
      if (!target) continue;
      target.setAttribute("data-figure", figure.element);
      const label = this.picture.querySelector(`#${CSS.escape(`${figure.element}-label`)}`);
      label?.setAttribute("data-figure", figure.element);
      // Its own element tells what a title would, and at once.
      for (const title of [target, label].flatMap((part) => part?.querySelector(":scope > title") ?? []))
        title.remove();
      if (figure.type === "node" || figure.type === "group") this.#makeStop(figure, target);
    }
  }

  #makeStop(figure: FigureModel, target: SVGElement): void {
    target.setAttribute("role", "button");
    target.setAttribute("aria-label", this.nameOf(figure));
    target.setAttribute("aria-pressed", "false");
    target.setAttribute("tabindex", figure === this.stops[0] ? "0" : "-1");
    if (figure.type === "group") this.#lids.add(figure);
  }

  /** `Ask API, AWS Lambda, in Private subnet, 3 connections` */
  nameOf(figure: FigureModel): string {
    const parent = figure.parent === undefined ? undefined : this.figureOf(figure.parent);
    const count = this.edgesAt(figure.id).length;
    const connections = count > 0 && `${count} ${count === 1 ? "connection" : "connections"}`;
    return [figure.label, figure.kind !== figure.label && figure.kind, parent && `in ${parent.label}`, connections]
      .filter(Boolean)
      .join(", ");
  }

  /** A dot that can be moved over the picture. */
  addDot(): SVGCircleElement {
    const dot = svgElement("circle", { class: "walker", r: "6" });
    this.picture.append(dot);
    return dot;
  }
}
