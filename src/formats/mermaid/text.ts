/**
 * Texts as Mermaid shows them letter by letter: what would mean something to
 * it, to HTML or to Markdown, which labels are taken for by some of its
 * versions, stands as the name or the number of the character, `#quot;`.
 */

/** In quotes: `"Ask #quot;me#quot;<br/>REST"`. */
export function quotedLines(lines: readonly string[]): string {
  // Without any text Mermaid would show the id.
  return `"${lines.map(literal).join("<br/>") || " "}"`;
}

/** A line of text. */
export function literal(text: string): string {
  return text.replace(special, entityOf);
}

/** Each with the reason why it cannot stand as it is. */
const special = new RegExp(
  [
    // A string, an entity, an element, the escapes and emphases of Markdown, a table, a mail address, an id of an edge.
    /["#&<>\\`*~|[\]@]/,
    // Emphasis, unless it stands inside of a word.
    /(?<![p{L}p{N}])_|_(?![p{L}p{N}])/,
    // A comment, a directive, a formula.
    /%(?=%)|\$(?=\$)/,
    // A web address, an icon, and what Mermaid takes for a colour.
    /:(?! )|(?<=\bwww)\./,
    // A list, a heading.
    /^[-+=]|(?<=^\d+)[.)]/,
    // A statement, wherever it stands in its line.
    /(?<=direction)\s(?=\s*(?:TB|BT|RL|LR|TD))/,
    // What Mermaid itself makes of `#` and `;`.
    /[ﬂ¶]/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "giu",
);

const names: Readonly<Record<string, string>> = { '"': "quot", "&": "amp", "<": "lt", ">": "gt" };

function entityOf(character: string): string {
  return `#${names[character] ?? character.codePointAt(0)};`;
}

/** In quotes: what is shown where the pointer rests, which Mermaid takes for HTML. */
export function quotedTooltip(text: string): string {
  const lines = text.split("\n").map((line) => line.replace(/&(?=#?\w+;)/g, "&amp;").replaceAll("<", "&lt;"));
  return quotedLines(lines);
}

/** In quotes: a link, as legible as can be. */
export function quotedLink(link: string): string {
  // A `#` after a `:` is taken for a colour in a line that has the word style in it.
  return `"${link.replace(/#|:(?=.*#)|%(?=%)|[ﬂ¶]/gu, entityOf)}"`;
}

/** A title as YAML. It is read before entities are, but written where they have been: with what Mermaid makes of them. */
export function quotedTitle(title: string): string {
  const text = title.replace(/[&<>ﬂ¶]/gu, (character) => `ﬂ°°${character.codePointAt(0)}¶ß`);
  const escaped = JSON.stringify(text);
  return escaped.replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, (character) => `\\u${hexOf(character)}`);
}

function hexOf(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(4, "0");
}
