import type { Fact } from "../../drawing/facts.ts";
import { plain } from "./plain.ts";

/** What is told elsewhere, or to programs. */
const untold: ReadonlySet<string> = new Set(["description", "cost", "tags", "iac", "evidence"]);

/** Facts that are said in words of their own. */
const phrases: Readonly<Record<string, (text: string) => string>> = {
  encrypted: yesOrNo("encrypted"),
  public: yesOrNo("public"),
  spot: yesOrNo("on spot capacity"),
  protocol: (text) => text,
  port: (text) => `port ${text}`,
  traffic: (text) => `${text} of the traffic`,
};

/** The facts that matter to a reader, each in a few words: `encrypted`, `data: internal`; `nameOf` knows what ids stand for. */
export function phrasesOf(facts: readonly Fact[], nameOf: (id: string) => string | undefined): readonly string[] {
  return facts.flatMap((fact) => {
    const text = plain(fact.text);
    if (untold.has(fact.key) || text === "") return [];
    if (fact.key === "covers")
      return `covers ${text
        .split(", ")
        .map((id) => nameOf(id) ?? id)
        .join(", ")}`;
    const phrase = Object.hasOwn(phrases, fact.key) ? phrases[fact.key] : undefined;
    return phrase ? phrase(text) : `${inSentence(fact)}: ${text}`;
  });
}

/** The text of one fact; empty: it is not known. */
export function textOfFact(facts: readonly Fact[], key: string): string {
  return plain(facts.find((fact) => fact.key === key)?.text ?? "");
}

function yesOrNo(words: string): (text: string) => string {
  return (text) => (text === "no" ? `not ${words}` : words);
}

/** `Owner` as it is written inside of a sentence; abbreviations and an author's own keys stay. */
function inSentence({ key, name }: Fact): string {
  const word = plain(name);
  return key.startsWith("x-") || /^\p{Lu}{2}/u.test(word) ? word : word.charAt(0).toLowerCase() + word.slice(1);
}
