const pattern = /^\p{L}[\p{L}\p{M}\p{N}_-]*$/u;

/** Whether a key can name a node: a letter, then letters, digits, `-` or `_`. */
export function isId(key: string): boolean {
  return pattern.test(key);
}

/** Whether a text can mean a node: an id, or ids with dots between. */
export function isName(text: string): boolean {
  return text.split(".").every(isId);
}

/** What an id looks like, for messages. */
export const idRule = "an id is a letter, then letters, digits, `-` or `_`";

/** An id in the spirit of a key that is none: `my node` gives `my-node`. Still none if nothing can be made of it. */
export function idFrom(key: string): string {
  return key
    .slice(0, 100)
    .replaceAll(/[^\p{L}\p{M}\p{N}_]+/gu, "-")
    .replaceAll(/^-|-$/g, "");
}

/** Whether `id` lies in `group`, at any depth. Ids are dotted paths, so the text decides. */
export function isInside(id: string, group: string): boolean {
  return id.startsWith(`${group}.`);
}

/** The ids of the groups around `id`, outermost first, and itself at the end. Ids are dotted paths, so the text decides. */
export function wayTo(id: string): readonly string[] {
  const way: string[] = [];
  for (let dot = id.indexOf("."); dot !== -1; dot = id.indexOf(".", dot + 1)) way.push(id.slice(0, dot));
  return [...way, id];
}

/** The part of an id after its last dot: the key that the author wrote. */
export function lastPartOf(id: string): string {
  return id.slice(id.lastIndexOf(".") + 1);
}
