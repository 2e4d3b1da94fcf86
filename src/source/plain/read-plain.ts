import type { Tree } from "../tree.ts";
import { blockAt } from "./block.ts";
import { NotPlain, Walk } from "./walk.ts";

/** In characters; the work of larger ones is worth the wait for what reads them. */
const mostCharacters = 100_000;

/** White space but spaces and line breaks, what nobody sees, and what begins or ends a document. */
const strange = /[^\S \n]|(?!\n)\p{Cc}|^(?:---|\.\.\.)/mu;

/**
 * Reads a text that keeps to what most people know of YAML: maps, lists, and values on one line.
 *
 * None where it does not: it may have anchors, tags, texts over several lines, or mistakes. Then `read` reads it, which
 * knows all of YAML, and gives the same for what is read here.
 */
export function readPlain(text: string): Tree | undefined {
  if (text.length > mostCharacters || strange.test(text)) return undefined;
  const walk = new Walk(text);
  try {
    walk.skip();
    const tree = walk.column === 0 ? blockAt(walk, { column: -1, level: 0 }) : undefined;
    return walk.column === -1 ? tree : undefined;
  } catch (thrown) {
    if (thrown instanceof NotPlain) return undefined;
    throw thrown;
  }
}
