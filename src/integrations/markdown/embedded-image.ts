import { documentAt, type Embedded } from "./embedded.ts";

/** As much of a token of markdown-it as is needed. */
interface Inline {
  readonly type: string;
  readonly content: string;
  readonly children: readonly Inline[] | null;
}

/** The same with what is asked of an image. */
interface Image extends Inline {
  attrGet(name: string): string | number | null;
}

/** The diagram that an image embeds which begins on a line, counted from 1; none where it is no such image. */
export function embeddedIn(token: Image, line: number): Embedded | undefined {
  const path = token.type === "image" ? documentAt(String(token.attrGet("src"))) : undefined;
  if (path === undefined) return undefined;
  return { path, info: String(token.attrGet("title") ?? ""), alt: altOf(token), line };
}

/** What an image says in place of a picture: its text without what emphasizes it, as browsers get it. */
function altOf({ children }: Inline): string {
  return (children ?? []).map(textOf).join("");
}

function textOf(token: Inline): string {
  if (token.type === "softbreak" || token.type === "hardbreak") return " ";
  return token.type === "image" ? altOf(token) : token.content;
}
