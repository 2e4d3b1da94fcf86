import { isName } from "./id.ts";
import type { Arrow, Mention, Route } from "./route.ts";
import { arrows } from "./route.ts";
import type { RouteMistake, Token } from "./route-mistake.ts";
import { emptyPlace, noArrow, noEnd, noRoute, nothingAfter, unclosedList } from "./route-mistake.ts";

/** What stands between spaces, or in the brackets of a list. An unclosed bracket takes all the rest. */
const tokens = /\[[^\]]*\]?|[^\s[]+/gu;

/**
 * Reads a route: ends joined by arrows with spaces around them.
 *
 *     [web, mobile] -> api ~> audit.log
 *
 * Of several mistakes, the first from the left.
 */
export function parseRoute(text: string): Route | RouteMistake {
  const ends: Mention[][] = [];
  const joints: Arrow[] = [];
  let last: Token | undefined;
  for (const token of tokensOf(text)) {
    const read = ends.length === joints.length ? readEnd(token) : readArrow(token);
    if ("message" in read) return read;
    if ("heads" in read) joints.push(read);
    else ends.push(read.mentions);
    last = token;
  }
  if (!last || joints.length === 0) return noRoute(text);
  return ends.length === joints.length ? nothingAfter(last) : { ends, arrows: joints };
}

function tokensOf(text: string): readonly Token[] {
  return Array.from(text.matchAll(tokens), ({ 0: found, index }) => ({ text: found, offset: index }));
}

function readArrow(token: Token): Arrow | RouteMistake {
  return arrows.get(token.text) ?? noArrow(token);
}

function readEnd(token: Token): { readonly mentions: Mention[] } | RouteMistake {
  const { text: name, offset } = token;
  if (name.startsWith("[")) return readList(token);
  return isName(name) ? { mentions: [{ name, offset }] } : noEnd(token);
}

/** `[a, b]`: each name with the place where it stands. */
function readList(list: Token): { readonly mentions: Mention[] } | RouteMistake {
  if (!list.text.endsWith("]")) return unclosedList(list);
  const mentions: Mention[] = [];
  let start = list.offset + 1;
  for (const part of list.text.slice(1, -1).split(",")) {
    const name = part.trim();
    const offset = start + part.length - part.trimStart().length;
    if (name === "") return emptyPlace(list);
    if (!isName(name)) return noEnd({ text: name, offset });
    mentions.push({ name, offset });
    start += part.length + 1;
  }
  return { mentions };
}
