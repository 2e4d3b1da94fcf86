import { cleanText } from "../../xml/clean.ts";

const space = /[\s\u0085]+/gu;
/** Control characters, overrides of the reading direction, and what is no character: nothing to be read, but trouble. */
const unread = /[\p{Cc}\u00ad\u200b\u202a-\u202e\u2066-\u2069\ufeff]|\p{Noncharacter_Code_Point}/gu;

/** A text on one line, without what cannot be read. */
export function plain(text: string): string {
  return cleanText(text).replace(space, " ").replace(unread, "").trim();
}

/** The paragraphs of a text, each on one line. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\r\n?|[\n\u0085\u2028\u2029]/)
    .map(plain)
    .filter((line) => line !== "");
}
