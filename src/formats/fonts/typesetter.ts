import type { Font } from "fontkit";
import type { Face } from "./face.ts";
import { runsOf } from "./runs.ts";
import { type Stretch, stretchesOf } from "./stretches.ts";

/** How a line of text is to be set. */
export interface LineLook {
  /** Where the line begins, or its middle, px. */
  readonly x: number;
  readonly align: "left" | "center";
  /** px */
  readonly fontSize: number;
  readonly isBold: boolean;
}

/** A part of a line in one font and one direction, and where it stands. */
export interface PlacedRun extends Stretch {
  readonly font: Font;
  /** What fonts of this design are called. */
  readonly family: string;
  /** The characters whose glyphs are drawn, where another engine would find them itself. */
  readonly glyphs: string;
  /** Of its left end, px. */
  readonly x: number;
  /** px */
  readonly width: number;
}

/** Gives the parts of a line from left to right, with their fonts and places. */
export type Typesetter = (line: string, look: LineLook) => readonly PlacedRun[];

/** Loads what sets text in any script; that takes a moment, so not before there is need of it. */
export async function loadTypesetter(faces: readonly Face[]): Promise<Typesetter> {
  const [{ create }, { default: bidiFactory }] = await Promise.all([import("fontkit"), import("bidi-js")]);
  const bidi = bidiFactory();
  const fonts = new Map<Face, Font>();
  const fontOf = (face: Face): Font => {
    const font = fonts.get(face) ?? create(face.bytes);
    fonts.set(face, font);
    return font;
  };

  return (line, { x, align, fontSize, isBold }) => {
    const preferred = faces.toSorted((a, b) => Number(b.isBold === isBold) - Number(a.isBold === isBold));
    const runs = runsOf(stretchesOf(line, bidi), preferred).map(({ face, ...run }) => {
      const glyphs = run.isRightToLeft ? mirrored(run.text, bidi.getMirroredCharacter) : run.text;
      const font = fontOf(face);
      const width = (font.layout(glyphs).advanceWidth / font.unitsPerEm) * fontSize;
      const family = font.getName("preferredFamily") ?? font.getName("fontFamily") ?? "";
      return { ...run, font, family, glyphs, width };
    });
    let left = x;
    if (align === "center") left -= runs.reduce((sum, { width }) => sum + width, 0) / 2;
    return runs.map((run) => {
      const placed = { ...run, x: left };
      left += run.width;
      return placed;
    });
  };
}

/** Brackets open the other way from right to left. Fonts turn letters around, but not what stands alone. */
function mirrored(text: string, mirror: (character: string) => string | null): string {
  const characters = [...text].map((character) => mirror(character) ?? character);
  return (/\p{L}/u.test(text) ? characters : characters.toReversed()).join("");
}
