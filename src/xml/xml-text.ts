import { cleanText, cleanValue } from "./clean.ts";

/** Attributes by their names, none of which an author chose. Numbers are rounded; what is undefined is left out. */
export type XmlAttributes = { readonly [name: string]: XmlValue | undefined };

/** A list is a text of several lines; any other text is written on one. */
export type XmlValue = string | number | readonly string[];

/** Whether the inside of an element stands on the line that it begins on. */
export type IsInline = (name: string, attributes: XmlAttributes) => boolean;

/** An element that is its own markup: one element a line, but for what is inline. */
export class XmlText {
  readonly #name: string;
  readonly #start: string;
  readonly #isInlineHere: boolean;
  readonly #isInline: IsInline;
  readonly #content: (string | XmlText)[] = [];

  constructor(name: string, attributes: XmlAttributes = {}, isInline: IsInline = () => false) {
    this.#name = name;
    this.#start = `<${name}${markupOf(attributes)}`;
    this.#isInline = isInline;
    this.#isInlineHere = isInline(name, attributes);
  }

  append(name: string, attributes?: XmlAttributes): XmlText {
    const child = new XmlText(name, attributes, this.#isInlineHere ? () => true : this.#isInline);
    this.#content.push(child);
    return child;
  }

  /** Puts text, as it is to be read, at the end of this element. */
  write(text: string): void {
    this.#content.push(escaped(cleanText(text), /[&<>]/g));
  }

  /** Puts markup at the end of this element, as it is. */
  inline(body: string): void {
    this.#content.push(body);
  }

  toString(): string {
    if (this.#content.length === 0) return `${this.#start}/>`;
    const lineBreak = this.#isInlineHere || typeof this.#content[0] === "string" ? "" : "\n";
    return `${this.#start}>${lineBreak}${this.#content.join(lineBreak)}${lineBreak}</${this.#name}>`;
  }
}

function markupOf(attributes: XmlAttributes): string {
  let markup = "";
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) markup += ` ${name}="${valueMarkupOf(value)}"`;
  }
  return markup;
}

/** Line breaks as characters by number: readers of XML take others in attributes for spaces. */
function valueMarkupOf(value: XmlValue): string {
  if (typeof value === "object") return value.map(valueMarkupOf).join("&#10;");
  return escaped(cleanValue(value), /[&<>"]/g);
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** The one place where text becomes markup; `special` are those characters that would mean something there. */
function escaped(text: string, special: RegExp): string {
  return text.replace(special, (character) => entities[character] ?? "");
}

/** The text that such markup stands for. */
export function unescaped(markup: string): string {
  const characters = new Map(Object.entries(entities).map(([character, entity]) => [entity, character]));
  return markup.replace(/&\w+;/g, (entity) => characters.get(entity) ?? entity);
}
