import { short } from "../annotations/lenses/names.ts";
import { typeById } from "../catalogue/catalogue.ts";
import { factsOf } from "../drawing/facts.ts";
import type { Difference } from "./comparison.ts";
import { inQuotes } from "./vocabulary.ts";

/** What differences have in common that are told. */
export interface PhraseOptions {
  /** What ids of nodes and groups after are called. */
  readonly nameOf: (id: string) => string;
  readonly currency: string | undefined;
}

/** What is different about a thing, to be said after its name: `owner is now Search (was Core)`. */
export function phraseOf(difference: Difference, options: PhraseOptions): string {
  const own = Object.hasOwn(phrases, difference.name) ? phrases[difference.name] : undefined;
  return own ? own(difference) : factPhrase(difference, options);
}

type Phrase = (difference: Difference) => string;

const phrases: Readonly<Record<string, Phrase>> = {
  id: ({ before, after }) => `is renamed from ${inQuotes(String(before))} to ${inQuotes(String(after))}`,
  "kind-of-thing": ({ after }) => (after === "group" ? "is a group now" : "is no group any longer"),
  type: ({ before, after }) => nowAndBefore("is", after && titleOf(after), before && titleOf(before)),
  label: ({ before, after }) => nowAndBefore("is labelled", quotedOrNone(after), quotedOrNone(before)),
  caption: ({ before, after }) => nowAndBefore("its caption is", quotedOrNone(after), quotedOrNone(before)),
  kind: ({ before, after }) => nowAndBefore("its kind is", String(after), String(before)),
  asynchronous: ({ after }) => (after === true ? "is asynchronous now" : "is synchronous now"),
  arrow: ({ after }) => arrowPhrases[String(after)] ?? "",
  from: () => "",
  to: () => "leads the other way now",
  title: ({ after }) => (after === undefined ? "has no title any longer" : `is titled ${inQuotes(String(after))} now`),
  description: ({ after }) => (after === undefined ? "is not described any longer" : "is described in other words"),
  link: ({ after }) => (after === undefined ? "has no link any longer" : "links to another page"),
};

const arrowPhrases: Readonly<Record<string, string>> = {
  none: "has no arrow head any longer",
  end: "has one arrow head now",
  both: "has two arrow heads now",
};

function titleOf(type: unknown): string {
  return typeById(String(type))?.title ?? String(type);
}

function quotedOrNone(text: unknown): string | undefined {
  return typeof text === "string" && text !== "" ? inQuotes(text) : undefined;
}

/** How much of a value is told, in characters. */
const longestValue = 60;

function factPhrase({ name, before, after }: Difference, { nameOf, currency }: PhraseOptions): string {
  const [old, young] = [before, after].map((value) => {
    const isIds = name === "covers" && Array.isArray(value);
    return factsOf({ [name]: isIds ? value.map((id) => nameOf(String(id))) : value }, currency)[0];
  });
  const subject = inSentence((young ?? old)?.name ?? name);
  const [was, is] = [old?.text ?? plainText(before), young?.text ?? plainText(after)];
  if (was === undefined && is === undefined) return `${subject} is another one`;
  return nowAndBefore(`${subject} is`, is && short(is, longestValue), was && short(was, longestValue));
}

/** Of what is no fact, such as the author of a document. */
function plainText(value: unknown): string | undefined {
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

/** `owner is now Search (was Core)` */
function nowAndBefore(verb: string, after: unknown, before: unknown): string {
  if (after === undefined) return `${verb} no longer stated (was ${before})`;
  return before === undefined ? `${verb} now ${after}` : `${verb} now ${after} (was ${before})`;
}

/** `Owner` as it is written inside of a sentence; abbreviations stay. */
function inSentence(name: string): string {
  return /^\p{Lu}{2}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}
