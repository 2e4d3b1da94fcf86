import type { Size } from "../geometry.ts";
import { readXml, type XmlElement } from "../xml/read-xml.ts";
import { allowedElements, isAllowed } from "./allowed.ts";
import type { Icon } from "./icon.ts";
import type { StyleSheet } from "./style-sheet.ts";
import { readDeclarations, readStyleSheet } from "./style-sheet.ts";

/** Why a file is no picture: a sentence about the file as `it`. */
export interface IconFault {
  readonly fault: string;
}

/** In characters. Pictures of this size on every node still make a file that can be opened. */
const longest = 64 * 1024;

const tooLarge: IconFault = { fault: "it is larger than 64 KiB, which is a lot for an icon" };

/** The colour of what leaves its colour to the page. */
const ink = "#161616";

/** Elements that describe and draw nothing; so do all of other vocabularies, such as `sodipodi:namedview`. */
const silent = new Set(["title", "desc", "metadata", "style"]);

/**
 * Reads a picture of an author's own: an SVG file of shapes and gradients.
 *
 * Elements that show something else make it a fault, so that nobody wonders
 * where a part of the picture went. Attributes that are not allowed are left
 * out. Nothing outside of its size is drawn.
 */
export function readOwnIcon(text: string): Icon | IconFault {
  if (text.length > longest) return tooLarge;
  const root = readXml(text);
  if ("fault" in root) return root;
  if (root.name !== "svg") return { fault: `it is not SVG: its root element is <${root.name}>` };
  const box = boxOf(root);
  if (!box) return { fault: "it has neither a viewBox nor a width and a height" };
  const elements = [...elementsIn(root)];
  const styles = readStyleSheet(elements.map(({ name, text }) => (name === "style" ? text : "")).join("\n"));
  if (!styles) return { fault: "it has styles that select by something else than classes" };
  const foreign = elements.find(({ name }) => !isKnown(name));
  if (foreign) return { fault: `it has a <${foreign.name}>; an icon consists of shapes and gradients` };
  const gradients = new Map(elements.map((element) => [element.attributes.get("id") ?? "", element]));
  const body = clipped(box, write(root, { styles, gradients, clips: false }));
  return body.length > longest ? tooLarge : { size: box.size, body };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly size: Size;
}

function boxOf({ attributes }: XmlElement): Box | undefined {
  const sides = `0 0 ${attributes.get("width")} ${attributes.get("height")}`;
  const numbers = (attributes.get("viewBox") ?? sides).trim().split(/[\s,]+/);
  const [x = 0, y = 0, width = 0, height = 0] = numbers.map((number) => Number.parseFloat(number));
  const reasonable = [x, y, width, height].every((number) => Math.abs(number) < 1e6);
  return reasonable && width > 0 && height > 0 ? { x, y, size: { width, height } } : undefined;
}

/** All elements inside of one, without those that other vocabularies hold. */
function* elementsIn({ children }: XmlElement): Iterable<XmlElement> {
  for (const child of children) {
    if (child.name.includes(":")) continue;
    yield child;
    if (!silent.has(child.name)) yield* elementsIn(child);
  }
}

function isKnown(name: string): boolean {
  return allowedElements.has(name) || silent.has(name);
}

interface Context {
  readonly styles: StyleSheet;
  /** By id. */
  readonly gradients: ReadonlyMap<string, XmlElement>;
  /** Inside of a clip path or a mask, where no other may be used: nested ones take viewers for ever. */
  readonly clips: boolean;
}

/** An element with all that it holds; the root becomes a group. */
function write(element: XmlElement, context: Context): string {
  if (silent.has(element.name) || element.name.includes(":")) return "";
  const name = element.name === "svg" ? "g" : element.name;
  const clips = context.clips || name === "mask" || name === "clipPath";
  const model = withModel(element, context);
  const attributes = writeAttributes(model, { ...context, clips });
  const children = model.children.map((child) => write(child, { ...context, clips })).join("");
  return children ? `<${name}${attributes}>${children}</${name}>` : `<${name}${attributes}/>`;
}

/** How many gradients may take what they lack from one another, and how many stops. */
const longestChain = 8;
const mostStops = 100;

/** A gradient with what it takes from another: sanitizers drop such references. */
function withModel(element: XmlElement, { gradients }: Context): XmlElement {
  let model = element;
  for (let step = 0; step < longestChain && element.name.endsWith("Gradient"); step++) {
    const href = model.attributes.get("href") ?? model.attributes.get("xlink:href");
    const next = gradients.get(href?.slice(1) ?? "");
    if (href === undefined || !next?.name.endsWith("Gradient")) break;
    const own = new Map([...model.attributes].filter(([key]) => !key.endsWith("href")));
    const attributes = new Map([...next.attributes, ...own]);
    model = {
      ...model,
      attributes,
      children: model.children.length > 0 ? model.children : next.children.slice(0, mostStops),
    };
  }
  return model;
}

/** Attributes, overruled by the classes and the style of the element, as far as they are allowed. */
function writeAttributes({ name, attributes }: XmlElement, { styles, clips }: Context): string {
  const classes = (attributes.get("class") ?? "").split(/\s+/).flatMap((each) => [...(styles.get(each) ?? [])]);
  const merged = new Map([...attributes, ...classes, ...readDeclarations(attributes.get("style") ?? "")]);
  let text = "";
  for (const [key, raw] of merged) {
    const value = raw.trim().replace(/\s+/g, " ");
    const isUseless = (name === "svg" && placing.has(key)) || (clips && nesting.has(key));
    if (!isUseless && isAllowed(key, value)) text += ` ${key}="${prefixed(key, value)}"`;
  }
  return text;
}

/** Where the root of a picture says how large it is, rather than how it looks. */
const placing = new Set(["x", "y", "width", "height", "id", "transform"]);

const nesting = new Set(["clip-path", "mask"]);

/** Its ids get a prefix, so that none is the one that we need. */
function prefixed(key: string, value: string): string {
  if (key === "id") return `own-${value}`;
  return value.toLowerCase() === "currentcolor" ? ink : value.replace(/^url\(#/, "$&own-");
}

function clipped({ x, y, size: { width, height } }: Box, content: string): string {
  const moved = x === 0 && y === 0 ? content : `<g transform="translate(${-x} ${-y})">${content}</g>`;
  const shape = `<path d="M0 0H${width}V${height}H0z"/>`;
  return `<defs><clipPath id="box">${shape}</clipPath></defs><g clip-path="url(#box)">${moved}</g>`;
}
