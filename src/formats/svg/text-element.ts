import { cleanText, cleanValue } from "./clean.ts";
import type { Attributes, SvgElement } from "./element.ts";

/** The end that writes files: an element that is its own markup. */
export class TextElement implements SvgElement {
  readonly #name: string;
  readonly #start: string;
  /** Lines between elements would be spaces inside of text, and icons are for no one to read. */
  readonly #isInline: boolean;
  readonly #content: (string | TextElement)[] = [];

  constructor(name: string, attributes: Attributes = {}, isInline = false) {
    this.#name = name;
    this.#start = `<${name}${attributesOf(attributes)}`;
    this.#isInline = isInline || name === "text" || attributes.transform !== undefined;
  }

  append(name: string, attributes?: Attributes): TextElement {
    const child = new TextElement(name, attributes, this.#isInline);
    this.#content.push(child);
    return child;
  }

  write(text: string): void {
    this.#content.push(escaped(cleanText(text), /[&<>]/g));
  }

  inline(body: string): void {
    this.#content.push(body);
  }

  /** One element a line. */
  toString(): string {
    if (this.#content.length === 0) return `${this.#start}/>`;
    const lineBreak = this.#isInline || typeof this.#content[0] === "string" ? "" : "\n";
    return `${this.#start}>${lineBreak}${this.#content.join(lineBreak)}${lineBreak}</${this.#name}>`;
  }
}

function attributesOf(attributes: Attributes): string {
  let markup = "";
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) markup += ` ${name}="${escaped(cleanValue(value), /[&<>"]/g)}"`;
  }
  return markup;
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
