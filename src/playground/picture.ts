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

  /** Empty before there is a picture. */
  get title(): string {
    return this.#element.picture?.views[0]?.model.title ?? "";
  }

  /** Marks what has these ids, or, where it is not in this picture, the group that stands for it. */
  point(ids: readonly string[]): void {
    const shown = new Set(this.#element.picture?.views[0]?.model.figures.map(({ id }) => id));
    this.#element.point(...ids.flatMap((id) => standIn(id, shown) ?? []));
  }

  async show(picture: Picture, theme: string | undefined): Promise<void> {
    // What is around the picture is as light or dark as it is.
    if (theme === undefined || theme === "auto") this.#element.removeAttribute("theme");
    else this.#element.setAttribute("theme", theme);
    await this.#element.show(picture);
  }
}

/** Ids are paths, so that what begins one is around it. */
function standIn(id: string, shown: ReadonlySet<string>): string | undefined {
  if (shown.has(id) || id.includes("->")) return id;
  const end = id.lastIndexOf(".");
  return end === -1 ? undefined : standIn(id.slice(0, end), shown);
}
