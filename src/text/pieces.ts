import type { Font } from "./font.ts";
import { graphemesOf } from "./graphemes.ts";
import { widthOf } from "./width.ts";

/** A stretch of text that stays on one line. */
export interface Piece {
  readonly text: string;
  /** px */
  readonly width: number;
  /** Whether a space stands before it, unless it begins a line. */
  readonly spaced: boolean;
  /** How ugly it is to begin a line with it: 0 where a line may well end before it. */
  readonly penalty: number;
}

/** Words that are a little too wide look better whole than broken. */
const tolerance = 1.2;

const letter = "[A-Za-z\\u00c0-\\u024f\\u0370-\\u052f]";
/** After a hyphen or slash between parts of at least two letters: not in `k-NN`, not in `10.0.0.0/16`. */
const compoundBreak = new RegExp(`(?<=${letter}{2}[-/–—])(?=${letter}{2})`);

const camelCaseBreak = /(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Za-z0-9][._:,;=&?@+#~/-])(?=[^._:,;=&?@+#~/-])/;

const ideograph = "[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff01-\\uff60\\u{20000}-\\u{3ffff}]";
const opening = "（「『【〈《〔［｛";
const closing = "、。，．）」』】〉》〕］｝！？：；ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ";
/** Around every ideograph, but neither after an opening bracket nor before a closing one. */
const ideographBreak = new RegExp(
  `(?<![${opening}])(?:(?<=${ideograph})|(?=${ideograph}))(?![${closing}])(?!$|^)`,
  "u",
);

/** Divides one line of text at the places where it may be broken to fit into `maxWidth` px. */
export function piecesOf(text: string, font: Font, maxWidth: number): readonly Piece[] {
  const limit = maxWidth * tolerance;
  const words = text.split(" ");
  const penalties = spacePenalties(words);
  return words.flatMap((word, index) =>
    piecesOfWord({ text: word, penalty: penalties[index] ?? 0 }, font, limit, index),
  );
}

/** Of, in, der, de: words that belong to the next one. */
const littleWord = /^\p{Ll}{1,3}$/u;
const number = /^\d[\d.,]*$/;
/** What a number counts, or `%`. */
const unit = /^\P{L}?\p{L}{0,2}[,;:.]?$/u;
/** What ends a part of a list or a sentence: what follows does not belong to it. */
const stop = /[,;:.]$/;

/** How ugly it is to break before each word: after a little word, before or after a number that belongs to it, within brackets. */
function spacePenalties(words: readonly string[]): readonly number[] {
  let depth = 0;
  return words.map((word, index) => {
    const before = words[index - 1] ?? "";
    const isInside = depth > 0;
    depth += count(word, /[([{]/g) - count(word, /[)\]}]/g);
    if (littleWord.test(before) || (number.test(word) && !stop.test(before))) return 0.3;
    if (number.test(before) && unit.test(word)) return 0.3;
    return isInside ? 0.15 : 0;
  });
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

type Cut = Pick<Piece, "text" | "penalty">;

/** A word is cut inside only where nothing else makes it fit; `place` is its place in the text. */
function piecesOfWord(word: Cut, font: Font, limit: number, place: number): readonly Piece[] {
  const isTooWide = ({ text }: Cut) => widthOf(text, font) > limit;
  const cuts = [word]
    .flatMap((cut) => cutAt(cut, partsOf(cut.text, ideographBreak), 0))
    .flatMap((cut) => cutAt(cut, partsOf(cut.text, compoundBreak), 0.2))
    .flatMap((cut) => (isTooWide(cut) ? cutAt(cut, partsOf(cut.text, camelCaseBreak), 0.5) : [cut]))
    .flatMap((cut) => (isTooWide(cut) ? cutAt(cut, graphemesOf(cut.text), 1) : [cut]));
  return cuts.map((cut, index) => ({ ...cut, width: widthOf(cut.text, font), spaced: place > 0 && index === 0 }));
}

/** A text, divided at every place that a pattern finds, but within no grapheme. */
function partsOf(text: string, pattern: RegExp): readonly string[] {
  const parts = text.split(pattern);
  if (parts.length === 1) return parts;
  const starts = new Set<number>();
  graphemesOf(text).reduce((offset, grapheme) => {
    starts.add(offset);
    return offset + grapheme.length;
  }, 0);
  const whole: string[] = [];
  let offset = 0;
  for (const part of parts) {
    if (starts.has(offset)) whole.push(part);
    else whole.push(`${whole.pop() ?? ""}${part}`);
    offset += part.length;
  }
  return whole;
}

function cutAt({ penalty }: Cut, texts: readonly string[], inner: number): readonly Cut[] {
  return texts.map((text, index) => ({ text, penalty: index === 0 ? penalty : inner }));
}
