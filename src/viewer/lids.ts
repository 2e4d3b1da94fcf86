import { svgElement } from "./dom.ts";
import type { FigureModel, ViewModel } from "./page-model.ts";

/** The picture that has the groups. */
export interface Ground {
  readonly picture: SVGSVGElement;
  readonly model: ViewModel;
  figureOf(id: string): FigureModel | undefined;
  elementOf(figure: FigureModel): SVGElement | undefined;
  /** Nodes and groups in a group, at any depth. */
  inside(id: string): readonly FigureModel[];
  isInside(figure: FigureModel, group: string): boolean;
}

/** px of the picture. */
const knob = 16;
const inset = 6;

/** Groups that can be closed: a lid then covers what is in them, and edges end at their border. */
export class Lids {
  readonly #ground: Ground;
  readonly #closed = new Map<string, SVGGElement>();
  readonly #knobs = new Map<string, SVGGElement>();

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  /** Gives a group the button that closes and opens it. */
  add(group: FigureModel): void {
    const { box } = group;
    if (!box || this.#ground.inside(group.id).length === 0) return;
    const x = box.x + box.width - knob - inset;
    const y = box.y + inset;
    const sign = svgElement("path", { d: `M${x + 4} ${y + knob / 2}h${knob - 8}`, class: "knob-sign" });
    const made = svgElement(
      "g",
      { role: "button", tabindex: "-1", class: "knob" },
      svgElement("rect", { x: `${x}`, y: `${y}`, width: `${knob}`, height: `${knob}`, rx: "3" }),
      sign,
    );
    made.addEventListener("click", (event) => {
      event.stopPropagation();
      this.toggle(group);
    });
    this.#knobs.set(group.id, made);
    this.#ground.picture.append(made);
    this.#tell(group);
  }

  toggle(group: FigureModel): void {
    const lid = this.#closed.get(group.id);
    if (lid) {
      lid.remove();
      this.#closed.delete(group.id);
    } else {
      this.#closed.set(group.id, this.#close(group));
    }
    this.#tell(group);
    this.#hideCovered();
  }

  /** Opens every group that hides a figure. */
  openAround(figure: FigureModel): void {
    for (const id of [...this.#closed.keys()]) {
      const group = this.#ground.figureOf(id);
      if (group && this.#ground.isInside(figure, id)) this.toggle(group);
    }
  }

  #close(group: FigureModel): SVGGElement {
    const { x, y, width, height } = group.box ?? { x: 0, y: 0, width: 0, height: 0 };
    const header = 30;
    const nodes = this.#ground.inside(group.id).filter(({ type }) => type === "node").length;
    const text = svgElement(
      "text",
      { x: `${x + width / 2}`, y: `${y + (height + header) / 2}`, "text-anchor": "middle" },
      `${nodes} ${nodes === 1 ? "component" : "components"}`,
    );
    const cover = { x: `${x + 2}`, y: `${y + header}`, width: `${width - 4}`, height: `${height - header - 2}` };
    const lid = svgElement(
      "g",
      { class: "lid" },
      svgElement("rect", { ...cover, fill: group.fill ?? "#ffffff" }),
      text,
    );
    this.#knobs.get(group.id)?.before(lid);
    return lid;
  }

  /** What is under a lid cannot be reached by the keyboard, nor its knobs by anyone. */
  #hideCovered(): void {
    for (const figure of this.#ground.model.figures) {
      const [from, to] = [figure.from, figure.to].map((id) =>
        id === undefined ? undefined : this.#ground.figureOf(id),
      );
      const isCovered = [...this.#closed.keys()].some((id) =>
        from && to
          ? this.#ground.isInside(from, id) && this.#ground.isInside(to, id)
          : this.#ground.isInside(figure, id),
      );
      this.#ground.elementOf(figure)?.classList.toggle("covered", isCovered);
      this.#knobs.get(figure.id)?.classList.toggle("covered", isCovered);
    }
  }

  #tell(group: FigureModel): void {
    const isClosed = this.#closed.has(group.id);
    const made = this.#knobs.get(group.id);
    made?.setAttribute("aria-label", `${isClosed ? "Expand" : "Collapse"} ${group.label}`);
    made?.setAttribute("aria-expanded", String(!isClosed));
    made?.classList.toggle("closed", isClosed);
    this.#ground.elementOf(group)?.setAttribute("aria-expanded", String(!isClosed));
  }
}
