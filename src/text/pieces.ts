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
  /** How ugly it is to begin a line with it: 0 after a space. */
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
const combining = "\\u0300-\\u036f\\u200d\\u3099\\u309a\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}";
/** Around every ideograph, but neither after an opening bracket nor before a closing one. */
const ideographBreak = new RegExp(
  `(?<![${opening}])(?:(?<=${ideograph})|(?=${ideograph}))(?![${closing}${combining}])(?!$|^)`,
  "u",
);

/** Divides one line of text at the places where it may be broken to fit into `maxWidth` px. */
export function piecesOf(text: string, font: Font, maxWidth: number): readonly Piece[] {
  const limit = maxWidth * tolerance;
  return text.split(" ").flatMap((word, index) => piecesOfWord(word, font, limit, index > 0));
}

type Cut = Pick<Piece, "text" | "penalty">;

/** A word is cut inside only where nothing else makes it fit. */
function piecesOfWord(word: string, font: Font, limit: number, spaced: boolean): readonly Piece[] {
  const isTooWide = ({ text }: Cut) => widthOf(text, font) > limit;
  const cuts = [{ text: word, penalty: 0 }]
    .flatMap((cut) => cutAt(cut, cut.text.split(ideographBreak), 0))
    .flatMap((cut) => cutAt(cut, cut.text.split(compoundBreak), 0.2))
    .flatMap((cut) => (isTooWide(cut) ? cutAt(cut, cut.text.split(camelCaseBreak), 0.5) : [cut]))
    .flatMap((cut) => (isTooWide(cut) ? cutAt(cut, graphemesOf(cut.text), 1) : [cut]));
  return cuts.map((cut, index) => ({ ...cut, width: widthOf(cut.text, font), spaced: spaced && index === 0 }));
}

function cutAt({ penalty }: Cut, texts: readonly string[], inner: number): readonly Cut[] {
  return texts.map((text, index) => ({ text, penalty: index === 0 ? penalty : inner }));
}
