/** Whether pictures, and what is around them, are light or dark: as who looks at them prefers, until they turn them. On paper all is light. */
export class Shade {
  readonly #sheet = new CSSStyleSheet();
  readonly #themed: HTMLElement;

  /** `rules` make pictures dark; `themed` says in `data-theme` what was chosen. */
  constructor(rules: string, scope: DocumentOrShadowRoot, themed: HTMLElement) {
    this.#themed = themed;
    this.#sheet.replaceSync(rules);
    this.#sheet.media.mediaText = mediaFor(themed.dataset.theme);
    scope.adoptedStyleSheets.push(this.#sheet);
  }

  turn(): void {
    const { dataset } = this.#themed;
    const isDark = dataset.theme ? dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    this.choose(isDark ? "light" : "dark");
  }

  /** None: as who looks prefers. */
  choose(theme: "light" | "dark" | undefined): void {
    if (theme === undefined) delete this.#themed.dataset.theme;
    else this.#themed.dataset.theme = theme;
    this.#sheet.media.mediaText = mediaFor(theme);
  }
}

function mediaFor(theme: string | undefined): string {
  if (theme === undefined) return "screen and (prefers-color-scheme: dark)";
  return theme === "dark" ? "screen" : "not all";
}
