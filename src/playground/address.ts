import type { Look } from "./calls.ts";
import { packed, unpacked } from "./share-link.ts";

/** What the address of the page asks for. */
export interface Asked {
  readonly text?: string;
  /** Why the text of a link is not shown. */
  readonly sentence?: string;
  readonly look: { readonly [Key in keyof Look]?: string | undefined };
}

/** Reads the part of an address after `#`, which no server gets to see. */
export function askedFor(hash: string): Asked {
  const asked = new URLSearchParams(hash.replace(/^#/, ""));
  const [view, theme, direction] = ["view", "theme", "direction"].map((name) => asked.get(name) ?? undefined);
  const code = asked.get("doc");
  return { ...(code !== null && unpacked(code)), look: { view, theme, direction } };
}

/** The same for a document and its look; a sentence where the document is too long. */
export function hashOf(text: string, look: Look): { readonly hash: string } | { readonly sentence: string } {
  const result = packed(text);
  if ("sentence" in result) return result;
  const asked = new URLSearchParams({ doc: result.code, ...look });
  if (look.theme === "auto") asked.delete("theme");
  return { hash: `#${asked}` };
}
