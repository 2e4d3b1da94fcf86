/**
 * What a terminal would act upon or not show: control characters, marks that
 * turn the direction of writing, invisible spaces, lone halves of surrogate pairs.
 */
const invisible =
  /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** A text whose every character can be seen: `\u{1b}` for the escape character, `→ ` for a tab. */
export function visible(text: string): string {
  return text.replaceAll(invisible, (character) =>
    character === "\t" ? "→ " : `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}

/** How many cells of a terminal a visible text takes. */
export function cellsOf(text: string): number {
  let cells = 0;
  let isJoined = false;
  for (const character of text) {
    if (!isJoined)
      cells += /\p{M}|\u200d/u.test(character)
        ? 0
        : /[\u{1f3fb}-\u{1f3ff}]/u.test(character)
          ? 0
          : wide.test(character)
            ? 2
            : 1;
    isJoined = character === "\u200d";
  }
  return cells;
}

/** Chinese, Japanese and Korean characters, and emoji that are pictures by default. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2fb}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
