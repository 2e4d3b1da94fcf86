import type PDFDocument from "pdfkit";
import { cleanText, cleanValue } from "../../xml/clean.ts";
import { readXml, type XmlElement } from "../../xml/read-xml.ts";
import type { Attributes, ElementName, Open, SvgElement } from "../svg/element.ts";
import { paintTogether } from "./form.ts";
import { matrixOf } from "./matrix.ts";
import { paintElement } from "./paint-element.ts";
import { opacityOf, plainStyle } from "./style.ts";
import type { WriteLine } from "./write-line.ts";

/** The pen that paints on a page: elements are painted as they come, and none is kept for longer than it takes. */
export function openPdf(doc: PDFDocument, writeLine: WriteLine): Open<PdfPage> {
  return () => new PdfPage(doc, writeLine);
}

/** What elements are painted with. */
interface Painter {
  readonly doc: PDFDocument;
  readonly writeLine: WriteLine;
  /** Paints something at once, or when it is known what else belongs to it. */
  run(paint: () => void): void;
}

/**
 * The outermost element.
 *
 * A group in it that lets through what is below is laid on the page as one:
 * when the next group begins, or the page ends.
 */
class PdfPage implements SvgElement {
  readonly #doc: PDFDocument;
  readonly #writeLine: WriteLine;
  #finish: (() => void) | undefined;

  constructor(doc: PDFDocument, writeLine: WriteLine) {
    this.#doc = doc;
    this.#writeLine = writeLine;
  }

  append(name: ElementName, attributes: Attributes = {}): SvgElement {
    this.end();
    const opacity = opacityOf(attributes.opacity === undefined ? undefined : String(attributes.opacity));
    const run = opacity < 1 ? this.#together(opacity) : (paint: () => void) => paint();
    return new PdfElement({ doc: this.#doc, writeLine: this.#writeLine, run }).append(name, attributes);
  }

  /** A page has no text of its own. */
  write(): void {}

  inline(): void {}

  /** Everything that belongs to the page is there. */
  end(): void {
    this.#finish?.();
    this.#finish = undefined;
  }

  #together(opacity: number): Painter["run"] {
    const parts: (() => void)[] = [];
    this.#finish = () => {
      paintTogether(this.#doc, opacity, () => {
        for (const paint of parts) paint();
      });
    };
    return (paint) => parts.push(paint);
  }
}

/** Icons of authors are bounded where they are read, and get some levels more when they are made safe. */
const deepest = 128;

class PdfElement implements SvgElement {
  readonly #painter: Painter;
  readonly #name: ElementName;
  readonly #attributes: Attributes;

  constructor(painter: Painter, name: ElementName = "svg", attributes: Attributes = {}) {
    this.#painter = painter;
    this.#name = name;
    this.#attributes = attributes;
  }

  append(name: ElementName, attributes: Attributes = {}): PdfElement {
    if (name === "rect" || name === "circle" || name === "path") {
      const { doc, run } = this.#painter;
      run(() => paintElement(elementOf(name, attributes), plainStyle, { doc, definitions: new Map() }));
    }
    const around = name === "tspan" ? this.#attributes : {};
    return new PdfElement(this.#painter, name, { ...around, ...attributes });
  }

  /** What is not to be seen, such as a tooltip, has no place on a page. */
  write(text: string): void {
    const { writeLine, run } = this.#painter;
    if (this.#name === "text" || this.#name === "tspan") run(() => writeLine(cleanText(text), this.#attributes));
  }

  inline(body: string): void {
    const icon = readXml(`<g>${body}</g>`, deepest);
    if ("fault" in icon) throw new Error(`An icon cannot be read: ${icon.fault}`);
    const { doc, run } = this.#painter;
    run(() => {
      doc.save().transform(...matrixOf(String(this.#attributes.transform)));
      paintElement(icon, plainStyle, { doc, definitions: new Map(definitionsIn(icon)) });
      doc.restore();
    });
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
