import { setAll, svgElement } from "./dom.ts";
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
  readonly lids: Lids;
  readonly #frame: HTMLElement;
  readonly #byId: ReadonlyMap<string, FigureModel>;
  /** One badge stands for several edges: the first of them. */
  readonly #byElement: ReadonlyMap<string, FigureModel>;
  /** What shows a figure, its own element first. */
  readonly #parts = new Map<FigureModel, SVGElement[]>();

  /** `frame` holds the picture. */
  constructor(frame: HTMLElement, model: ViewModel, { zoomsOnWheel }: { readonly zoomsOnWheel: boolean }) {
    const picture = frame.querySelector("svg");
    if (!picture) throw new Error(`the view ${model.name} has no picture`);
    this.model = model;
    this.picture = picture;
    this.#frame = frame;
    this.viewport = new Viewport(frame, picture, zoomsOnWheel);
    this.stops = model.figures.filter(({ type }) => type === "node" || type === "group");
    this.#byId = new Map(model.figures.map((each) => [each.id, each]));
    this.#byElement = new Map(model.figures.toReversed().map((each) => [each.element, each]));
    this.lids = new Lids(this);
    this.#prepare();
  }

  set isShown(isShown: boolean) {
    this.#frame.hidden = !isShown;
    if (isShown) this.viewport.refit();
  }

  figureOf(id: string): FigureModel | undefined {
    return this.#byId.get(id);
  }

  elementOf(figure: FigureModel): SVGElement | undefined {
    return this.#parts.get(figure)?.[0];
  }

  /** The figure that somebody points at. */
  figureAt(target: EventTarget | null): FigureModel | undefined {
    const part = target instanceof Element ? target.closest("[data-figure]") : null;
    return this.#byElement.get(part?.getAttribute("data-figure") ?? "");
  }

  /** Edges and badges that begin or end at a node or group. */
  edgesAt(id: string): readonly FigureModel[] {
    return this.model.figures.filter(({ from, to }) => from === id || to === id);
  }

  /** The groups that a figure is in, the nearest first. */
  around({ parent }: FigureModel): readonly FigureModel[] {
    const group = parent === undefined ? undefined : this.figureOf(parent);
    return group ? [group, ...this.around(group)] : [];
  }

  isInside(figure: FigureModel, group: string): boolean {
    return this.around(figure).some(({ id }) => id === group);
  }

  /** Nodes and groups in a group, at any depth. */
  inside(group: string): readonly FigureModel[] {
    return this.stops.filter((each) => this.isInside(each, group));
  }

  /** What is so many stops further; from an edge, what it leads to or comes from. */
  next(figure: FigureModel, step: number): FigureModel {
    const end = step > 0 ? figure.to : figure.from;
    const at = this.stops.indexOf(figure);
    const next = this.stops[(at + step + this.stops.length) % this.stops.length];
    return (end === undefined ? next : this.figureOf(end)) ?? figure;
  }

  /** What it is called; an edge without a label says what it joins. */
  titleOf({ label, kind = "", from, to }: FigureModel): string {
    const ends = [from, to].map((id) => id !== undefined && this.figureOf(id)?.label).filter(Boolean);
    return label || ends.join(" → ") || kind;
  }

  /** Lets everything but these and the groups around them stand back; without ids nothing does. */
  emphasize(ids: ReadonlySet<string> | undefined): void {
    for (const figure of this.model.figures) this.mark(figure, "dim", ids !== undefined);
    for (const figure of this.#figuresOf(ids ?? [])) {
      for (const each of [figure, ...this.around(figure)]) this.mark(each, "dim", false);
    }
  }

  /** Lets edges stand out. */
  highlight(ids: ReadonlySet<string>): void {
    for (const figure of this.model.figures) this.mark(figure, "current", false);
    for (const figure of this.#figuresOf(ids)) this.mark(figure, "current", true);
  }

  select(selected: FigureModel | undefined): void {
    for (const figure of this.model.figures) this.#press(figure, false);
    if (selected) this.#press(selected, true);
  }

  /** Puts a halo around what has one of these ids, and takes every other away. */
  point(ids: readonly string[]): void {
    for (const figure of this.model.figures) this.#halo(figure, false);
    for (const figure of this.#figuresOf(ids)) this.#halo(figure, true);
  }

  /** Puts a class on all that shows a figure, or takes it off. */
  mark(figure: FigureModel, name: string, isOn: boolean): void {
    for (const part of this.#parts.get(figure) ?? []) part.classList.toggle(name, isOn);
  }

  /** Puts a figure into view, out from under every lid. */
  reveal(id: string): void {
    const figure = this.figureOf(id);
    const target = figure && this.elementOf(figure);
    if (!target) return;
    this.lids.openAround(figure);
    this.viewport.reveal(target);
  }

  /** Puts the keyboard on a figure; later it comes back to the last node or group that had it. */
  focus(figure: FigureModel): void {
    const { stops } = this;
    if (stops.includes(figure)) for (const stop of stops) this.elementOf(stop)?.setAttribute("tabindex", "-1");
    if (stops.includes(figure)) this.elementOf(figure)?.setAttribute("tabindex", "0");
    this.elementOf(figure)?.focus({ preventScroll: true });
  }

  /** Says that an element shows a figure, too. */
  addPart(figure: FigureModel, part: SVGElement): void {
    part.setAttribute("data-figure", figure.element);
    this.#parts.set(figure, [...(this.#parts.get(figure) ?? []), part]);
  }

  /** A dot that can be moved over the picture. */
  addDot(): SVGCircleElement {
    const dot = svgElement("circle", { class: "walker", r: 6 });
    this.picture.append(dot);
    return dot;
  }

  /** Says to everyone what each figure is, and lets the keyboard reach it. */
  #prepare(): void {
    this.picture.setAttribute("role", "group");
    this.#frame.classList.toggle("adaptive", this.model.darkRules !== undefined);
    setAll(this.#frame, { tabindex: 0, "aria-label": this.model.title });
    const parts = new Map([...this.picture.querySelectorAll<SVGElement>("[id]")].map((part) => [part.id, part]));
    for (const figure of this.model.figures) this.#adopt(figure, parts);
    for (const figure of this.model.figures) this.#makeButton(figure);
    for (const stop of this.stops) if (stop.type === "group") this.lids.add(stop);
  }

  #adopt(figure: FigureModel, parts: ReadonlyMap<string, SVGElement>): void {
    for (const id of [figure.element, `${figure.element}-label`]) {
      const part = parts.get(id);
      if (!part) continue;
      // The tooltip says what a title would, and at once.
      part.querySelector(":scope > title")?.remove();
      this.addPart(figure, part);
    }
  }

  /** Makes an element a button for those who hear the page. */
  #makeButton(figure: FigureModel): void {
    const isFirst = figure === this.stops[0];
    const name = this.#nameOf(figure);
    const target = this.elementOf(figure);
    if (target)
      setAll(target, { role: "button", "aria-label": name, "aria-pressed": "false", tabindex: isFirst ? 0 : -1 });
  }

  /** `Ask API, AWS Lambda, in Private subnet, 3 connections` */
  #nameOf(figure: FigureModel): string {
    const { id, kind, label, from } = figure;
    const [group] = this.around(figure);
    const count = this.edgesAt(id).length;
    const connections = from === undefined && count > 0 && `${count} ${count === 1 ? "connection" : "connections"}`;
    return [this.titleOf(figure), kind !== label && kind, group && `in ${group.label}`, connections]
      .filter(Boolean)
      .join(", ");
  }

  #press(figure: FigureModel, isPressed: boolean): void {
    // A frame around an edge would hold much that is none of it.
    this.mark(figure, figure.type === "edge" ? "current" : "selected", isPressed);
    this.elementOf(figure)?.setAttribute("aria-pressed", String(isPressed));
  }

  #halo(figure: FigureModel, isOn: boolean): void {
    this.mark(figure, figure.type === "edge" ? "traced" : "pointed", isOn);
  }

  #figuresOf(ids: Iterable<string>): readonly FigureModel[] {
    return [...ids].flatMap((id) => this.figureOf(id) ?? []);
  }
}
