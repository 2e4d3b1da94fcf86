/** An element of an XML text, without its comments and instructions. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The text directly inside of it. */
  readonly text: string;
}

/** What keeps a text from being read, as a sentence about the file as `it`. */
export interface XmlFault {
  readonly fault: string;
}

/**
 * The root element of an XML text.
 *
 * A strict reader of a safe part of XML, because the whole of it is neither
 * needed nor safe, and because it is there in browsers and in Node alike: a
 * document type declares nothing, no entity stands for more than a character,
 * elements are nested at most `deepest` levels and not without number, and
 * everything is read once from start to end.
 */
export function readXml(text: string, deepest = 64): XmlElement | XmlFault {
  const reader = new Reader(deepest);
  const next = new RegExp(token, "y");
  next.lastIndex = text.startsWith("\uFEFF") ? 1 : 0;
  for (let count = 0; next.lastIndex < text.length && reader.fault === undefined; count += 1) {
    if (count === mostTokens) return { fault: "it has too many elements" };
    const { lastIndex } = next;
    const groups = next.exec(text)?.groups;
    const tag = groups?.start === undefined ? undefined : restOfTag(text, next.lastIndex);
    if (!groups || (groups.start !== undefined && !tag)) {
      return { fault: `it cannot be read from "${excerpt(text, lastIndex)}" on` };
    }
    if (groups.start !== undefined && tag) {
      reader.open(groups.start, tag);
      next.lastIndex = tag.end;
    } else if (groups.end !== undefined) reader.close(groups.end);
    else reader.write(groups.data ?? reader.withoutEntities(groups.text ?? ""));
  }
  return reader.root();
}

/** More elements and texts than this would fill the memory. */
const mostTokens = 500_000;

const name = "[A-Za-z_][\\w:.-]*";

/** One token, exactly where the last one ended. What matches nothing here is not well-formed, or not wanted. */
const token = [
  "<!--[\\s\\S]*?-->",
  "<\\?[\\s\\S]*?\\?>",
  "<!DOCTYPE[^<>[\\]]*>",
  "<!\\[CDATA\\[(?<data>[\\s\\S]*?)\\]\\]>",
  `</(?<end>${name})\\s*>`,
  `<(?<start>${name})`,
  "(?<text>[^<]+)",
].join("|");

/** What follows the name of an element in its tag. */
interface Tag {
  /** As they are written, in their order. */
  readonly attributes: readonly (readonly [key: string, value: string])[];
  readonly isEmpty: boolean;
  /** Where it ends. */
  readonly end: number;
}

const attribute = new RegExp(`\\s+(${name})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, "y");
const tagEnd = /\s*(\/?)>/y;

/** Reads a tag from the end of its name on, attribute by attribute: one expression for all would fill its stack. */
function restOfTag(text: string, start: number): Tag | undefined {
  const attributes: [string, string][] = [];
  tagEnd.lastIndex = start;
  attribute.lastIndex = start;
  for (let match = attribute.exec(text); match; match = attribute.exec(text)) {
    const [, key = "", inDoubleQuotes, inSingleQuotes = ""] = match;
    attributes.push([key, inDoubleQuotes ?? inSingleQuotes]);
    tagEnd.lastIndex = attribute.lastIndex;
  }
  const end = tagEnd.exec(text);
  return end ? { attributes, isEmpty: end[1] === "/", end: tagEnd.lastIndex } : undefined;
}

function excerpt(text: string, start: number): string {
  const printable = text.slice(start, start + 24).replace(/[^\x20-\x7e]+/g, " ");
  return printable.trim();
}

const entities: ReadonlyMap<string, string> = new Map([
  ["&amp;", "&"],
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&apos;", "'"],
]);

interface OpenElement extends XmlElement {
  readonly children: OpenElement[];
  text: string;
}

/** Puts the elements of a text together, until the first fault. */
class Reader {
  fault: string | undefined;
  readonly #top: OpenElement = { name: "", attributes: new Map(), children: [], text: "" };
  readonly #open = [this.#top];
  readonly #deepest: number;

  constructor(deepest: number) {
    this.#deepest = deepest;
  }

  open(name: string, { attributes, isEmpty }: Tag): void {
    const element = { name, attributes: this.#attributesOf(attributes), children: [], text: "" };
    this.#parent.children.push(element);
    if (!isEmpty) this.#open.push(element);
    if (this.#open.length > this.#deepest) this.fault = "its elements are nested too deep";
  }

  close(name: string): void {
    if (this.#open.length === 1 || this.#parent.name !== name) this.fault = `its </${name}> closes nothing`;
    else this.#open.pop();
  }

  write(text: string): void {
    this.#parent.text += text;
  }

  withoutEntities(text: string): string {
    return text.replace(/&[^;\s]{0,10};?/g, (entity) => {
      const char = entities.get(entity) ?? charOf(entity);
      if (char === undefined) this.fault = `its "${entity}" stands for nothing known`;
      return char ?? "";
    });
  }

  root(): XmlElement | XmlFault {
    const [root, ...others] = this.#top.children;
    if (this.fault !== undefined) return { fault: this.fault };
    if (!root) return { fault: "it is not XML" };
    if (this.#open.length > 1) return { fault: `its <${this.#parent.name}> is not closed` };
    if (others.length > 0 || this.#top.text.trim() !== "") return { fault: "something stands beside its root element" };
    return root;
  }

  get #parent(): OpenElement {
    return this.#open.at(-1) ?? this.#top;
  }

  #attributesOf(written: Tag["attributes"]): ReadonlyMap<string, string> {
    if (written.length === 0) return noAttributes;
    const attributes = new Map<string, string>();
    for (const [key, value] of written) {
      if (attributes.has(key)) this.fault = `an element has the attribute ${key} twice`;
      attributes.set(key, value.includes("&") ? this.withoutEntities(value) : value);
    }
    return attributes;
  }
}

const noAttributes: ReadonlyMap<string, string> = new Map();

/** The character that `&#x41;` or `&#65;` stands for. */
function charOf(entity: string): string | undefined {
  const [, hexadecimal, decimal] = /^&#(?:x([\da-f]{1,6})|(\d{1,7}));$/i.exec(entity) ?? [];
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
