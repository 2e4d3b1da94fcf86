import type { Drawing } from "../../drawing/drawing.ts";
import { XmlText } from "../../xml/xml-text.ts";
import { writePage } from "./page.ts";

/** A file of draw.io with a page for each drawing, not compressed, so that its versions can be compared. */
export async function fileOf(drawings: readonly Drawing[]): Promise<string> {
  const file = new XmlText("mxfile", { compressed: "false" });
  for (const [index, drawing] of drawings.entries()) writePage(drawing, `page-${index + 1}`, file);
  return `${file}\n`;
}
