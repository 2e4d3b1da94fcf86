import type { Picture } from "../../browser.ts";
import { element } from "../../viewer/dom.ts";
import type { StratoGram } from "../element/strato-gram.ts";
import type { Place } from "./address.ts";
import type { Theme } from "./theme.ts";

/** How many pictures are kept as they were looked at. */
const mostKept = 12;

/** The picture of the page. Each view has one of its own, so that whoever comes back finds it as it was left. */
export class Stage {
  readonly box = element("main", { class: "stage", "aria-label": "Picture" });
  readonly #note = element("p", { class: "note", role: "status" });
  readonly #kept = new Map<string, StratoGram>();
  #current: StratoGram | undefined;
  #theme: Theme = "auto";

  constructor() {
    this.box.append(this.#note);
  }

  /** Turns to a place, and shows how it looked last. */
  open(place: Place): void {
    const picture = this.#kept.get(keyOf(place));
    this.#show(picture);
    this.note(picture ? "" : "Drawing …");
  }

  /** Shows a picture in the place of the one before; what is looked at stays. */
  async draw(place: Place, picture: Picture): Promise<void> {
    const screen = this.#kept.get(keyOf(place)) ?? this.#add(place);
    this.#show(screen);
    this.note("");
    await screen.show(picture);
    hideThemeButton(screen);
  }

  get isEmpty(): boolean {
    return this.#current === undefined;
  }

  /** What is said where there is no picture. */
  note(text: string): void {
    this.#note.textContent = text;
    this.#note.hidden = text === "";
  }

  set theme(theme: Theme) {
    this.#theme = theme;
    for (const screen of this.#kept.values()) this.#paint(screen);
  }

  #add(place: Place): StratoGram {
    const screen = document.createElement("strato-gram");
    screen.setAttribute("interactive", "fill");
    this.#paint(screen);
    this.box.append(screen);
    this.#kept.set(keyOf(place), screen);
    const [oldest] = this.#kept;
    if (oldest && this.#kept.size > mostKept) this.#drop(...oldest);
    return screen;
  }

  #drop(key: string, screen: StratoGram): void {
    this.#kept.delete(key);
    screen.remove();
  }

  #show(screen: StratoGram | undefined): void {
    this.#current = screen;
    for (const each of this.#kept.values()) each.hidden = each !== screen;
  }

  #paint(screen: StratoGram): void {
    if (this.#theme === "auto") screen.removeAttribute("theme");
    else screen.setAttribute("theme", this.#theme);
  }
}

function keyOf({ name = "", view }: Place): string {
  return `${name}\n${view}`;
}

const withoutThemeButton = new CSSStyleSheet();
withoutThemeButton.replaceSync('.tools [aria-label="Dark or light"] { display: none; }');

/** The page has one for all of it. */
function hideThemeButton({ shadowRoot }: StratoGram): void {
  if (!shadowRoot?.adoptedStyleSheets.includes(withoutThemeButton)) {
    shadowRoot?.adoptedStyleSheets.push(withoutThemeButton);
  }
}
