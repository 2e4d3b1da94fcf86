/** What is kept under it is a text and nothing else, so that it can be read by any later page. */
const key = "stratogram-draft";

/** Keeps a text until the page is opened again, where the browser lets it. */
export function keepDraft(text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // A browser that keeps nothing still draws.
  }
}

/** What was kept; none where there is nothing. */
export function keptDraft(): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}
