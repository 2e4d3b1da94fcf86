import { button, element } from "./dom.ts";
import type { FlowModel, StepModel } from "./page-model.ts";
import type { Scene } from "./scene.ts";

/** How long the dot takes for an edge, and how long a step stays when all are played, ms. */
const walkTime = 900;
const restTime = 1400;

/** Plays a flow: one step after the other, by hand or by itself. */
export class Player {
  readonly bar: HTMLElement;
  readonly #changed: () => void;
  readonly #choice = element("select", { "aria-label": "Flow" });
  readonly #text = element("p", { "aria-live": "polite" });
  readonly #play: HTMLButtonElement;
  #scene: Scene | undefined;
  #dot: SVGCircleElement | undefined;
  #timer = 0;
  #walk = 0;
  /** The flow that is shown, and its step from 1; 0: none yet. */
  flow: FlowModel | undefined;
  step = 0;

  constructor(changed: () => void) {
    this.#changed = changed;
    this.#play = button("▶", "Play", () => (this.#timer === 0 ? this.#start() : this.#halt()));
    const previous = button("‹", "Previous step", () => this.#byHand(this.step - 1));
    const next = button("›", "Next step", () => this.#byHand(this.step + 1));
    this.#choice.addEventListener("change", () => this.show(this.#choice.value, 0));
    this.bar = element(
      "section",
      { class: "player", "aria-label": "Flows" },
      this.#choice,
      previous,
      this.#play,
      next,
      this.#text,
    );
  }

  attach(scene: Scene): void {
    this.stop();
    this.#scene = scene;
    const { flows } = scene.model;
    this.bar.hidden = flows.length === 0;
    this.#choice.replaceChildren(
      element("option", { value: "" }, "Flows …"),
      ...flows.map(({ name, title }) => element("option", { value: name }, title)),
    );
  }

  /** Shows a step of the flow of this name; without one, no flow. */
  show(name: string, step: number): void {
    this.#cancel();
    const scene = this.#scene;
    this.flow = scene?.model.flows.find((flow) => flow.name === name);
    this.#choice.value = this.flow?.name ?? "";
    if (!scene || !this.flow) {
      this.stop();
      return;
    }
    this.step = Math.max(0, Math.min(step, this.flow.steps.length));
    scene.emphasize(new Set(this.flow.steps.flatMap((each) => idsOf(each, scene))));
    const current = this.flow.steps[this.step - 1];
    scene.highlight(new Set(current?.hops.map(({ edge }) => edge) ?? []));
    const { length } = this.flow.steps;
    this.#text.textContent = current ? `${this.step} / ${length}  ${current.text}` : `${length} steps`;
    if (current) this.#follow(current, scene);
    this.#changed();
  }

  stop(): void {
    this.#halt();
    this.#cancel();
    this.flow = undefined;
    this.step = 0;
    this.#choice.value = "";
    this.#text.textContent = "";
    this.#scene?.highlight(new Set());
  }

  #byHand(step: number): void {
    this.#halt();
    const first = this.#scene?.model.flows[0]?.name ?? "";
    this.show(this.flow?.name ?? first, Math.max(1, step));
  }

  #start(): void {
    const { length = 0 } = this.flow?.steps ?? [];
    this.#play.textContent = "❚❚";
    this.#play.setAttribute("aria-label", "Pause");
    const next = () => {
      const first = this.#scene?.model.flows[0]?.name ?? "";
      this.show(this.flow?.name ?? first, this.step + 1);
      const isLast = this.step >= (this.flow?.steps.length ?? 0);
      if (isLast) this.#halt();
      else this.#timer = window.setTimeout(next, walkTime * (this.#hopCount() || 1) + restTime);
    };
    if (this.step >= length) this.step = 0;
    this.#timer = -1;
    next();
  }

  #hopCount(): number {
    return this.flow?.steps[this.step - 1]?.hops.length ?? 0;
  }

  #halt(): void {
    window.clearTimeout(this.#timer);
    this.#timer = 0;
    this.#play.textContent = "▶";
    this.#play.setAttribute("aria-label", "Play");
  }

  #cancel(): void {
    cancelAnimationFrame(this.#walk);
    this.#dot?.remove();
    this.#dot = undefined;
  }

  /** Moves a dot along the edges of a step, unless motion is not wanted. */
  #follow({ hops }: StepModel, scene: Scene): void {
    for (const { edge } of hops) {
      const figure = scene.figureOf(edge);
      const target = figure && scene.elementOf(figure);
      if (target) scene.viewport.reveal(target);
    }
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    const routes = hops.map(({ edge, backwards }) => routeOf(scene.figureOf(edge)?.route ?? [], backwards));
    if (routes.every((route) => route.length < 2)) return;
    const dot = scene.addDot();
    this.#dot = dot;
    const start = performance.now();
    const move = (now: number) => {
      const passed = (now - start) / walkTime;
      const route = routes[Math.min(routes.length - 1, Math.floor(passed))] ?? [];
      const at = pointOn(route, Math.min(1, passed >= routes.length ? 1 : passed % 1));
      dot.setAttribute("cx", `${at.x}`);
      dot.setAttribute("cy", `${at.y}`);
      if (passed < routes.length) this.#walk = requestAnimationFrame(move);
    };
    move(start);
  }
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

function routeOf(numbers: readonly number[], backwards: boolean): readonly Spot[] {
  const route = numbers.flatMap((x, index) => (index % 2 === 0 ? { x, y: numbers[index + 1] ?? 0 } : []));
  return backwards ? route.reverse() : route;
}

/** The point at a share of the length of a route. */
function pointOn(route: readonly Spot[], share: number): Spot {
  const lengths = route
    .slice(1)
    .map((end, index) => Math.hypot(end.x - (route[index]?.x ?? 0), end.y - (route[index]?.y ?? 0)));
  let rest = share * lengths.reduce((sum, length) => sum + length, 0);
  for (const [index, length] of lengths.entries()) {
    const [a, b] = [route[index], route[index + 1]];
    if (a && b && rest <= length) {
      const part = length === 0 ? 0 : rest / length;
      return { x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part };
    }
    rest -= length;
  }
  return route.at(-1) ?? { x: 0, y: 0 };
}

/** The edges of a step and what they join. */
function idsOf({ hops }: StepModel, scene: Scene): readonly string[] {
  return hops.flatMap(({ edge }) => {
    const { from, to } = scene.figureOf(edge) ?? {};
    return [edge, from, to].filter((id) => id !== undefined);
  });
}
