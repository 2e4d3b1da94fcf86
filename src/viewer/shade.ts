/** Whether page and pictures are light or dark: as who looks at them prefers, until they turn them. On paper all is light. */
export class Shade {
  readonly #sheet: CSSStyleSheet;

  /** `rules` make pictures dark. */
  constructor(rules: string) {
    this.#sheet = new CSSStyleSheet({ media: "screen and (prefers-color-scheme: dark)" });
    this.#sheet.replaceSync(rules);
    document.adoptedStyleSheets.push(this.#sheet);
  }

  turn(): void {
    const { dataset } = document.documentElement;
    const isDark = dataset.theme ? dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    dataset.theme = isDark ? "light" : "dark";
    this.#sheet.media.mediaText = isDark ? "not all" : "screen";
  }
}
