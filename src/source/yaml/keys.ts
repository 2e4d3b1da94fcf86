import { quoted } from "../quoted.ts";
import type { Place } from "../tree.ts";
import type { Explained } from "./explanation.ts";
import { mended } from "./explanation.ts";
import { lineStart, restOfLine, wordsOfLine } from "./lines.ts";

/**
 * Lines without a colon are one long key to YAML, which ends with the next colon:
 *
 *     api: lambda          nodes            title:Shop
 *       label: Ask           api: lambda    nodes: …
 */
export function keyOverLines(text: string, key: Place): Explained {
  const first = restOfLine(text, key.start);
  const before = text.slice(lineStart(text, key.start), key.start);
  if (/^[\w-]+:[^\s/]/.test(text.slice(first.start, first.end))) return tightColon(text, first);
  return /:\s*$/.test(before) ? keyBelowValue(text, first, key) : missingColon(text, key);
}

export function missingColon(text: string, { start, end }: Place): Explained {
  const place = { start, end: Math.min(end, restOfLine(text, start).end) };
  const words = text.slice(place.start, place.end);
  const hint = "a key is followed by `: ` and its value; a text that goes on in the next line is indented there";
  if (words === "-") return itemAmongKeys(text, start);
  const above = text.slice(0, lineStart(text, start)).trimEnd();
  if (/[|>][-+]?\d?$/.test(above.slice(-3))) return unindentedText(text, { start });
  if (words === "") return { message: "a key is missing here", hint, place: wordsOfLine(text, start) };
  return { message: `a colon is missing after ${quoted(words)}`, hint, place, isFatal: true };
}

function itemAmongKeys(text: string, start: number): Explained {
  return {
    message: "this item of a list stands among keys",
    hint: "indent it below the key whose list it belongs to",
    place: wordsOfLine(text, start),
  };
}

export function unindentedText(text: string, { start }: Pick<Place, "start">): Explained {
  return {
    message: "the lines of a text after `|` or `>` are indented further than its key",
    hint: "indent all of them by two spaces more than the key",
    place: wordsOfLine(text, start),
    isFatal: true,
  };
}

function tightColon(text: string, place: Place): Explained {
  const words = text.slice(place.start, place.end);
  return mended("a space is missing after the colon", place, words.replace(":", ": "), "write `key: value`");
}

function keyBelowValue(text: string, value: Place, { start, end }: Place): Explained {
  const last = text.lastIndexOf("\n", end - 1) + 1;
  const key = { start: last + text.slice(last, end).search(/\S|$/), end };
  const words = quoted(text.slice(start, value.end));
  return {
    message: `${quoted(text.slice(key.start, key.end))} is indented as if it belonged to ${words}`,
    hint: `give ${words} a key of its own, such as \`type\`, or indent this line like its neighbours`,
    place: key,
  };
}
