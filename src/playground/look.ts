import { element } from "../viewer/dom.ts";
import type { Look } from "./calls.ts";
import { part } from "./dom.ts";

const directions = ["right", "down", "left", "up"] as const;
const ownDirection = "as written";

/** The choices of how a picture looks. */
export class LookChoice {
  readonly #view = part("view", HTMLSelectElement);
  readonly #direction = part("direction", HTMLSelectElement);
  readonly #theme = part("theme", HTMLSelectElement);

  constructor(onChange: () => void) {
    offer(this.#view, ["default"]);
    offer(this.#direction, [ownDirection, ...directions]);
    offer(this.#theme, ["auto"]);
    for (const choice of [this.#view, this.#direction, this.#theme]) choice.addEventListener("change", onChange);
  }

  get look(): Look {
    const direction = directions.find((name) => name === this.#direction.value);
    const view = this.#view.value;
    return { theme: this.#theme.value, ...(direction && { direction }), ...(view !== "default" && { view }) };
  }

  /** Chooses what a link says, as far as it can be chosen. */
  choose({ view, theme, direction }: { readonly [Key in keyof Look]?: string | undefined }): void {
    // Which views there are is known only after the document has been read.
    if (view !== undefined) this.offerViews([view]);
    for (const [choice, name] of [
      [this.#view, view],
      [this.#theme, theme],
      [this.#direction, direction],
    ] as const) {
      if (name !== undefined && [...choice.options].some(({ value }) => value === name)) choice.value = name;
    }
  }

  offerThemes(themes: readonly string[]): void {
    offer(this.#theme, ["auto", ...themes.filter((name) => name !== "auto")]);
  }

  /** Gives whether what was chosen is no longer there. */
  offerViews(views: readonly string[]): boolean {
    const before = this.#view.value;
    offer(this.#view, [...new Set(["default", ...views])]);
    return this.#view.value !== before;
  }

  /** Another document has other views. */
  forgetView(): void {
    offer(this.#view, ["default"]);
  }
}

/** What was chosen stays chosen where it is still there. */
function offer(choice: HTMLSelectElement, names: readonly string[]): void {
  const before = choice.value;
  if ([...choice.options].map(({ value }) => value).join("\n") === names.join("\n")) return;
  choice.replaceChildren(...names.map((name) => element("option", { value: name }, name)));
  if (names.includes(before)) choice.value = before;
}
