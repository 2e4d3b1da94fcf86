import type PDFDocument from "pdfkit";
import { cleanText, cleanValue } from "../../xml/clean.ts";
import { readXml, type XmlElement } from "../../xml/read-xml.ts";
import type { Attributes, ElementName, Open, SvgElement } from "../svg/element.ts";
import { matrixOf } from "./matrix.ts";
import { paintElement } from "./paint-element.ts";
import { plainStyle } from "./style.ts";
import type { WriteLine } from "./write-line.ts";

/** The pen that paints on a page: elements are painted as they come, so that none is kept. */
export function openPdf(doc: PDFDocument, writeLine: WriteLine): Open<SvgElement> {
  return () => new PdfElement(doc, writeLine);
}

/** Icons of authors are bounded where they are read, and get some levels more when they are made safe. */
const deepest = 128;

class PdfElement implements SvgElement {
  readonly #doc: PDFDocument;
  readonly #writeLine: WriteLine;
  readonly #name: ElementName;
  readonly #attributes: Attributes;

  constructor(doc: PDFDocument, writeLine: WriteLine, name: ElementName = "svg", attributes: Attributes = {}) {
    this.#doc = doc;
    this.#writeLine = writeLine;
    this.#name = name;
    this.#attributes = attributes;
  }

  append(name: ElementName, attributes: Attributes = {}): PdfElement {
    if (name === "rect" || name === "circle" || name === "path") {
      paintElement(elementOf(name, attributes), plainStyle, { doc: this.#doc, definitions: new Map() });
    }
    const around = name === "tspan" ? this.#attributes : {};
    return new PdfElement(this.#doc, this.#writeLine, name, { ...around, ...attributes });
  }

  /** What is not to be seen, such as a tooltip, has no place on a page. */
  write(text: string): void {
    if (this.#name === "text" || this.#name === "tspan") this.#writeLine(cleanText(text), this.#attributes);
  }

  inline(body: string): void {
    const icon = readXml(`<g>${body}</g>`, deepest);
    if ("fault" in icon) throw new Error(`An icon cannot be read: ${icon.fault}`);
    this.#doc.save().transform(...matrixOf(String(this.#attributes.transform)));
    paintElement(icon, plainStyle, { doc: this.#doc, definitions: new Map(definitionsIn(icon)) });
    this.#doc.restore();
  }
}

function elementOf(name: ElementName, attributes: Attributes): XmlElement {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, cleanValue(value)] as const],
  );
  return { name, attributes: new Map(written), children: [], text: "" };
}

function* definitionsIn(element: XmlElement): Iterable<readonly [id: string, element: XmlElement]> {
  const id = element.attributes.get("id");
  if (id !== undefined) yield [id, element];
  for (const child of element.children) yield* definitionsIn(child);
}
