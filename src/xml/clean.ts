import { rounded } from "../geometry.ts";

/** What XML 1.0 has no room for: most control characters, lone halves of surrogate pairs, U+FFFE and U+FFFF. */
const illegal = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text without the characters that a well-formed file cannot have. */
export function cleanText(text: string): string {
  return text.replace(illegal, "").replace(/\r\n?/g, "\n");
}

/** The value of an attribute as it is written down, on one line. */
export function cleanValue(value: string | number): string {
  if (typeof value === "string") return cleanText(value).replace(/[\t\n]+/g, " ");
  if (!Number.isFinite(value)) throw new Error("A number of the picture is not finite");
  return String(rounded(value));
}
