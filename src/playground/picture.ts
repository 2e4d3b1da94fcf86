import { part } from "./dom.ts";

/** The picture beside the text. */
export class PicturePane {
  readonly #host = part("picture", HTMLElement);

  show(svg: string): void {
    const image = document.createElement("img");
    image.alt = "";
    image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
    this.#host.replaceChildren(image);
  }
}
