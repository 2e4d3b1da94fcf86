import type { Font } from "fontkit";
import type PDFDocument from "pdfkit";
import type { Typesetter } from "../fonts/typesetter.ts";
import type { Attributes } from "../svg/element.ts";

/** Writes a line of text whose element, and those around it, have these attributes. */
export type WriteLine = (line: string, look: Attributes) => void;

/** What writes lines in the fonts that have their characters; of each font, the file gets what it uses. */
export function lineWriter(doc: PDFDocument, typesetter: Typesetter): WriteLine {
  const names = new Map<Font, string>();
  const nameOf = (font: Font): string => {
    const known = names.get(font);
    if (known !== undefined) return known;
    const name = `font ${names.size}`;
    names.set(font, name);
    doc.registerFont(name, font).font(name);
    // pdfkit scales all widths but that of the box for what a font lacks.
    const [box = 0] = doc._font.widths;
    doc._font.widths[0] = (1000 * box) / font.unitsPerEm;
    return name;
  };
  return (line, look) => {
    const fontSize = Number(look["font-size"]);
    const align = look["text-anchor"] === "middle" ? "center" : "left";
    const runs = typesetter(line, { x: Number(look.x), align, fontSize, isBold: look["font-weight"] === "bold" });
    for (const { font, glyphs, x } of runs) {
      doc.font(nameOf(font)).fontSize(fontSize).fillColor(String(look.fill));
      doc.text(glyphs, x, Number(look.y), { lineBreak: false, baseline: "alphabetic", features: [] });
    }
  };
}
