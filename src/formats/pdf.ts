import type { Drawing } from "../drawing/drawing.ts";
import { loadFaces } from "./fonts/load-faces.ts";
import { reportMissingCharacters } from "./fonts/missing-characters.ts";
import type { Format, WriteOptions } from "./format.ts";

/** Pages of shapes and text that can be selected, with all fonts in them. */
export const pdf = {
  name: "pdf",
  extension: "pdf",
  summary: "Pages to print and to send, each as large as its picture or of paper.",
  keeps: "everything that is seen, as shapes and text; links",
  write: (drawing, options) => writePages([drawing], options),
  bind: writePages,
} satisfies Format;

async function writePages(drawings: readonly Drawing[], options: WriteOptions): Promise<Uint8Array | undefined> {
  const faces = await loadFaces(options);
  if (!faces) reportNoFonts(options);
  if (!faces || options.report.hasErrors) return undefined;
  for (const drawing of drawings) reportMissingCharacters(drawing, faces, options);
  // Large, and of no use to other formats.
  const { writePdf } = await import("./pdf/write-pdf.ts");
  return writePdf(drawings, faces, options.page);
}

function reportNoFonts({ report, source }: WriteOptions): void {
  const hint = "give a host that has some, such as nodeHost";
  report.error("unreadable-font", "a PDF needs fonts, and the host has none", { source, start: 0, end: 0 }, { hint });
}
