import { button, element } from "../../viewer/dom.ts";

const themes = ["auto", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const signs: Readonly<Record<Theme, string>> = { auto: "◐", light: "☀", dark: "☾" };
const names: Readonly<Record<Theme, string>> = { auto: "As the system", light: "Light", dark: "Dark" };

/** Where browsers keep what was chosen. */
const key = "stratogram-theme";

/** Whether the page is light or dark. */
export class ThemeChoice {
  readonly box = element("div", { class: "themes segments", role: "group", "aria-label": "Colours" });
  readonly #changed: (theme: Theme) => void;
  readonly #buttons: readonly HTMLButtonElement[];

  constructor(changed: (theme: Theme) => void) {
    this.#changed = changed;
    this.#buttons = themes.map((theme) => button(signs[theme], names[theme], () => this.choose(theme)));
    this.box.append(...this.#buttons);
  }

  /** As somebody chose it before. */
  recall(): void {
    const kept = localStorage.getItem(key);
    this.choose(themes.find((theme) => theme === kept) ?? "auto");
  }

  choose(theme: Theme): void {
    localStorage.setItem(key, theme);
    if (theme === "auto") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    for (const [index, each] of this.#buttons.entries())
      each.setAttribute("aria-pressed", `${themes[index] === theme}`);
    this.#changed(theme);
  }
}
