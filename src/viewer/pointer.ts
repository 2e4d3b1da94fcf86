import { element } from "./dom.ts";
import type { FigureModel } from "./page-model.ts";
import type { Scene } from "./scene.ts";
import { Tooltip } from "./tooltip.ts";

/** Around the tip of a pointer, px: what a tooltip must not cover. */
const reach = 12;

/** Where pictures are looked at: tells what is pointed at, and selects what is clicked. */
export class Pointer {
  readonly stage = element("div", { class: "stage" });
  readonly #tooltip = new Tooltip();
  readonly #select: (figure: FigureModel | undefined) => void;
  #scene: Scene | undefined;

  constructor(pictures: readonly HTMLElement[], select: (figure: FigureModel | undefined) => void) {
    this.#select = select;
    this.stage.append(...pictures, this.#tooltip.box);
    this.stage.addEventListener("click", (event) => this.#onClick(event));
    this.stage.addEventListener("pointerover", (event) => this.#onPoint(event));
    this.stage.addEventListener("focusin", ({ target }) => this.#onFocus(target));
    for (const name of ["pointerleave", "focusout", "wheel", "pointerdown"]) {
      this.stage.addEventListener(name, () => this.rest(), { passive: true });
    }
  }

  attach(scene: Scene): void {
    this.#scene = scene;
    this.rest();
  }

  /** Tells nothing. */
  rest(): void {
    this.#tooltip.hide();
  }

  #onClick(event: MouseEvent): void {
    const { target } = event;
    if (!this.#scene || this.#scene.viewport.hasDragged) return;
    const figure = this.#scene.figureAt(target);
    // What leads somewhere is selected first: its details have the link.
    if (figure) event.preventDefault();
    this.#select(figure);
  }

  #onPoint({ target, pointerType, buttons, clientX, clientY }: PointerEvent): void {
    if (pointerType === "touch" || buttons > 0) return;
    const figure = this.#scene?.figureAt(target);
    const tip = new DOMRect(clientX - reach, clientY - reach, 2 * reach, 2 * reach);
    // Groups and edges are large: what points at them is nearer.
    const isSmall = figure?.type === "node" || figure?.type === "badge";
    this.#tell(figure, isSmall ? this.#scene?.elementOf(figure)?.getBoundingClientRect() : tip);
  }

  #onFocus(target: EventTarget | null): void {
    const figure = this.#scene?.figureAt(target);
    const part = figure?.type === "group" && target instanceof Element ? target.querySelector("text") : target;
    const isByKey = target instanceof Element && target.matches(":focus-visible");
    if (isByKey && part instanceof Element) this.#tell(figure, part.getBoundingClientRect());
  }

  /** Tells what cannot be seen in the picture, if there is anything. */
  #tell(figure: FigureModel | undefined, near: DOMRect | undefined): void {
    const title = figure && this.#scene?.titleOf(figure);
    const hasMore = figure && (figure.facts.length > 0 || (figure.kind && figure.kind !== title));
    if (!title || !hasMore || !near) this.rest();
    else this.#tooltip.show(title, figure, near, this.stage.getBoundingClientRect());
  }
}
