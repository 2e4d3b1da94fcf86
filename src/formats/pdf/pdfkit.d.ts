/**
 * The part of pdfkit that is used. Its own types need Node's; at run time it is
 * bundled as browsers get it.
 */
declare module "pdfkit" {
  import type { Font } from "fontkit";

  type Matrix = readonly [number, number, number, number, number, number];

  /** An object of the file; what is written to it becomes its stream. */
  export interface Reference {
    readonly id: number;
    write(content: string): void;
    end(): void;
  }

  /** How later objects mention one by its name. */
  export type Resources = Record<string, Reference>;

  export interface Page {
    readonly width: number;
    readonly height: number;
    /** Where what is painted is written to. */
    content: Reference;
    readonly resources: Reference;
    readonly xobjects: Resources;
    readonly ext_gstates: Resources;
  }

  export interface Gradient {
    /** Offsets from 0 to 1, rising. */
    stop(offset: number, color: string): Gradient;
    setTransform(...matrix: Matrix): Gradient;
  }

  export interface Outline {
    addItem(title: string): Outline;
  }

  export interface DocumentOptions {
    readonly pdfVersion: string;
    readonly autoFirstPage: boolean;
    /** None: the standard one is not looked for. */
    readonly font: null;
    readonly displayTitle: boolean;
    readonly info: Readonly<Record<string, string | Date>>;
  }

  export interface TextOptions {
    readonly lineBreak: false;
    readonly baseline: "alphabetic";
    /** Set, a line is laid out whole and not word by word. */
    readonly features: readonly string[];
  }

  /** Lengths in points, from the top left corner; angles in degrees. What paints gives the document again. */
  export default class PDFDocument {
    constructor(options: DocumentOptions);
    readonly info: Record<string, string | Date>;
    readonly page: Page;
    readonly outline: Outline;
    /** What all transformations since the page began amount to. */
    _ctm: Matrix;
    /** The font that text is written in, with the widths of its glyphs in thousandths of an em. */
    readonly _font: { readonly widths: number[] };
    on(event: "data", listener: (chunk: Uint8Array) => void): this;
    on(event: "end", listener: () => void): this;
    end(): void;
    endMetadata(): void;
    addPage(options: { readonly size: readonly [width: number, height: number]; readonly margin: number }): this;
    ref(data: object): Reference;
    addContent(content: string): this;

    save(): this;
    restore(): this;
    transform(...matrix: Matrix): this;

    rect(x: number, y: number, width: number, height: number): this;
    fill(rule: "nonzero" | "evenodd"): this;
    stroke(): this;
    clip(rule: "nonzero" | "evenodd"): this;

    lineWidth(width: number): this;
    lineCap(cap: string): this;
    lineJoin(join: string): this;
    miterLimit(limit: number): this;

    fillColor(color: string | Gradient): this;
    strokeColor(color: string | Gradient): this;
    fillOpacity(opacity: number): this;
    strokeOpacity(opacity: number): this;
    linearGradient(x1: number, y1: number, x2: number, y2: number): Gradient;
    radialGradient(fx: number, fy: number, fr: number, cx: number, cy: number, r: number): Gradient;

    registerFont(name: string, font: Font): this;
    font(name: string): this;
    fontSize(size: number): this;
    text(text: string, x: number, y: number, options: TextOptions): this;
    link(x: number, y: number, width: number, height: number, url: string): this;
  }
}
