import { quoted } from "../source/quoted.ts";
import { idRule, isId } from "./id.ts";
import type { Arrow, Mention, Route, RouteMistake } from "./route.ts";
import { arrows } from "./route.ts";

/** A stretch of a route between spaces: an arrow, a name, or a list in brackets. */
interface Token {
  readonly text: string;
  readonly offset: number;
}

/** What ends a token: space, unless in the brackets of a list. An unclosed bracket takes all the rest. */
const tokens = /\[[^\]]*\]?|[^\s[]+/gu;

const arrowList = `\`${[...arrows.keys()].join("`, `")}\``;

/**
 * Reads a route: ends joined by arrows with spaces around them.
 *
 *     [web, mobile] -> api ~> audit.log
 *
 * Of several mistakes, the first from the left.
 */
export function parseRoute(text: string): Route | RouteMistake {
  const [first, ...rest] = tokensOf(text);
  if (!first)
    return { message: "there is no route here", hint: "write two ids with an arrow: `a -> b`", ...whole(text) };
  const ends: Mention[][] = [];
  const joints: Arrow[] = [];
  let expected: "end" | "arrow" = "end";
  for (const token of [first, ...rest]) {
    const read = expected === "end" ? readEnd(token) : readArrow(token);
    if ("message" in read) return read;
    if ("heads" in read) joints.push(read);
    else ends.push(read.mentions);
    expected = expected === "end" ? "arrow" : "end";
  }
  return completed(text, ends, joints, rest.at(-1) ?? first);
}

function tokensOf(text: string): readonly Token[] {
  return Array.from(text.matchAll(tokens), ({ 0: found, index }) => ({ text: found, offset: index }));
}

function completed(text: string, ends: Mention[][], joints: Arrow[], last: Token): Route | RouteMistake {
  if (joints.length === 0) {
    // `a--b` is an id, so nothing else complains about it.
    const hint = text.includes("--")
      ? `write \`${text.trim().replace("--", " -- ")}\``
      : "write two ids with an arrow: `a -> b`";
    return { message: `the route ${quoted(text.trim())} leads nowhere`, hint, ...whole(text) };
  }
  if (ends.length === joints.length) return mistake(last, `nothing comes after the arrow \`${last.text}\``);
  return { ends, arrows: joints };
}

function readArrow(token: Token): Arrow | RouteMistake {
  return arrows.get(token.text) ?? notAnArrow(token);
}

function notAnArrow(token: Token): RouteMistake {
  const { text } = token;
  const meant = meantArrow(text);
  if (meant) return mistake(token, `${quoted(text)} is no arrow`, `the arrows are ${arrowList}`, meant);
  if (backwardsTilde.test(text)) {
    return mistake(token, `${quoted(text)} is no arrow`, "turn the ends round: `a <~ b` is written `b ~> a`");
  }
  const spaced = withSpaces(text);
  if (spaced !== text) return tooTight(token, spaced);
  return mistake(
    token,
    `there is no arrow before ${quoted(text)}`,
    `ends are joined by ${arrowList}, and ids have no spaces`,
  );
}

function readEnd(token: Token): { readonly mentions: Mention[] } | RouteMistake {
  const { text, offset } = token;
  if (text.startsWith("[")) return readList(token);
  if (isName(text)) return { mentions: [{ name: text, offset }] };
  return notAName(token);
}

function notAName(token: Token): RouteMistake {
  const { text } = token;
  if (arrows.has(text) || meantArrow(text)) return mistake(token, `nothing comes before the arrow \`${text}\``);
  const spaced = withSpaces(text);
  if (spaced !== text) return tooTight(token, spaced);
  if (text.endsWith(":") && isName(text.slice(0, -1))) {
    return mistake(
      token,
      `the label of ${quoted(text)} is within the quotes of the route`,
      'quote the label alone: `a -> b: "label"`',
    );
  }
  if (text.includes(",")) return mistake(token, `${quoted(text)} is no id`, "put several ids in brackets: `[a, b]`");
  return mistake(token, `${quoted(text)} is no id`, idRule);
}

/** `[a, b]`: each name with the place where it stands. */
function readList(token: Token): { readonly mentions: Mention[] } | RouteMistake {
  const { text, offset } = token;
  if (!text.endsWith("]")) return mistake(token, "this list has no `]`", "write `[a, b]`");
  const mentions: Mention[] = [];
  let start = 1;
  for (const part of text.slice(1, -1).split(",")) {
    const name = part.trim();
    const at = { text: name, offset: offset + start + (part.length - part.trimStart().length) };
    if (name === "")
      return mistake(token, `the list ${quoted(text)} has an empty place`, "write ids with commas between: `[a, b]`");
    if (!isName(name)) return notAName(at);
    mentions.push({ name, offset: at.offset });
    start += part.length + 1;
  }
  return { mentions };
}

/** Whether a text can name a node: an id, or ids with dots between. */
function isName(text: string): boolean {
  return text.split(".").every(isId);
}

/** Arrows of other languages, and the one that stands for each here. */
const foreignArrows: ReadonlyMap<string, string> = new Map([
  ...["=>", "-->", "->>", "==>", ">", ">>", "→", "⟶", "➔", "➜", "–>", "—>", "to"].map((text) => [text, "->"] as const),
  ...["<=", "<--", "<<-", "<", "<<", "←", "⟵"].map((text) => [text, "<-"] as const),
  ...["<=>", "<-->", "<>", "↔", "⟷", "<~>"].map((text) => [text, "<->"] as const),
  ...["-", "---", "==", "–", "—", "|"].map((text) => [text, "--"] as const),
  ...["~~>", "..>", ".->", "-.->", "~", "⇝"].map((text) => [text, "~>"] as const),
]);

const backwardsTilde = /^<~+$/;

function meantArrow(text: string): string | undefined {
  return foreignArrows.get(text);
}

/** Arrows within a word, longest first. `--` is not among them, for ids may hold it. */
const tightArrow = /\s*(<-->|<->|-->|~>|->|<--|<-|=>|→)\s*/g;

/** What the author of `a->b` meant: `a -> b`. */
function withSpaces(text: string): string {
  return text.replaceAll(tightArrow, (_, arrow: string) => ` ${meantArrow(arrow) ?? arrow} `).trim();
}

function tooTight(token: Token, spaced: string): RouteMistake {
  return mistake(token, `${quoted(token.text)} has no spaces around its arrow`, `write \`${spaced}\``, spaced);
}

function mistake({ text, offset }: Token, message: string, hint?: string, fix?: string): RouteMistake {
  return { message, offset, length: text.length, ...(hint && { hint }), ...(fix && { fix }) };
}

function whole(text: string): { readonly offset: number; readonly length: number } {
  return { offset: 0, length: text.length };
}
