import type { Drawing } from "../../drawing/drawing.ts";
import { graphemesOf } from "../../text/graphemes.ts";
import { canDraw, type Face } from "../fonts/face.ts";
import { textsOf } from "../fonts/texts.ts";
import { loadTypesetter } from "../fonts/typesetter.ts";
import { paint } from "../svg/paint.ts";
import { svg } from "../svg.ts";
import { openTypeset } from "./typeset-element.ts";

/**
 * The SVG of a drawing, with fonts named for what the own font lacks.
 *
 * Left to itself, the rasterizer takes the characters of another font only
 * where that sets the whole line in as many glyphs.
 */
export async function markupForPixels(drawing: Drawing, faces: readonly Face[]): Promise<string> {
  const [own, ...others] = faces;
  const isOwn = (grapheme: string) => !own || canDraw(own, grapheme) || !others.some((face) => canDraw(face, grapheme));
  const texts = drawing.figures.flatMap(textsOf);
  if (texts.every((text) => graphemesOf(text).every(isOwn))) return svg.write(drawing);
  return String(paint(drawing, openTypeset(await loadTypesetter(faces))));
}
