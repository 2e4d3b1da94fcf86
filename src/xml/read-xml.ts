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
 * elements are nested at most `deepest` levels, and everything is read once from start to end.
 */
export function readXml(text: string, deepest = 64): XmlElement | XmlFault {
  const reader = new Reader(deepest);
  const next = new RegExp(token);
  next.lastIndex = text.startsWith("\uFEFF") ? 1 : 0;
  while (next.lastIndex < text.length && reader.fault === undefined) {
    const { lastIndex } = next;
    const groups = next.exec(text)?.groups;
    if (!groups) return { fault: `it cannot be read from "${excerpt(text, lastIndex)}" on` };
    if (groups.start !== undefined) reader.open(groups.start, groups.attributes ?? "", groups.empty === "/");
    else if (groups.end !== undefined) reader.close(groups.end);
    else reader.write(groups.data ?? reader.withoutEntities(groups.text ?? ""));
  }
  return reader.root();
}

const name = "[A-Za-z_][\\w:.-]*";
const attribute = `(?:${name})\\s*=\\s*(?:"[^"<]*"|'[^'<]*')`;

/** One token, exactly where the last one ended. What matches nothing here is not well-formed, or not wanted. */
const token = new RegExp(
  [
    "<!--[\\s\\S]*?-->",
    "<\\?[\\s\\S]*?\\?>",
    "<!DOCTYPE[^<>[\\]]*>",
    "<!\\[CDATA\\[(?<data>[\\s\\S]*?)\\]\\]>",
    `</(?<end>${name})\\s*>`,
    `<(?<start>${name})(?<attributes>(?:\\s+${attribute})*)\\s*(?<empty>/?)>`,
    "(?<text>[^<]+)",
  ].join("|"),
  "y",
);

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

  open(name: string, attributes: string, empty: boolean): void {
    const element = { name, attributes: this.#attributesOf(attributes), children: [], text: "" };
    this.#parent.children.push(element);
    if (!empty) this.#open.push(element);
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

  #attributesOf(text: string): ReadonlyMap<string, string> {
    const attributes = new Map<string, string>();
    for (const [, key = "", value = ""] of text.matchAll(/([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
      if (attributes.has(key)) this.fault = `an element has the attribute ${key} twice`;
      attributes.set(key, this.withoutEntities(value.slice(1, -1)));
    }
    return attributes;
  }
}

/** The character that `&#x41;` or `&#65;` stands for. */
function charOf(entity: string): string | undefined {
  const [, hexadecimal, decimal] = /^&#(?:x([\da-f]{1,6})|(\d{1,7}));$/i.exec(entity) ?? [];
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
