import type { Drawing } from "../drawing/drawing.ts";
import type { Host } from "../hosts/host.ts";
import type { Report } from "../source/report.ts";
import type { Source } from "../source/source.ts";

/** A way to write a drawing down. */
export interface Format {
  /** What authors call it: `svg`. */
  readonly name: string;
  /** Of its files, without the dot. */
  readonly extension: string;
  readonly summary: string;
  /** What of a drawing lives on in it. */
  readonly keeps: string;
  /** Whether it shows drawings light or dark as who looks prefers, where nobody chose a theme. */
  readonly isAdaptive?: boolean;
  /** Gives nothing if and only if an error was reported. */
  write(drawing: Drawing, options: WriteOptions): Written | undefined | Promise<Written | undefined>;
  /** Writes several drawings as the pages of one file; none: a file holds one drawing. */
  bind?(drawings: readonly Drawing[], options: WriteOptions): Promise<Written | undefined>;
  /** The JSON of the arrangement that a text of this format says it was drawn with, if it says so; to be trusted in nothing. */
  arrangementIn?(text: string): string | undefined;
}

/** A text, or the bytes of what is none. */
export type Written = string | Uint8Array;

export interface WriteOptions {
  /** Has the fonts and the rasterizer that some formats need. */
  readonly host: Host;
  /** What cannot be written, or not as it was drawn, is told here. */
  readonly report: Report;
  /** What was drawn: what is reported is about it. */
  readonly source: Source;
  /** How many pixels of a picture made of pixels stand for one px. */
  readonly scale: number;
  /** What pages are like; `fit`: as large as the drawing. */
  readonly page: PageSize;
  /**
   * Where the picture of each drawing is, as seen from the file that is written, for formats that show one; by default
   * beside it, under the name of the source and the view.
   */
  readonly pictures?: readonly string[];
}

export const pageSizes = ["fit", "a4", "letter"] as const;
export type PageSize = (typeof pageSizes)[number];
