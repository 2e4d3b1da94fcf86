import type { Drawing } from "../../drawing/drawing.ts";
import { listed } from "../../listed.ts";
import { graphemesOf } from "../../text/graphemes.ts";
import type { WriteOptions } from "../format.ts";
import { canDraw, type Face } from "./face.ts";
import { textsOf } from "./texts.ts";

/** How many characters, and how many figures, a message names. */
const mostNamed = 3;

/** Warns of what is written in a drawing and will not be seen, because no font has it. */
export function reportMissingCharacters(
  { figures }: Drawing,
  faces: readonly Face[],
  { report, source }: WriteOptions,
): void {
  const missing = new Set<string>();
  const concerned = new Map<string, string>();
  for (const figure of figures) {
    for (const text of textsOf(figure)) {
      const lacking = graphemesOf(text).filter((grapheme) => !faces.some((face) => canDraw(face, grapheme)));
      if (lacking.length > 0 && !concerned.has(figure.id)) concerned.set(figure.id, text);
      for (const grapheme of lacking) missing.add(grapheme);
    }
  }
  if (missing.size === 0) return;
  const characters = namesOf([...missing]);
  const places = namesOf([...concerned].map(([id, text]) => (id === text ? `"${text}"` : `"${text}" (${id})`)));
  const message = `no font has ${characters}, in ${places}: boxes are drawn in their place`;
  report.warning("missing-characters", message, { source, start: 0, end: 0 }, { hint: remedyFor([...missing]) });
}

function namesOf(names: readonly string[]): string {
  const rest = names.length - mostNamed;
  return listed(rest > 0 ? [...names.slice(0, mostNamed), `${rest} more`] : names, "and");
}

/** Scripts, and a free font for each. */
const fonts: readonly (readonly [script: RegExp, font: string])[] = [
  [
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u,
    "NotoSansCJK-Regular.ttc",
  ],
  [/\p{Script=Arabic}/u, "NotoSansArabic-Regular.ttf"],
  [/\p{Script=Devanagari}/u, "NotoSansDevanagari-Regular.ttf"],
  [/\p{Script=Thai}/u, "NotoSansThai-Regular.ttf"],
  [/\p{Emoji_Presentation}|\p{Extended_Pictographic}/u, "NotoEmoji-Regular.ttf"],
];

function remedyFor(missing: readonly string[]): string {
  const fitting = fonts.filter(([script]) => missing.some((grapheme) => script.test(grapheme))).map(([, font]) => font);
  const names = fitting.length > 0 ? fitting : ["NotoSansSymbols2-Regular.ttf"];
  const flags = names.map((name) => `--font ${name}`).join(" ");
  return `give the files of fonts that have them: "${flags}", or the option fonts of nodeHost`;
}
