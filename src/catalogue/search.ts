import { types } from "./catalogue.ts";
import { nameOf, type Type } from "./type.ts";

/**
 * The types that have something to do with all of the words, best first: those
 * that are called so before those that only mention it, and otherwise in the
 * order of the catalogue. Without words, every type.
 */
export function searchTypes(words: readonly string[]): readonly Type[] {
  return rankedTypes(words)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ type }) => type);
}

/** A type and how far from the mark it is: less is better. */
export interface RankedType {
  readonly type: Type;
  readonly rank: number;
}

/** The same types in the order of the catalogue, each with its rank. */
export function rankedTypes(words: readonly string[]): readonly RankedType[] {
  const wanted = words.flatMap((word) => word.toLowerCase().split(/[\s.]+/)).filter((word) => word !== "");
  return types.map((type) => ({ type, rank: rankOf(type, wanted) })).filter(({ rank }) => rank < nowhere);
}

/** How far from the mark a type is: less is better. */
function rankOf(type: Type, wanted: readonly string[]): number {
  const words = wordsOf(type);
  const phrase = wanted.filter((word) => word !== type.namespace).join("-");
  const whole = words.names.includes(phrase) ? -1 : 0;
  return wanted.reduce((rank, word) => rank + rankOfWord(word, words), whole);
}

const nowhere = 1000;

interface Words {
  /** The namespace, the name and the aliases. */
  readonly names: readonly string[];
  /** The words that its name consists of, and those that its aliases and its title do. */
  readonly ofName: readonly string[];
  readonly others: readonly string[];
  readonly category: readonly string[];
}

function wordsOf(type: Type): Words {
  const name = nameOf(type);
  return {
    names: [type.namespace, name, ...type.aliases],
    ofName: name.split("-"),
    others: [...type.aliases, type.title.toLowerCase()].flatMap((text) => text.split(/[^\p{L}\p{N}]+/u)),
    category: [type.category, ...type.category.split("-")],
  };
}

function rankOfWord(word: string, { names, ofName, others, category }: Words): number {
  if (names.includes(word)) return 0;
  if (ofName.includes(word)) return 1;
  if (others.includes(word)) return 2;
  if ([...ofName, ...others].some((other) => other.startsWith(word))) return 3;
  if (category.includes(word)) return 4;
  return names.some((name) => name.includes(word)) ? 5 : nowhere;
}
