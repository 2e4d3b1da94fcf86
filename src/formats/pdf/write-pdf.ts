import PDFDocument from "pdfkit";
import type { Drawing } from "../../drawing/drawing.ts";
import { listed } from "../../listed.ts";
import { cleanText } from "../../xml/clean.ts";
import type { Face } from "../fonts/face.ts";
import { loadTypesetter } from "../fonts/typesetter.ts";
import type { PageSize } from "../format.ts";
import { paint } from "../svg/paint.ts";
import { linkAreasOf } from "./links.ts";
import { pageFor } from "./page.ts";
import { openPdf } from "./pdf-element.ts";
import { lineWriter, type WriteLine } from "./write-line.ts";

/** The bytes of a PDF with a page for each drawing. */
export async function writePdf(
  drawings: readonly Drawing[],
  faces: readonly Face[],
  page: PageSize,
): Promise<Uint8Array> {
  const doc = documentOf(drawings);
  const bytes = bytesOf(doc);
  const writeLine = lineWriter(doc, await loadTypesetter(faces));
  for (const drawing of drawings) {
    addPage(drawing, page, doc, writeLine);
    if (drawings.length > 1) doc.outline.addItem(cleanText(drawing.title));
  }
  doc.end();
  return bytes;
}

/** pdfkit's metadata is a second copy of the title, not escaped, with the time of day. */
class Document extends PDFDocument {
  override endMetadata(): void {}
}

/** An empty document that says what it is; transparency needs at least version 1.4. */
function documentOf(drawings: readonly Drawing[]): PDFDocument {
  const [first, ...others] = drawings;
  const Title = cleanText(
    listed(
      drawings.map(({ title }) => title),
      "and",
    ),
  );
  const description = others.length === 0 ? first?.description : undefined;
  const Subject = description === undefined ? {} : { Subject: cleanText(description) };
  const info = { Title, ...Subject, Creator: "Stratogram", Producer: "Stratogram", CreationDate: new Date(0) };
  const doc = new Document({ pdfVersion: "1.7", autoFirstPage: false, font: null, displayTitle: true, info });
  // Needed until here, for the id of the file; no date is better than a wrong one.
  delete doc.info.CreationDate;
  return doc;
}

function addPage(drawing: Drawing, page: PageSize, doc: PDFDocument, writeLine: WriteLine): void {
  const { size, x, y, scale } = pageFor(drawing.size, page);
  const [width, height] = size;
  doc.addPage({ size, margin: 0 }).save();
  if (drawing.background) doc.rect(0, 0, width, height).fillColor(drawing.background).fill("nonzero");
  doc.transform(scale, 0, 0, scale, x, y);
  paint(drawing, openPdf(doc, writeLine)).end();
  for (const { area, url } of linkAreasOf(drawing)) doc.link(area.x, area.y, area.width, area.height, url);
  doc.restore();
}

/** Everything that a document writes, once it has ended. */
function bytesOf(doc: PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const chunks: Uint8Array[] = [];
    doc.on("data", (chunk) => chunks.push(chunk));
    doc.on("end", () => resolve(joined(chunks)));
  });
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
