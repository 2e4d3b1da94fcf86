import { quoted } from "../source/quoted.ts";
import { idRule, isName } from "./id.ts";
import { arrows } from "./route.ts";

/** Why a text is no route, and how it could become one. */
export interface RouteMistake {
  readonly message: string;
  readonly hint: string;
  readonly offset: number;
  readonly length: number;
  /** What to write in place of the `length` characters at `offset`. */
  readonly fix?: string;
}

/** A stretch of a route that means one thing: an arrow, a name, or a list. */
export interface Token {
  readonly text: string;
  /** Of its first character in the route. */
  readonly offset: number;
}

const arrowList = [...arrows.keys()].map((arrow) => `\`${arrow}\``).join(", ");

/** A text without an arrow. */
export function noRoute(text: string): RouteMistake {
  const route = { text, offset: 0 };
  const trimmed = text.trim();
  if (trimmed === "") return mistake(route, "there is no route here", "write two ids with an arrow: `a -> b`");
  // `a--b` is an id, so nothing else complains about it.
  const meant = trimmed.includes("--") ? trimmed.replace("--", " -- ") : "a -> b";
  return mistake(route, `the route ${quoted(trimmed)} leads nowhere`, `write two ids with an arrow: \`${meant}\``);
}

/** What stands where an arrow should. */
export function noArrow(token: Token): RouteMistake {
  const { text } = token;
  const meant = foreignArrows.get(text);
  if (meant)
    return mistake(token, `${quoted(text)} is no arrow`, `write \`${meant}\`: the arrows are ${arrowList}`, meant);
  if (/^<~+$/.test(text)) {
    return mistake(token, `${quoted(text)} is no arrow`, "turn the ends round: `a <~ b` is written `b ~> a`");
  }
  // Nothing but an arrow can begin with `--` here.
  const spaced = withSpaces(text).replace(/^--(?=[^-])/, "-- ");
  if (spaced !== text) return tooTight(token, spaced);
  const hint = `ends are joined by ${arrowList}, and ids have no spaces`;
  return mistake(token, `there is no arrow before ${quoted(text)}`, hint);
}

/** What stands where an id or a list of them should. */
export function noEnd(token: Token): RouteMistake {
  const { text } = token;
  if (arrows.has(text) || foreignArrows.has(text)) {
    return mistake(token, `nothing comes before the arrow \`${text}\``, "write the id of what it leads from");
  }
  const spaced = withSpaces(text);
  if (spaced !== text) return tooTight(token, spaced);
  if (text.endsWith(":") && isName(text.slice(0, -1))) {
    const message = `the label of ${quoted(text)} is within the quotes of the route`;
    return mistake(token, message, 'quote the label alone: `a -> b: "label"`');
  }
  if (/^["'`]/.test(text)) {
    return mistake(token, "quotes stand in the middle of a route", "write ids without quotes: `a -> [b, c]`");
  }
  const [, id = "", label] = /^([^:]+):(.+)$/.exec(text) ?? [];
  if (label !== undefined && isName(id)) {
    return mistake(token, `${quoted(text)} is no id`, `a label comes after a colon and a space: \`${id}: …\``);
  }
  const hint = text.includes(",") ? "put several ids in brackets: `[a, b]`" : idRule;
  return mistake(token, `${quoted(text)} is no id`, hint);
}

/** An arrow at the end of a route. */
export function nothingAfter(arrow: Token): RouteMistake {
  return mistake(arrow, `nothing comes after the arrow \`${arrow.text}\``, "write the id of what it leads to");
}

/** A list with nothing before, after or between its commas. */
export function emptyPlace(list: Token): RouteMistake {
  const message = `the list ${quoted(list.text)} has an empty place`;
  return mistake(list, message, "write ids with commas between: `[a, b]`");
}

/** A list that never ends. */
export function unclosedList(list: Token): RouteMistake {
  return mistake(list, "this list has no `]`", "write ids in brackets: `[a, b]`");
}

/** Arrows of other languages, and the one that stands for each here. */
const foreignArrows: ReadonlyMap<string, string> = new Map([
  ...["=>", "-->", "->>", "==>", ">", ">>", "→", "⟶", "➔", "➜", "–>", "—>", "to"].map((text) => [text, "->"] as const),
  ...["<=", "<--", "<<-", "<", "<<", "←", "⟵"].map((text) => [text, "<-"] as const),
  ...["<=>", "<-->", "<>", "↔", "⟷", "<~>"].map((text) => [text, "<->"] as const),
  ...["-", "---", "==", "–", "—", "|"].map((text) => [text, "--"] as const),
  ...["~~>", "..>", ".->", "-.->", "~", "⇝"].map((text) => [text, "~>"] as const),
]);

/** Arrows within a word, longest first. `--` is not among them, for ids may hold it. */
const tightArrow = /\s*(<-->|<->|-->|~>|->|<--|<-|=>|→)\s*/g;

/** What the author of `a->b` meant: `a -> b`. */
function withSpaces(text: string): string {
  return text.replaceAll(tightArrow, (_, arrow: string) => ` ${foreignArrows.get(arrow) ?? arrow} `).trim();
}

function tooTight(token: Token, spaced: string): RouteMistake {
  return mistake(token, `${quoted(token.text)} has no spaces around its arrow`, `write \`${spaced}\``, spaced);
}

function mistake({ text, offset }: Token, message: string, hint: string, fix?: string): RouteMistake {
  return { message, hint, offset, length: text.length, ...(fix && { fix }) };
}
