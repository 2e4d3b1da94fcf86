import { cleanText } from "../../xml/clean.ts";

/** A link as an address that PowerPoint takes: what may not stand in one is written as its code. */
export function uriOf(link: string): string {
  return encodeURI(cleanText(link))
    .replace(/%25(?=[\da-f]{2})/gi, "%")
    .replace(/^(https?:\/\/)%5B([\da-f:.]+)%5D/i, "$1[$2]");
}
