import { button, element, setSign } from "./dom.ts";
import type { FlowModel, StepModel } from "./page-model.ts";
import type { Scene } from "./scene.ts";
import { Walker, walkTime } from "./walker.ts";

/** How long a step stays when all are played, once the dot has arrived, ms. */
const restTime = 1400;

/** Plays a flow: one step after the other, by hand or by itself. */
export class Player {
  readonly bar: HTMLElement;
  readonly #changed: () => void;
  readonly #choice = element("select", { "aria-label": "Flow" });
  readonly #text = element("p", { "aria-live": "polite" });
  readonly #play: HTMLButtonElement;
  readonly #walker = new Walker();
  #scene: Scene | undefined;
  /** Of the next step; 0: nothing is played. */
  #timer = 0;
  /** The flow that is shown, and its step from 1; 0: none yet. */
  flow: FlowModel | undefined;
  step = 0;

  /** `changed` is called when another step is shown. */
  constructor(changed: () => void) {
    this.#changed = changed;
    this.#play = button("▶", "Play", () => (this.#timer === 0 ? this.#start() : this.#pause()));
    this.#choice.addEventListener("change", () => this.show(this.#choice.value, 0));
    this.bar = element(
      "section",
      { class: "player", "aria-label": "Flows" },
      this.#choice,
      button("‹", "Previous step", () => this.#go(this.step - 1)),
      this.#play,
      button("›", "Next step", () => this.#go(this.step + 1)),
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

  /** Shows a step of the flow of this name; where there is none, no flow. */
  show(name: string | undefined, step: number): void {
    const scene = this.#scene;
    const flow = scene?.model.flows.find((each) => each.name === name);
    if (!scene || !flow) {
      this.stop();
      scene?.emphasize(undefined);
    } else {
      this.flow = flow;
      this.step = Math.max(0, Math.min(step, flow.steps.length));
      this.#choice.value = flow.name;
      scene.emphasize(new Set(flow.steps.flatMap((each) => idsOf(each, scene))));
      this.#showStep(flow, scene);
    }
    this.#changed();
  }

  /** Lets go of the flow; what stands back stays so. */
  stop(): void {
    this.#pause();
    this.#walker.stop();
    this.flow = undefined;
    this.step = 0;
    this.#choice.value = "";
    this.#text.textContent = "";
    this.#scene?.highlight(new Set());
  }

  #showStep({ steps }: FlowModel, scene: Scene): void {
    const current = steps[this.step - 1];
    const { text = "", hops = [] } = current ?? {};
    scene.highlight(new Set(hops.map(({ edge }) => edge)));
    this.#text.textContent = current ? `${this.step} / ${steps.length}  ${text}` : `${steps.length} steps`;
    for (const { edge } of hops) scene.reveal(edge);
    this.#walker.walk(
      hops.map(({ edge, backwards }) => ({ route: scene.figureOf(edge)?.route ?? [], backwards })),
      scene,
    );
  }

  /** To a step of the flow that is shown, or else of the first. */
  #go(step: number): void {
    this.#pause();
    this.show(this.#name(), Math.max(1, step));
  }

  #name(): string | undefined {
    return this.flow?.name ?? this.#scene?.model.flows[0]?.name;
  }

  /** Plays from the next step on, or from the first after the last. */
  #start(): void {
    setSign(this.#play, "❚❚", "Pause");
    this.#playFrom(this.step < (this.flow?.steps.length ?? 0) ? this.step + 1 : 1);
  }

  #playFrom(step: number): void {
    this.show(this.#name(), step);
    const { steps = [] } = this.flow ?? {};
    const hops = steps[step - 1]?.hops.length ?? 1;
    if (step >= steps.length) this.#pause();
    else this.#timer = window.setTimeout(() => this.#playFrom(step + 1), walkTime * hops + restTime);
  }

  #pause(): void {
    window.clearTimeout(this.#timer);
    this.#timer = 0;
    setSign(this.#play, "▶", "Play");
  }
}

/** The edges of a step and what they join. */
function idsOf({ hops }: StepModel, scene: Scene): readonly string[] {
  return hops.flatMap(({ edge }) => {
    const { from, to } = scene.figureOf(edge) ?? {};
    return [edge, from, to].filter((id) => id !== undefined);
  });
}
