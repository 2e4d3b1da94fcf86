import { quoted, quotedForYaml } from "../quoted.ts";
import type { Place } from "../tree.ts";
import type { Explained, Explanation } from "./explanation.ts";
import { mended } from "./explanation.ts";
import { keyOverLines, missingColon, unindentedText } from "./keys.ts";
import { lineStart, restOfLine, wordsOfLine } from "./lines.ts";
import type { Fault } from "./read.ts";
import { unquotedColon } from "./unquoted-colon.ts";

/**
 * What a fault that `yaml` found means to the author. `unclosed` are the
 * brackets and quotes that are opened and never closed.
 */
export function explain(text: string, fault: Fault, unclosed: readonly Place[]): Explanation {
  const colon = unquotedColon(text, fault);
  const explained = colon ? missingQuotes(text, colon) : explainWords(text, fault, unclosed);
  return { code: "yaml-syntax", ...explained };
}

function missingQuotes(text: string, place: Place): Explained {
  const fix = quotedForYaml(text.slice(place.start, place.end));
  return { code: "unquoted-colon", ...mended("a label with `: ` in it needs quotes", place, fix) };
}

function explainWords(text: string, fault: Fault, unclosed: readonly Place[]): Explained {
  const found = explanations.find(([words]) => words.test(fault.message) || words.test(fault.code));
  return found
    ? found[1](text, fault, unclosed)
    : { message: "this cannot be read as YAML", hint: lookAround, place: fault };
}

type Explain = (text: string, fault: Fault, unclosed: readonly Place[]) => Explained;

/** What needs no more than its place. */
function said(message: string, hint: string, at: (text: string, start: number) => Place): Explain {
  return (text, { start }) => ({ message, hint, place: at(text, start) });
}

const lookAround = "look for an unclosed bracket or quote, or a wrong indentation, here or in the line above";
const needsComma = "what stands in brackets is separated by commas";

/** By the words of `yaml` or its code, the first that fits; the codes alone are too coarse to say what is wrong. */
const explanations: readonly (readonly [RegExp, Explain])[] = [
  [/^TAG_RESOLVE_FAILED$/, tag],
  [/^TAB_AS_INDENT$/, tab],
  [/^Missing closing|^Flow .* end with a|^Expected flow .* to end/, unclosedSign],
  [/must start at the same column/, unevenLine],
  [/^MULTILINE_IMPLICIT_KEY$/, keyOverLines],
  [/^Implicit map keys need to be followed/, missingColon],
  [
    /^Nested mappings are not allowed/,
    said("there are two keys in one line", "begin the second on the next line, indented", restOfLine),
  ],
  [/^BLOCK_IN_FLOW$/, blockInBrackets],
  [/^Sequence item without -/, missingDash],
  [
    /on same line with key$/,
    said(
      "a list cannot begin beside its key",
      "begin it on the next line, or write it in brackets: `[a, b]`",
      restOfLine,
    ),
  ],
  [/^Missing space after : /, said("a space is missing after this colon", "write `key: value`", sign)],
  [/^Missing , /, said("a comma is missing before this", needsComma, word)],
  [/^Unexpected (,|empty item)/, said("there is nothing before this comma", "remove it", sign)],
  [
    /^Comments must be separated/,
    said("a space is missing before this `#`", "a comment begins with ` # `; a text with `#` needs quotes", sign),
  ],
  [/^BAD_SCALAR_START$/, reservedSign],
  [/^BAD_DQ_ESCAPE$/, backslash],
  [/^Block scalar/, unindentedText],
  [/^Unexpected flow-(map|seq)-end/, extraBracket],
  [/^KEY_OVER_1024_CHARS$/, said("a key has at most 1024 characters", "shorten it", restOfLine)],
  [
    /[Aa]lias|[Aa]nchor|Tags and|MULTIPLE_TAGS/,
    said("this anchor, alias or tag is out of place", "texts that begin with `&`, `*` or `!` need quotes", word),
  ],
  [
    /directive/i,
    said("this directive is unknown", "remove the line; a text that begins with `%` needs quotes", wordsOfLine),
  ],
  [/^Map comment with trailing content/, said("this line cannot follow the line above", lookAround, wordsOfLine)],
  [/^Unexpected /, textAfterValue],
];

function sign(_text: string, start: number): Place {
  return { start, end: start + 1 };
}

function word(text: string, start: number): Place {
  return { start, end: start + (text.slice(start, start + 100).match(/^[^\s,\]}]+/)?.[0].length ?? 1) };
}

function tag(text: string, place: Fault): Explained {
  const written = text.slice(place.start, place.end);
  const message = written.startsWith("!") ? `unknown tag ${quoted(written)}` : "this value does not fit its tag";
  const hint = "leave the tag out; a text that begins with `!` needs quotes";
  return { code: "unknown-tag", message, hint, place };
}

function tab(text: string, { start }: Fault): Explained {
  const length = text.slice(start, start + 100).match(/^\t+/)?.[0].length ?? 1;
  const place = { start, end: start + length };
  const fix = { place, text: "  ".repeat(length) };
  return { message: "tabs cannot indent YAML", hint: "indent with spaces", place, fix };
}

function unevenLine(text: string, { start }: Fault): Explained {
  // What `yaml` points at may be the end of the line before.
  const place = wordsOfLine(text, text.charAt(start) === "\n" ? start + 1 : start);
  const above = wordsOfLine(text, lineStart(text, start) - 1);
  const isBelowItem = text.startsWith("- ", above.start) && columnOf(text, above.start) === columnOf(text, place.start);
  if (isBelowItem) return missingDash(text, place);
  const hint = "what belongs together begins in one column";
  return { message: "this line is indented differently from its neighbours", hint, place };
}

function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

function missingDash(text: string, { start }: Place): Explained {
  const message = "`- ` is missing before this item of a list";
  return { message, hint: "every item begins with `- `", place: wordsOfLine(text, start) };
}

function blockInBrackets(text: string, { start }: Fault): Explained {
  const place = restOfLine(text, start);
  const words = text.slice(place.start, place.end);
  if (!words.startsWith("-")) {
    return { message: `a comma is missing after ${quoted(words)}`, hint: needsComma, place };
  }
  const hint = "write them in brackets as well: `[a, b]` or `{ key: value }`";
  return { message: "lists and maps that are made by indentation cannot stand in brackets", hint, place };
}

/** `yaml` notices at the end of the text what began far above. */
function unclosedSign(text: string, fault: Fault, unclosed: readonly Place[]): Explained {
  const signs = /sequence/.test(fault.message) ? "[" : /map/.test(fault.message) ? "{" : "\"'";
  const place = unclosed.findLast(({ start }) => start < fault.start && signs.includes(text.charAt(start))) ?? fault;
  const opening = text.charAt(place.start);
  const [closing, what] = new Map([
    ["[", ["]", "list"]],
    ["{", ["}", "map"]],
  ]).get(opening) ?? [opening, "text"];
  const hint = `write \`${closing}\` where the ${what} ends`;
  return { message: `this \`${opening}\` is never closed`, hint, place, isFatal: true };
}

function reservedSign(text: string, { start }: Fault): Explained {
  const place = plainText(text, start);
  const message = `a text that begins with ${quoted(text.charAt(start))} needs quotes`;
  return mended(message, place, quotedForYaml(text.slice(place.start, place.end)));
}

function backslash(text: string, { start }: Fault): Explained {
  const place = { start, end: start + 2 };
  const message = `${quoted(text.slice(place.start, place.end))} means nothing between double quotes`;
  return { message, hint: "write `\\\\` for a backslash, or use single quotes", place };
}

function extraBracket(text: string, { start }: Fault): Explained {
  const message = `nothing is closed by this \`${text.charAt(start)}\``;
  const hint = "remove it, or quote the text that it belongs to";
  return { message, hint, place: sign(text, start), isFatal: true };
}

/** From `start` to where a text without quotes ends: within brackets, that is before a comma or the next bracket. */
function plainText(text: string, start: number): Place {
  const { end } = restOfLine(text, start);
  const before = text.slice(lineStart(text, start), start);
  const isInBrackets = before.split(/[[{]/).length > before.split(/[\]}]/).length;
  const length = isInBrackets ? text.slice(start, end).search(/\s*([,\]}]|$)/) : end - start;
  return { start, end: start + Math.max(1, length) };
}

function textAfterValue(text: string, { start }: Fault): Explained {
  const place = plainText(text, start);
  const line = wordsOfLine(text, start);
  const before = text.slice(line.start, start);
  if (/^(- +)*\[.*\]\s*$/.test(before))
    return bracketRoute(text, { start: line.start + before.indexOf("["), end: line.end });
  if (/["']\s*$/.test(before)) {
    const hint = "put the quotes around all of it; within single quotes, write '' for one of them";
    return { message: "there is text after the closing quote", hint, place };
  }
  return { message: `${quoted(text.slice(place.start, place.end))} is not expected here`, hint: lookAround, place };
}

/** `- [a, b] -> c` begins with a list, as far as YAML knows. */
function bracketRoute(text: string, { start, end }: Place): Explained {
  const colon = text.slice(start, end).search(/:(\s|$)/);
  const place = { start, end: colon === -1 ? end : start + colon };
  return mended("a route that begins with `[` needs quotes", place, quotedForYaml(text.slice(place.start, place.end)));
}
