import type { ScalarTree } from "../tree.ts";
import type { Walk } from "./walk.ts";

const inQuotes = String.raw`"(?:[^"\\\n]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|'(?:[^'\n]|'')*'`;

/** A text without quotes on one line; `ends` are the signs that it ends before, wherever they stand. */
function unquoted(ends: string): string {
  const first = String.raw`[^\s?:,[\]{}#&*!|>'"%@\x60-]|-(?=[^\s${ends}])`;
  return String.raw`(?:${first})(?:[^\s:${ends}]|:(?=[^\s${ends}])| +(?=[^\s#]))*`;
}

/** A text, a number and the like, as they are written on one line. */
export const scalarInBlock = new RegExp(`${inQuotes}|${unquoted("")}`, "y");

/** The same between brackets. */
export const scalarInBrackets = new RegExp(`${inQuotes}|${unquoted(String.raw`,[\]{}`)}`, "y");

/** What is next on the way, if it is one of these. */
export function scalarAt(walk: Walk, written: RegExp): ScalarTree {
  const start = walk.at;
  const text = walk.take(written)?.trimEnd();
  if (text === undefined) return walk.fail();
  return { kind: "scalar", value: meaningOf(text, walk), start, end: start + text.length };
}

/** The same as the text of a key: `8080` and `true` are texts there. */
export function keyOf({ value, start, end }: ScalarTree, { text }: Walk): string {
  return typeof value === "string" ? value : text.slice(start, end);
}

function meaningOf(written: string, walk: Walk): ScalarTree["value"] {
  if (written.startsWith('"')) return String(JSON.parse(written));
  if (written.startsWith("'")) return written.slice(1, -1).replaceAll("''", "'");
  if (/^(~|[Nn]ull|NULL)$/.test(written)) return null;
  if (/^([Tt]rue|TRUE|[Ff]alse|FALSE)$/.test(written)) return /^t/i.test(written);
  if (/^[-+]?\d+$/.test(written)) return Number.parseInt(written, 10);
  if (/^[-+]?(\.\d+|\d+\.\d*|(\.\d+|\d+(\.\d*)?)[eE][-+]?\d+)$/.test(written)) return Number.parseFloat(written);
  // Numbers that few people write: `0x1f`, `.inf`.
  return /^(0[ox]|[-+]?\.[in])/i.test(written) ? walk.fail() : written;
}
