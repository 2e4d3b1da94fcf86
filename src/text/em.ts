/** From a code point on, up to the next that is listed: how wide characters are, in em. */
type Entry = readonly [first: number, em: number];

// Averages over the fonts that browsers and office programs fall back to.
// Zero stands for what has no width of its own: control characters, marks
// that combine with the character before, joiners, variation selectors.
const entries: readonly Entry[] = [
  [0x0, 0],
  [0x20, 0.6],
  [0x7f, 0],
  [0xa0, 0.6],
  [0xad, 0],
  [0xae, 0.6],
  // Combining accents, Greek, Cyrillic
  [0x300, 0],
  [0x370, 0.6],
  [0x483, 0],
  [0x48a, 0.6],
  // Hebrew and Arabic with their points
  [0x591, 0],
  [0x5be, 0.4],
  [0x5bf, 0],
  [0x5d0, 0.55],
  [0x610, 0],
  [0x61b, 0.55],
  [0x64b, 0],
  [0x660, 0.55],
  [0x670, 0],
  [0x671, 0.55],
  [0x6d6, 0],
  [0x6ee, 0.55],
  // Indic scripts: see below for their vowel signs
  [0x900, 0.75],
  // Thai and Lao
  [0xe00, 0.6],
  [0xe31, 0],
  [0xe32, 0.6],
  [0xe34, 0],
  [0xe3b, 0.6],
  [0xe47, 0],
  [0xe4f, 0.6],
  [0xeb1, 0],
  [0xeb2, 0.6],
  [0xeb4, 0],
  [0xebd, 0.6],
  [0xec8, 0],
  [0xecf, 0.6],
  // Tibetan, Myanmar, Georgian
  [0xf71, 0],
  [0xf85, 0.6],
  [0x1000, 0.8],
  [0x10a0, 0.6],
  // Hangul letters: the later ones of a syllable are drawn into the first
  [0x1100, 1],
  [0x1160, 0],
  [0x1200, 0.75],
  [0x1ab0, 0],
  [0x1b00, 0.75],
  [0x1d00, 0.5],
  [0x1dc0, 0],
  [0x1e00, 0.6],
  // Spaces, invisible format characters, punctuation
  [0x2000, 0.5],
  [0x2001, 1],
  [0x2002, 0.5],
  [0x2003, 1],
  [0x2004, 0.25],
  [0x200b, 0],
  [0x2010, 0.5],
  [0x2028, 0],
  [0x202f, 0.25],
  [0x2030, 0.6],
  [0x2060, 0],
  [0x2070, 0.5],
  [0x20d0, 0],
  // Letterlike symbols, arrows, mathematics, shapes
  [0x2100, 0.8],
  [0x2190, 1],
  [0x2200, 0.6],
  [0x2300, 1],
  [0x2500, 0.7],
  [0x2600, 1],
  [0x2c00, 0.7],
  [0x2de0, 0],
  [0x2e00, 0.6],
  // Chinese, Japanese, Korean
  [0x2e80, 1],
  [0x302a, 0],
  [0x3030, 1],
  [0x3099, 0],
  [0x309b, 1],
  [0xa4d0, 0.65],
  [0xa66f, 0],
  [0xa680, 0.65],
  [0xac00, 1],
  [0xd7b0, 0],
  // Lone halves of a surrogate pair are not drawn
  [0xe000, 1],
  [0xfb00, 0.6],
  [0xfe00, 0],
  [0xfe10, 1],
  [0xfe20, 0],
  [0xfe30, 1],
  [0xfe70, 0.55],
  [0xfeff, 0],
  [0xff01, 1],
  [0xff61, 0.5],
  [0xffe0, 1],
  [0xffe8, 0.5],
  [0xfff0, 0],
  [0xfffc, 1],
  [0xfffe, 0],
  // Historic scripts, musical and mathematical letters
  [0x10000, 0.75],
  [0x16fe0, 1],
  [0x1bc00, 0.75],
  // Emoji: two letters make a flag, a skin tone colours the character before
  [0x1f000, 1.25],
  [0x1f1e6, 0.625],
  [0x1f200, 1.25],
  [0x1f3fb, 0],
  [0x1f400, 1.25],
  [0x1fb00, 0.75],
  [0x20000, 1],
  [0xe0000, 0],
  [0xf0000, 1],
];

/** How wide a character that the font lacks is, in em. Zero: it belongs to the character before. */
export function emOf(codePoint: number): number {
  if (isIndicSign(codePoint)) return 0;
  let [low, high] = [0, entries.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.[0] ?? 0) <= codePoint) low = middle;
    else high = middle;
  }
  return entries[low]?.[1] ?? 0;
}

/** The blocks from Devanagari to Sinhala are laid out alike: vowel signs stand at the same places in each. */
function isIndicSign(codePoint: number): boolean {
  if (codePoint < 0x900 || codePoint >= 0xe00) return false;
  const place = codePoint & 0x7f;
  return (
    place <= 0x03 ||
    (place >= 0x3a && place <= 0x4f && place !== 0x3d) ||
    (place >= 0x51 && place <= 0x57) ||
    place === 0x62 ||
    place === 0x63
  );
}
