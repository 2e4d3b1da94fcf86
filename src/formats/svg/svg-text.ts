import { type XmlAttributes, XmlText } from "../../xml/xml-text.ts";

/** The end that writes files. */
export function textOfSvg(name: string, attributes: XmlAttributes): XmlText {
  return new XmlText(name, attributes, isInline);
}

/** Lines between elements would be spaces inside of text, and icons are for no one to read. */
function isInline(name: string, { transform }: XmlAttributes): boolean {
  return name === "text" || transform !== undefined;
}
