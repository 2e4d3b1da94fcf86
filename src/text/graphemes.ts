import { emOf } from "./em.ts";

const zeroWidthJoiner = 0x200d;
const firstRegionalIndicator = 0x1f1e6;
const lastRegionalIndicator = 0x1f1ff;

/**
 * What a reader takes for one character each: letters with their accents,
 * joined emoji, flags. By rules of our own, because what `Intl.Segmenter`
 * says depends on the machine.
 */
export function graphemesOf(text: string): readonly string[] {
  const graphemes: string[] = [];
  let current = "";
  let previous = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const belongs = current !== "" && (emOf(codePoint) === 0 || previous === zeroWidthJoiner);
    const closesFlag = isRegionalIndicator(codePoint) && isRegionalIndicator(previous);
    if (!belongs && !closesFlag && current !== "") {
      graphemes.push(current);
      current = "";
    }
    current += character;
    // A flag is complete after two letters: a third one starts the next.
    previous = closesFlag ? 0 : codePoint;
  }
  return current === "" ? graphemes : [...graphemes, current];
}

function isRegionalIndicator(codePoint: number): boolean {
  return codePoint >= firstRegionalIndicator && codePoint <= lastRegionalIndicator;
}
