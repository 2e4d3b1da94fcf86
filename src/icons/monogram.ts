import type { Type } from "../catalogue/type.ts";
import type { Node } from "../model/architecture.ts";

/** How many letters a monogram has at most. */
const longest = 3;

/** Words that say little: articles and the like, and vendors' names, which their types all begin with. */
const insignificant = new Set(
  "a an and by for from in of on or the to with amazon apache aws azure google microsoft".split(" "),
);

/** One to three letters that tell a type from its relatives with the same picture; none where it has its own. */
export function badgeOf({ badge }: Type): string | undefined {
  return badge;
}

/** Letters for what has no picture: of its type, or of its label where its type is no product but a kind of thing. */
export function lettersFor({ type, label, id }: Pick<Node, "type" | "label" | "id">): string {
  const name = type && type.namespace !== "generic" ? type.title : label;
  return monogramOf(name) || monogramOf(id);
}

/**
 * Up to three letters that stand for a name: `Qd` for Qdrant, `TGI` for Text
 * Generation Inference, `LDB` for LanceDB; empty for a name without letters.
 *
 * Several words give their initials, a single one its beginning. What follows
 * a slash, a plus or a bracket only explains, and is left out.
 */
export function monogramOf(name: string): string {
  const text = name.normalize("NFC");
  const head = significantWords(/^[^\p{L}\p{N}]*[^/+([{|]*/u.exec(text)?.[0] ?? "");
  const [word, ...others] = head.length > 0 ? head : significantWords(text);
  if (!word) return "";
  return others.length === 0 ? beginningOf(word) : initialsOf([word, ...others]);
}

/** A word as a list of its letters. */
type Word = readonly string[];

function significantWords(text: string): readonly Word[] {
  const words = text.split(boundary).filter((word) => word !== "");
  const significant = words.filter((word) => !insignificant.has(word.toLowerCase()));
  return (significant.length > 0 ? significant : words).map(lettersOf).filter(({ length }) => length > 0);
}

/** Between words, and where capitals or digits begin another one: `Lance|DB`, `XG|Boost`, `Route|53`. */
const boundary = /[^\p{L}\p{M}\p{N}]+|(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{N})/u;

/** Letters with the marks on them; more than two marks are mischief. */
function lettersOf(word: string): Word {
  return word.match(/\p{L}\p{M}{0,2}|\p{N}/gu) ?? [];
}

function initialsOf(words: readonly Word[]): string {
  const parts = words.flatMap((word) => (word.length <= 2 && isAcronym(word) ? word : word.slice(0, 1)));
  return parts.slice(0, longest).map(upperCase).join("");
}

function beginningOf(word: Word): string {
  if (word.length <= longest && isAcronym(word)) return word.join("");
  const [first = "", second = ""] = word;
  return upperCase(first) + second.toLowerCase();
}

function isAcronym(word: Word): boolean {
  return word.every((letter) => letter !== letter.toLowerCase() || /\p{N}/u.test(letter));
}

/** Some letters have no single capital: `ß` would become two. */
function upperCase(letter: string): string {
  const upper = letter.toUpperCase();
  return upper.length === letter.length ? upper : letter;
}
