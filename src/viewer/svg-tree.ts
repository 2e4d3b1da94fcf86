import { setAll, svgElement } from "./dom.ts";

/** A picture made of its text, and what its style sheet said, which nobody has to allow then. */
export interface SvgTree {
  readonly picture: SVGSVGElement;
  /** Rules that make it dark; none: it has no dark side. */
  readonly darkRules?: string;
}

/**
 * Builds a picture from its text, element by element: pages that ask for trusted types let no parser do it. Whatever the
 * text holds, what does not belong into a picture is left out. None where the text is no picture.
 */
export function svgTreeOf(text: string): SvgTree | undefined {
  const builder = new Builder();
  const next = new RegExp(token, "y");
  next.lastIndex = text.startsWith("\uFEFF") ? 1 : 0;
  while (next.lastIndex < text.length) {
    const groups = next.exec(text)?.groups;
    if (!groups) return undefined;
    const { start, attributes = "", empty, end, data, content } = groups;
    if (start !== undefined) builder.open(start, attributes);
    if (end !== undefined || empty) builder.close();
    builder.write(data ?? decoded(content ?? ""));
  }
  const { picture, style } = builder;
  const [, darkRules] = darkSheet.exec(style) ?? [];
  return picture && { picture, ...(darkRules !== undefined && { darkRules }) };
}

const name = "[\\w:.-]+";
const attribute = `\\s+${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`;
const token = [
  "<!--[^]*?-->",
  "<!\\[CDATA\\[(?<data>[^]*?)\\]\\]>",
  "<[?!][^>]*>",
  `</(?<end>${name})\\s*>`,
  `<(?<start>${name})(?<attributes>(?:${attribute})*)\\s*(?<empty>/?)>`,
  "(?<content>[^<]+)",
].join("|");

/** How our pictures say that they can be dark. Nothing in it reaches beyond the picture. */
const darkSheet = /^\s*@media \(prefers-color-scheme:dark\)\{((?:(?!url\(|@|\\)[\s\S])*)\}\s*$/i;

/** What a picture may hold: nothing of it runs or loads. */
const elements: ReadonlySet<string> = new Set(
  (
    "svg title desc g a rect circle ellipse line polyline polygon path text tspan " +
    "defs linearGradient radialGradient stop clipPath mask"
  ).split(" "),
);

/** Elements in which text is read. */
const texts: ReadonlySet<string> = new Set(["title", "desc", "text", "tspan"]);

/** Deeper than any picture of ours. */
const deepest = 64;

class Builder {
  readonly #open: (Element | string)[] = [];
  picture: SVGSVGElement | undefined;
  style = "";

  open(name: string, attributes: string): void {
    const parent = this.#open.at(-1);
    // What is in something that is left out is left out, too.
    const isKept = elements.has(name) && this.#open.length < deepest && typeof parent !== "string";
    if (!isKept || (!parent && (name !== "svg" || this.picture))) {
      this.#open.push(name);
      return;
    }
    const made = svgElement(name as "g");
    adorn(made, attributes);
    parent?.append(made);
    if (made instanceof SVGSVGElement && !parent) this.picture = made;
    this.#open.push(made);
  }

  close(): void {
    this.#open.pop();
  }

  write(text: string): void {
    const parent = this.#open.at(-1);
    if (parent === "style") this.style += text;
    else if (parent instanceof Element && texts.has(parent.localName)) parent.append(text);
  }
}

function adorn(target: Element, attributes: string): void {
  for (const [, name = "", double, single] of attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const value = decoded(double ?? single ?? "");
    if (isHarmless(name, value)) setAll(target, { [name]: value });
  }
}

/** Styles are what policies forbid, names with colons are of other namespaces, and `on…` runs. */
function isHarmless(name: string, value: string): boolean {
  if (name === "href") return isSafeLink(value);
  return !/^(on|style$|xmlns$)|:/i.test(name) && !/url\(\s*["']?(?!#)/i.test(value);
}

function isSafeLink(link: string): boolean {
  return URL.canParse(link, document.baseURI) && /^(https?|mailto):$/.test(new URL(link, document.baseURI).protocol);
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&(?:(\w+)|#(\d+)|#x([\da-f]+));/gi, (entity, name, decimal, hexadecimal) => {
    if (name !== undefined) return entities[name] ?? entity;
    const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}
