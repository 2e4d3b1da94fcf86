import type { Drawing } from "../../drawing/drawing.ts";
import { type Element, element } from "./element.ts";

/** Files have a date; the same drawing gives the same file on every day. */
const date = "2000-01-01T00:00:00Z";

/** What a file is about. */
export function coreProperties({ title, description }: Drawing): Element {
  const dateAs = (name: string) => element(name, { "xsi:type": "dcterms:W3CDTF" }, date);
  return element(
    "cp:coreProperties",
    {
      "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      "xmlns:dcterms": "http://purl.org/dc/terms/",
      "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    },
    element("dc:title", {}, title),
    element("dc:creator", {}, "Stratogram"),
    description ? element("dc:description", {}, description) : undefined,
    dateAs("dcterms:created"),
    dateAs("dcterms:modified"),
  );
}

/** What wrote a file. */
export function appProperties(slides: number): Element {
  return element(
    "Properties",
    { xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" },
    element("Application", {}, "Stratogram"),
    element("Slides", {}, String(slides)),
  );
}
