import { readXml, type XmlElement, type XmlFault } from "../xml/read-xml.ts";
import type { DrawnPage } from "./drawn-page.ts";
import { inflated, mostInflated } from "./inflate.ts";
import { readPage } from "./read-page.ts";

/** In characters; a picture of thousands of nodes has less. */
const mostCharacters = 32 * 2 ** 20;

/** Nobody turns more pages than these. */
const mostPages = 200;

/** What keeps a text from being read, and whether it is only how much of it there is. */
export interface DrawioFault extends XmlFault {
  readonly isTooLarge?: boolean;
}

/**
 * The pages of a file of draw.io, as anybody may have left it.
 *
 * Each page may be compressed: XML as the address of a page would have it,
 * deflated and written as base64.
 */
export function readDrawio(text: string): readonly DrawnPage[] | DrawioFault {
  if (text.length > mostCharacters) return { fault: "it is larger than 32 MiB", isTooLarge: true };
  if (text.trim() === "") return { fault: "it is empty" };
  const root = readXml(text);
  if ("fault" in root) return root;
  if (root.name === "mxGraphModel") return pagesOf([root]);
  if (root.name !== "mxfile")
    return { fault: `it is no file of draw.io, as it begins with <${root.name.slice(0, 40)}>` };
  const diagrams = root.children.filter(({ name }) => name === "diagram");
  if (diagrams.length > mostPages) return { fault: `it has more than ${mostPages} pages`, isTooLarge: true };
  let left = mostInflated;
  const models: XmlElement[] = [];
  for (const diagram of diagrams) {
    const plain = childNamed(diagram, "mxGraphModel");
    const xml = plain ? "" : inflated(diagram.text, left);
    if (xml === undefined) return { fault: "one of its pages is damaged, or far too large" };
    left -= xml.length;
    const model = plain ?? modelIn(xml);
    if ("fault" in model) return model;
    models.push(model);
  }
  return pagesOf(models);
}

function modelIn(characters: string): XmlElement | XmlFault {
  const xml = decoded(characters);
  const model = xml === undefined ? { fault: "its text is damaged" } : readXml(xml);
  if ("fault" in model) return { fault: `one of its pages cannot be read: ${model.fault}` };
  return model.name === "mxGraphModel" ? model : { fault: "one of its pages is none of draw.io" };
}

function decoded(characters: string): string | undefined {
  try {
    return decodeURIComponent(characters);
  } catch {
    return undefined;
  }
}

function pagesOf(models: readonly XmlElement[]): readonly DrawnPage[] | XmlFault {
  const pages: DrawnPage[] = [];
  for (const model of models) {
    const root = childNamed(model, "root");
    const page = root ? readPage(root) : { fault: "one of its pages has no cells" };
    if ("fault" in page) return page;
    pages.push(page);
  }
  return pages.length > 0 ? pages : { fault: "it has no pages" };
}

function childNamed({ children }: XmlElement, name: string): XmlElement | undefined {
  return children.find((child) => child.name === name);
}
