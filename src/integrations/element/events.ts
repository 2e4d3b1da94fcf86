import type { Diagnostic, Picture } from "../../browser.ts";

/** What the events of the element tell; all of them bubble, out of shadow trees, too. */
export interface StratoGramEvents {
  /** A draft is shown, until there is a better picture of the view that is seen first. */
  readonly "strato-draft": { readonly picture: Picture };
  /** A picture is shown. */
  readonly "strato-drawn": { readonly picture: Picture; readonly diagnostics: readonly Diagnostic[] };
  /** Nothing could be drawn; the picture before stays. */
  readonly "strato-error": { readonly diagnostics: readonly Diagnostic[]; readonly report: string };
  /** Another view is shown. */
  readonly "strato-view": { readonly view: string };
  /** Something is selected: its id; none: nothing is any more. */
  readonly "strato-select": { readonly id: string | undefined };
}

export function tell<Name extends keyof StratoGramEvents>(
  target: HTMLElement,
  name: Name,
  detail: StratoGramEvents[Name],
): void {
  target.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}
