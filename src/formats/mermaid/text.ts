/**
 * Texts as Mermaid shows them letter by letter.
 *
 * What would mean something to it, to HTML or to Markdown, which some of its
 * versions take labels for, stands as the name or number of the character:
 * `#quot;`. Where Mermaid undoes that too early, a character that is not seen
 * keeps it apart from what would give it a meaning.
 */

/** Two characters without width that no label of a drawing has; to Markdown, the second one is a space. */
const gap = "\u200b";
const blank = "\ufeff";

/** A label in quotes: `"Ask #quot;me#quot;<br/>REST"`. */
export function quotedLabel(lines: readonly string[]): string {
  // Without any text Mermaid would show the id.
  return inQuotes(lines.map((line) => literal(apart(line)))) || '" "';
}

/** In quotes: what is shown where the pointer rests, which Mermaid takes for HTML. */
export function quotedTooltip(text: string): string {
  const html = text.replace(/&(?=#?\w+;)/g, "&amp;").replaceAll("<", "&lt;");
  return inQuotes(html.split("\n").map(literal));
}

function inQuotes(lines: readonly string[]): string {
  const text = withoutColors(lines.join("<br/>"));
  return text && `"${text}"`;
}

/** Where a line has the word style in it, a `#` after a `:` would be taken for a colour. */
function withoutColors(text: string): string {
  return text.replace(/:(?=\S*#)/g, "#58;");
}

/** A line of text that is no Markdown. */
function apart(line: string): string {
  const parted = line.replace(markdown, `$&${gap}`);
  return parted.replace(emphasis, (run) => `${blank}${[...run].map((character) => `${character}${blank}`).join("")}`);
}

/** Each at its last character. */
const markdown = new RegExp(
  [
    // A heading, a rule, a table, an item of a list.
    /^(?:[-+=|:#]|\d+[.)](?=\s|$))/,
    // An escape, a link, an address, a formula.
    /\\|\](?=[([:])|@|:(?=\/\/)|\bwww\.|\$(?=\$)/,
    // An icon of Mermaid.
    /\bfa[bklrs]?:(?=fa-)/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "gi",
);

/** Stars, tildes, and underscores that do not stand inside of a word. */
const emphasis = /[*~]+|(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu;

/** A line of text, which may be Markdown. */
export function literal(text: string): string {
  const parted = text.replace(statement, `$&${gap}`);
  return withoutColors(parted.replace(/["#&<>`\ufeff\u200b]|[\p{P}\p{S}](?=[\ufeff\u200b])/gu, entityOf));
}

/** What Mermaid looks for anywhere in a line: a statement, a comment or a directive, and what it makes of `#` and `;` itself. */
const statement = /direction(?=\s+(?:TB|BT|RL|LR|TD))|%(?=%)|ﬂ(?=°)|¶(?=ß)/g;

const names: Readonly<Record<string, string>> = { '"': "quot", "&": "amp", "<": "lt", ">": "gt" };

function entityOf(character: string): string {
  return `#${names[character] ?? character.codePointAt(0)};`;
}

/** A comment, in which Mermaid would find directives and, up to the next `>` anywhere, elements of HTML. */
export function comment(text: string): string {
  return `%% ${text.replace(/[%<](?=[%\w])/g, "$& ")}`;
}

/** A link in quotes. */
export function quotedLink(link: string): string {
  // Where Mermaid finds a scheme, it would write what stands for a character as parts of the address.
  const special = /#|%(?=%)/.test(link) ? /[#:]|%(?=%)/g : /$^/g;
  return `"${link.replace(special, entityOf)}"`;
}

/** A title as YAML. It is read before entities are, but written where they have been: with what Mermaid makes of them. */
export function quotedTitle(title: string): string {
  const text = title.replace(statement, `$&${gap}`);
  const written = text.replace(/[&<>]/g, (character) => `ﬂ°${names[character]}¶ß`);
  return JSON.stringify(written).replace(
    /[\u007f-\u009f\u200b\u2028\u2029\ufeff]/g,
    (character) => `\\u${hexOf(character)}`,
  );
}

function hexOf(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(4, "0");
}
