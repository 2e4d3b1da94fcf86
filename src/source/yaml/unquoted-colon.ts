import type { Place } from "../tree.ts";
import { restOfLine } from "./lines.ts";
import type { Fault } from "./read.ts";

/**
 * The text that should have been quoted, when that is what is wrong.
 *
 *     - api -> claude: Prompt: context
 *                      ^^^^^^^^^^^^^^^
 */
export function unquotedColon(text: string, { code, start, end }: Fault): Place | undefined {
  if (code !== "BLOCK_AS_IMPLICIT_KEY" && code !== "BLOCK_IN_FLOW") return undefined;
  const line = restOfLine(text, start);
  // Within braces the text ends with its value, long before the line does.
  const stretch = code === "BLOCK_IN_FLOW" ? trimmed(text, { start, end: Math.min(end, line.end) }) : line;
  return /:\s+\S/.test(text.slice(stretch.start, stretch.end)) ? stretch : undefined;
}

/**
 * The text with that stretch made harmless, so that what comes after it can be read.
 * Nothing moves: every character that means something to YAML becomes one that does not.
 */
export function masked(text: string, stretches: readonly Place[]): string {
  let result = "";
  let last = 0;
  for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start)) {
    if (start < last) continue;
    result += text.slice(last, start) + text.slice(start, end).replaceAll(/[:"'[\]{},&*!|>%@`?#]/g, "·");
    last = end;
  }
  return result + text.slice(last);
}

function trimmed(text: string, { start, end }: Place): Place {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}
