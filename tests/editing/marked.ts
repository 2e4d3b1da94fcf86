/** A text without the `|` that stands where the cursor is, and that place. */
export function marked(text: string): { readonly text: string; readonly offset: number } {
  const offset = text.lastIndexOf("|");
  if (offset === -1) throw new Error("no cursor is marked");
  return { text: text.slice(0, offset) + text.slice(offset + 1), offset };
}
