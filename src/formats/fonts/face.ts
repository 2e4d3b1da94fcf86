import type { FontFile } from "../../hosts/host.ts";
import { characterTableOf } from "./character-table.ts";
import { firstFaceOf, type Tables, tablesOf } from "./tables.ts";

/** A font of one weight, with what decides where it is used. */
export interface Face {
  /** Of its file, for messages. */
  readonly name: string;
  /** The font alone, also where the file is a collection. */
  readonly bytes: Uint8Array;
  readonly isBold: boolean;
  /** Whether it has a glyph for a character. */
  has(codePoint: number): boolean;
}

/** Whether a font has all that it needs to draw a character: joiners, selectors of variants, marks of direction need no glyph. */
export function canDraw(face: Face, grapheme: string): boolean {
  const visible = grapheme.normalize("NFC").replace(/[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}]/gu, "");
  return [...visible].every((character) => face.has(character.codePointAt(0) ?? 0));
}

/** Why a file is no font that can be used: a sentence about the file as `it`. */
export interface FontFault {
  readonly fault: string;
  readonly hint: string;
}

const kindsHint =
  "fonts are TrueType or OpenType files (.ttf, .otf) or collections of them (.ttc); others must be converted";

const outlinesHint = "colour emoji are often pictures; NotoEmoji-Regular.ttf has emoji as outlines";

/** What a file has as a font; of a collection, its first face. */
export function faceOf({ name, bytes }: FontFile): Face | FontFault {
  try {
    const font = firstFaceOf(bytes);
    if (!font) return { fault: "it is no TrueType or OpenType font", hint: kindsHint };
    return faceWith(name, font, tablesOf(font)) ?? { fault: "its characters are no outlines", hint: outlinesHint };
  } catch (error) {
    // What a view says about a place beyond its end.
    if (error instanceof RangeError) return { fault: "it is a damaged font", hint: "get the file anew" };
    throw error;
  }
}

function faceWith(name: string, bytes: Uint8Array, tables: Tables): Face | undefined {
  const [head, cmap] = [tables.get("head"), tables.get("cmap")];
  if (!head || !cmap || !(tables.has("glyf") || tables.has("CFF "))) return undefined;
  const hasGlyph = characterTableOf(cmap);
  const known = new Map<number, boolean>();
  return {
    name,
    bytes,
    // The lowest bit of `macStyle`.
    isBold: (head.getUint16(44) & 1) === 1,
    has(codePoint) {
      const has = known.get(codePoint) ?? hasGlyph(codePoint);
      known.set(codePoint, has);
      return has;
    },
  };
}
