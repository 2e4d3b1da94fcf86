import type { DrawnText } from "./drawn-page.ts";

/**
 * The label that is meant by a text that was drawn in lines and then changed.
 *
 *     Private subnets        Private subnets
 *     in 2 AZs               in 3 AZs          Private subnets in 3 AZs
 *
 * What was not changed is as it was before it was broken into lines; an ellipsis
 * stands for all that it left out. None when `before` is not what was drawn.
 */
export function unwrapped(before: string, { drawn, text }: DrawnText): string | undefined {
  const parts = partsOf(before, drawn);
  if (!parts) return undefined;
  const start = commonStart(drawn, text);
  const end = commonEnd(drawn.slice(start), text.slice(start));
  const replaced = parts.slice(start, parts.length - end);
  const typed = text.slice(start, text.length - end);
  return [
    ...parts.slice(0, start),
    isBrokenByHand(typed, replaced, drawn.slice(start, drawn.length - end)) ? typed : typed.replaceAll("\n", " "),
    ...parts.slice(parts.length - end),
  ].join("");
}

/** Characters that labels may have and pictures leave out. */
const undrawn = "\\p{Cc}\\p{Cs}\\u00ad\\u200b\\u202a-\\u202e\\u2066-\\u2069\\ufeff\\ufffe\\uffff";
const gap = new RegExp(`[\\s${undrawn}]*`, "uy");
const nothingSeen = new RegExp(`[${undrawn}]*`, "uy");

/** What of a label each character that was drawn stands for; none when they do not fit. */
function partsOf(label: string, drawn: string): readonly string[] | undefined {
  const parts: string[] = [];
  let at = 0;
  const skip = (what: RegExp): string => {
    what.lastIndex = at;
    const [skipped = ""] = what.exec(label) ?? [];
    at += skipped.length;
    return skipped;
  };
  for (let index = 0; index < drawn.length; index += 1) {
    const character = drawn.charAt(index);
    if (/\s/.test(character)) {
      const skipped = skip(gap);
      // A word that is too long is broken where there is no space.
      if (character !== "\n" && !/\s/.test(skipped)) return undefined;
      parts.push(skipped);
      continue;
    }
    const skipped = skip(nothingSeen);
    const isLeftOut = character === "…" && index === drawn.length - 1 && label.charAt(at) !== character;
    if (!isLeftOut && label.charAt(at) !== character) return undefined;
    parts.push(isLeftOut ? label.slice(at) : skipped + character);
    at = isLeftOut ? label.length : at + 1;
  }
  skip(gap);
  return at === label.length ? parts : undefined;
}

function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a[length] === b[length]) length += 1;
  return length;
}

function commonEnd(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
}

/** Whether a text has line breaks that its author made, and not only those that the drawing had made. */
function isBrokenByHand(typed: string, replaced: readonly string[], drawn: string): boolean {
  return typed.split("\n").length > drawn.split("\n").length || replaced.some((part) => part.includes("\n"));
}
