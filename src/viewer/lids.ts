import { setAll, svgElement } from "./dom.ts";
import type { FigureModel, ViewModel } from "./page-model.ts";

type Box = NonNullable<FigureModel["box"]>;

/** px of the picture: of a knob, how far it reaches into its group, and between it and the corner. */
const side = 16;
const overlap = 3;
const inset = 8;

/** What of a group stays in sight, px of the picture: its header and its border. */
const header = 30;
const border = 2;

/** The picture that has the groups. */
export interface Ground {
  readonly picture: SVGSVGElement;
  readonly model: ViewModel;
  figureOf(id: string): FigureModel | undefined;
  elementOf(figure: FigureModel): SVGElement | undefined;
  /** Nodes and groups in a group, at any depth. */
  inside(id: string): readonly FigureModel[];
  isInside(figure: FigureModel, group: string): boolean;
  /** The groups that a figure is in, the innermost first. */
  around(figure: FigureModel): readonly FigureModel[];
  addPart(figure: FigureModel, part: SVGElement): void;
  mark(figure: FigureModel, name: string, isOn: boolean): void;
}

/** Groups that can be closed: a lid then covers what is in them, and edges end at their border. */
export class Lids {
  readonly #ground: Ground;
  /** By the ids of the groups that are closed. */
  readonly #lids = new Map<string, SVGGElement>();
  readonly #knobs = new Map<string, SVGGElement>();

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  /** Gives a group the knob that closes and opens it, unless there is nothing in it. */
  add(group: FigureModel): void {
    if (!group.box || this.#ground.inside(group.id).length === 0) return;
    const knob = knobOn(group.box);
    knob.addEventListener("click", (event) => {
      event.stopPropagation();
      this.toggle(group);
    });
    this.#knobs.set(group.id, knob);
    this.#ground.picture.append(knob);
    this.#ground.addPart(group, knob);
    this.#tell(group);
  }

  has(group: FigureModel): boolean {
    return this.#knobs.has(group.id);
  }

  isClosed(group: FigureModel): boolean {
    return this.#lids.has(group.id);
  }

  /** Ids of the groups that are closed. */
  get closed(): readonly string[] {
    return [...this.#lids.keys()];
  }

  /** Closes the groups of these ids, as far as they are there. */
  close(ids: readonly string[]): void {
    for (const id of ids) {
      const group = this.#ground.figureOf(id);
      if (group && !this.isClosed(group)) this.toggle(group);
    }
  }

  toggle(group: FigureModel): void {
    if (!this.has(group)) return;
    const lid = this.#lids.get(group.id);
    lid?.remove();
    if (lid) this.#lids.delete(group.id);
    else this.#close(group);
    this.#tell(group);
    this.#hideCovered();
  }

  /** Opens every group that hides a figure. */
  openAround(figure: FigureModel): void {
    for (const id of [...this.#lids.keys()]) {
      const group = this.#ground.figureOf(id);
      if (group && this.#isUnder(figure, id)) this.toggle(group);
    }
  }

  #close(group: FigureModel): void {
    const { x = 0, y = 0, width = 0, height = 0 } = group.box ?? {};
    const cover = this.#coverFor(group);
    const top = Math.min(header, height / 2);
    setAll(cover, { x: x + border, y: y + top, width: width - 2 * border, height: height - top - border });
    const nodes = this.#ground.inside(group.id).filter(({ type }) => type === "node").length;
    const middle = { x: x + width / 2, y: y + (height + top) / 2, "text-anchor": "middle" };
    const count = `${nodes} ${nodes === 1 ? "component" : "components"}`;
    const lid = svgElement("g", { class: "lid" }, cover, svgElement("text", middle, count));
    this.#ground.addPart(group, lid);
    this.#lids.set(group.id, lid);
    this.#knobs.get(group.id)?.before(lid);
  }

  /** What looks like the ground in a group: its own box, or the first around it that is filled. */
  #coverFor(group: FigureModel): Element {
    for (const each of [group, ...this.#ground.around(group)]) {
      const box = this.#ground.elementOf(each)?.querySelector(":scope > rect:not([fill=none])");
      if (box) return box.cloneNode() as Element;
    }
    const paper = this.#ground.picture.querySelector(":scope > rect");
    return paper ? (paper.cloneNode() as Element) : svgElement("rect", { class: "paper" });
  }

  /** What is under a lid can be reached by nobody. */
  #hideCovered(): void {
    for (const figure of this.#ground.model.figures) {
      const isCovered = [...this.#lids.keys()].some((id) => this.#isUnder(figure, id));
      this.#ground.mark(figure, "covered", isCovered);
    }
  }

  /** An edge is under a lid when both its ends are. */
  #isUnder({ id, from, to }: FigureModel, group: string): boolean {
    const ends = from === undefined || to === undefined ? [id] : [from, to];
    return ends.every((end) => {
      const figure = this.#ground.figureOf(end);
      return figure !== undefined && this.#ground.isInside(figure, group);
    });
  }

  #tell(group: FigureModel): void {
    const isClosed = this.isClosed(group);
    const knob = this.#knobs.get(group.id);
    if (knob) setAll(knob, { "aria-label": `${isClosed ? "Expand" : "Collapse"} ${group.label}` });
    knob?.classList.toggle("closed", isClosed);
    this.#ground.elementOf(group)?.setAttribute("aria-expanded", String(!isClosed));
  }
}

/** On the border, so that nothing in the header is covered. */
function knobOn(box: Box): SVGGElement {
  const x = box.x + box.width - side - inset;
  const y = box.y - side + overlap;
  const [middle, center, arm] = [x + side / 2, y + side / 2, side / 2 - 4];
  return svgElement(
    "g",
    { role: "button", tabindex: -1, class: "knob" },
    svgElement("rect", { x, y, width: side, height: side, rx: 3 }),
    svgElement("path", { d: `M${middle - arm} ${center}h${2 * arm}` }),
    svgElement("path", { d: `M${middle} ${center - arm}v${2 * arm}`, class: "upright" }),
  );
}
