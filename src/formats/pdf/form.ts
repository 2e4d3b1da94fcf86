import type PDFDocument from "pdfkit";
import type { Reference } from "pdfkit";

/**
 * Paints onto a sheet of its own, which then can be laid on the page as one.
 *
 * pdfkit paints on pages only: for as long as it takes, the sheet stands in
 * place of what is on the page.
 */
function formWith(doc: PDFDocument, paint: () => void): Reference {
  const { page, _ctm: matrix } = doc;
  const { content, resources: Resources } = page;
  const Group = { Type: "Group", S: "Transparency", CS: "DeviceRGB" };
  const form = doc.ref({ Type: "XObject", Subtype: "Form", BBox: everywhere, Group, Resources });
  page.content = form;
  doc._ctm = [1, 0, 0, 1, 0, 0];
  paint();
  doc._ctm = matrix;
  page.content = content;
  form.end();
  return form;
}

/** Larger than any picture. */
const everywhere = [-32_000, -32_000, 32_000, 32_000];

/** Lays what is painted on the page as one thing that lets through what is under it. */
export function paintTogether(doc: PDFDocument, opacity: number, paint: () => void): void {
  const form = formWith(doc, paint);
  doc.page.xobjects[`Fm${form.id}`] = form;
  doc.save().fillOpacity(opacity).addContent(`/Fm${form.id} Do`).restore();
}

/** From here on, what is painted covers as much as the mask is light, until the state before is restored. */
export function maskBy(doc: PDFDocument, paintMask: () => void): void {
  const mask = formWith(doc, paintMask);
  const state = doc.ref({ Type: "ExtGState", SMask: { Type: "Mask", S: "Luminosity", G: mask } });
  state.end();
  doc.page.ext_gstates[`Ms${state.id}`] = state;
  doc.addContent(`/Ms${state.id} gs`);
}
