import "../integrations/element/element.ts";
import type { Picture } from "../browser.ts";
import { part } from "./dom.ts";

/** The picture beside the text, as the element shows it. */
export class PicturePane {
  readonly #element = document.createElement("strato-gram");

  /** `onSelect` is called with the id of what somebody selects in the picture. */
  constructor(onSelect: (id: string) => void) {
    this.#element.setAttribute("interactive", "fill");
    this.#element.addEventListener("strato-select", ({ detail: { id } }) => {
      if (id !== undefined) onSelect(id);
    });
    part("picture", HTMLElement).append(this.#element);
  }

  async show(picture: Picture, theme: string | undefined): Promise<void> {
    // What is around the picture is as light or dark as it is.
    if (theme === undefined || theme === "auto") this.#element.removeAttribute("theme");
    else this.#element.setAttribute("theme", theme);
    await this.#element.show(picture);
  }
}
