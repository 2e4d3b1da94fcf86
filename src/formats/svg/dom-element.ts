import type { Dom } from "@svgdotjs/svg.js";
import type { Drawing } from "../../drawing/drawing.ts";
import { cleanText, cleanValue } from "../../xml/clean.ts";
import type { XmlText } from "../../xml/xml-text.ts";
import type { Attributes, SvgElement } from "./element.ts";
import { paintAdaptive } from "./paint-adaptive.ts";
import { textOfSvg } from "./svg-text.ts";

/** A window of a browser or of svgdom, as far as it concerns us. */
export interface DomWindow {
  readonly document: object;
}

/** A node of such a window's document. */
export interface DomNode {
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<DomNode>;
  readonly attributes?: Iterable<{ readonly name: string; readonly value: string }>;
}

/** Draws on a DOM: gives the `svg` element, not yet in the document. */
export async function drawOnDom(drawing: Drawing, window: DomWindow): Promise<DomNode> {
  // Loaded here, so that whoever writes files never pays for it.
  const { create, Dom, withWindow } = await import("@svgdotjs/svg.js");
  const open = (name: string, attributes: Attributes) => new DomElement(new Dom(create(name)), attributes);
  let root: DomElement | undefined;
  withWindow(window, () => {
    root = paintAdaptive(drawing, open);
  });
  if (!root) throw new Error("svg.js did not draw");
  return root.node;
}

/** The markup of what was drawn on a DOM: the same as if it had been written as text. */
export function markupOf(svg: DomNode): string {
  const root = textOfSvg(svg.nodeName, attributesOf(svg));
  copy(svg, root);
  return `${root}\n`;
}

/** The end that builds a DOM: an element of svg.js. */
class DomElement implements SvgElement {
  readonly #dom: Dom;

  constructor(dom: Dom, attributes: Attributes = {}) {
    this.#dom = dom;
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== undefined) dom.attr(name, cleanValue(value));
    }
  }

  get node(): DomNode {
    return this.#dom.node;
  }

  append(name: string, attributes?: Attributes): DomElement {
    return new DomElement(this.#dom.element(name), attributes);
  }

  write(text: string): void {
    this.#dom.words(cleanText(text));
  }

  inline(body: string): void {
    this.#dom.svg(body);
  }
}

function copy(from: DomNode, to: XmlText): void {
  for (const child of from.childNodes) {
    if (child.nodeName === "#text") to.write(child.nodeValue ?? "");
    else copy(child, to.append(child.nodeName, attributesOf(child)));
  }
}

function attributesOf({ attributes = [] }: DomNode): Attributes {
  return Object.fromEntries([...attributes].map(({ name, value }) => [name, value]));
}
