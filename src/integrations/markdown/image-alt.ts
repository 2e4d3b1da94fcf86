/** As much of a token of markdown-it as is needed. */
interface Inline {
  readonly type: string;
  readonly content: string;
  readonly children: readonly Inline[] | null;
}

/** What an image says in place of a picture: its text without what emphasizes it, as browsers get it. */
export function altOf({ children }: Inline): string {
  return (children ?? []).map(textOf).join("");
}

function textOf(token: Inline): string {
  if (token.type === "softbreak" || token.type === "hardbreak") return " ";
  return token.type === "image" ? altOf(token) : token.content;
}
