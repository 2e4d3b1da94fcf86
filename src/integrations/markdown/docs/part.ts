import type { Pictures } from "../draw-diagram.ts";
import { element, htmlOf } from "../html.ts";
import type { FoundDiagram } from "./find-diagrams.ts";
import { ending } from "./marked-lines.ts";
import type { PageLine, Replacement } from "./page-lines.ts";

/** A picture as a page shows it. */
export interface ShownPicture {
  readonly pictures: Pictures;
  /** In place of the title. */
  readonly alt?: string;
  /** The path of its file as seen from the page, without the ending. */
  readonly path: string;
}

/**
 * The lines of a page that show the picture of a diagram, between marks by which they are found again.
 *
 *     <!-- stratogram: diagrams/readme-1.svg -->
 *
 *     ![Ask the handbook](diagrams/readme-1.svg)
 *
 *     <!-- /stratogram -->
 *
 * There are blank lines between, as not every reader of Markdown ends a comment where its line ends.
 */
export function partFor(found: FoundDiagram, shown: ShownPicture, lines: readonly PageLine[]): Replacement {
  const { written, part, lead, image } = found;
  const mark = `<!-- stratogram: ${image ?? `${shown.path}.svg`} -->`;
  const others = inside(lead, ["", pictureMarkup(shown), "", ending]);
  // An image gives way to its part, which is the first thing in its item of a list.
  if (image !== undefined) return { ...both(written, part), by: [lead + mark, ...others] };
  const by = [...inside(lead, [mark]), ...others];
  return { ...part, by: part.after > part.first ? by : apart(by, found, lines) };
}

/** The picture alone, in place of its diagram and of what showed it. What is folded away stays. */
export function pictureFor(found: FoundDiagram, shown: ShownPicture, lines: readonly PageLine[]): Replacement {
  const { written, part, lead, isFolded } = found;
  const markup = pictureMarkup(shown);
  // A fence ends a paragraph before it and a picture does not.
  if (!isFolded)
    return { ...both(written, part), by: [...blankBefore(found, lines), lead + markup, ...blankAfter(found, lines)] };
  const by = inside(lead, [markup]);
  return { ...part, by: part.after > part.first ? by : apart(by, found, lines) };
}

/** What shows a picture: an image of Markdown, or two in HTML, of which the program of the reader takes one. */
function pictureMarkup({ pictures, alt = pictures.title, path }: ShownPicture): string {
  const { dark, width, height } = pictures;
  const name = alt.replace(/\s+/g, " ");
  if (dark === undefined) return `![${escapedLabel(name)}](${addressOf(`${path}.svg`)})`;
  const source = element("source", { srcset: addressOf(`${path}.dark.svg`), media: "(prefers-color-scheme: dark)" });
  const image = element("img", { src: addressOf(`${path}.svg`), alt: name, width, height });
  return htmlOf(element("picture", {}, source, image));
}

/** Text that means nothing but itself in the label of an image. */
function escapedLabel(text: string): string {
  return text.replace(/[\\[\]<>&*_`~$]/g, "\\$&");
}

function addressOf(path: string): string {
  return encodeURI(path).replace(/[()#?]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
}

/** Lines that are in the same list or quotation as one that begins with `lead`: what begins an item begins no second line. */
function inside(lead: string, lines: readonly string[]): readonly string[] {
  const prefix = lead.replace(/[^\s>]/g, " ");
  return lines.map((line) => (prefix + line).trimEnd());
}

/** Lines with blank ones around them, as far as there are none. */
function apart(by: readonly string[], found: FoundDiagram, lines: readonly PageLine[]): readonly string[] {
  return [...inside(found.lead, [""]), ...by, ...blankAfter(found, lines)];
}

function blankAfter({ part, lead }: FoundDiagram, lines: readonly PageLine[]): readonly string[] {
  return isBlank(lines[part.after]) ? [] : inside(lead, [""]);
}

/** None at the beginning of an item of a list. */
function blankBefore({ written, part, lead }: FoundDiagram, lines: readonly PageLine[]): readonly string[] {
  const before = lines[Math.min(written.first, part.first) - 1];
  return isBlank(before) || /[^\s>]/.test(lead) ? [] : inside(lead, [""]);
}

function isBlank(line: PageLine | undefined): boolean {
  return (line?.text ?? "").replace(/[\s>]+/g, "") === "";
}

/** From the diagram, or where it was, to the end of its picture. */
function both(written: FoundDiagram["written"], part: FoundDiagram["part"]): FoundDiagram["part"] {
  return { first: Math.min(written.first, part.first), after: part.after };
}
