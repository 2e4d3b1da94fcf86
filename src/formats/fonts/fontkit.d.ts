/** The engine that sets text, which ships without types. */
declare module "fontkit" {
  /** A font that was read. */
  export interface Font {
    readonly unitsPerEm: number;
    /** Ids of kinds of names: `preferredFamily`, `fontFamily`. */
    getName(kind: string): string | null;
    layout(text: string, features?: readonly string[]): GlyphRun;
  }

  /** Glyphs from left to right, as they are drawn. */
  export interface GlyphRun {
    /** In units of the font. */
    readonly advanceWidth: number;
  }

  export function create(bytes: Uint8Array): Font;
}
