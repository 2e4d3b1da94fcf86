/** What differs between Node and browsers: how files, fonts and a rasterizer are reached. */
export interface Host {
  /**
   * Reads a text file named by `path`, relative to the folder of `from`
   * (the name of the source that mentions it). Never throws for what an
   * author can cause. Of a file that is `optional` nobody needs to know what
   * else could have been meant, which takes long among thousands of files.
   */
  read(path: string, from: string, need?: "optional"): Promise<FileResult>;
  /** The faces that pictures are measured with, and after them those for characters that they lack; none where there are no fonts. */
  fonts?(): Promise<readonly FontResult[]>;
  /** What makes pixels; none where it is not installed. */
  rasterizer?(): Promise<Rasterizer | undefined>;
}

/** A face of a font, as TrueType or OpenType. */
export interface FontFile {
  /** Of the file, for messages. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type FontResult = FontFile | (FileFailure & Pick<FontFile, "name">);

/**
 * Gives the PNG of an SVG, drawn with the fonts of its host and no others; `scale` pixels in a row stand for one px.
 * Browsers need a while for it.
 */
export type Rasterizer = (svg: string, scale: number) => Uint8Array | Promise<Uint8Array>;

export type FileResult = { readonly name: string; readonly text: string } | FileFailure;

/** Why a file could not be read. */
export interface FileFailure {
  /** `outside`: not under the root of the document, links followed. */
  readonly failure: "missing" | "outside" | "too-large" | "unreadable";
  /** A sentence about the file as `it`, without a full stop. */
  readonly reason: string;
  /** What to do about it. */
  readonly hint?: string;
}
