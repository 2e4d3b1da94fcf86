import { type XmlAttributes, XmlText } from "../../xml/xml-text.ts";

/** An element of a part, as data. */
export interface Element {
  readonly name: string;
  readonly attributes: XmlAttributes;
  /** Elements, or text as it is to be read. */
  readonly content: readonly (Element | string)[];
}

/** What may be left out where an element is put together. */
type Content = Element | string | undefined | readonly (Element | undefined)[];

/** An element with what is in it, in this order; PowerPoint takes no other than the schema's. */
export function element(name: string, attributes: XmlAttributes = {}, ...content: readonly Content[]): Element {
  return { name, attributes, content: content.flat().filter((part) => part !== undefined) };
}

/** The text of a part, with `root` around all that is in it. */
export function markupOf(root: Element): string {
  const text = new XmlText(root.name, root.attributes, (name) => onOneLine.has(name));
  fill(text, root.content);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}\n`;
}

/** What is too small to be read line by line; within a paragraph, lines between elements could be taken for text. */
const onOneLine: ReadonlySet<string> = new Set([
  ...["p:nvGrpSpPr", "p:nvSpPr", "p:nvPicPr", "p:nvCxnSpPr", "p:grpSpPr", "p:spPr", "p:blipFill", "p:bg"],
  ...["a:bodyPr", "a:lstStyle", "a:p", "a:solidFill", "a:ln", "a:gradFill", "a:effectStyle"],
]);

function fill(parent: XmlText, content: Element["content"]): void {
  for (const part of content) {
    if (typeof part === "string") parent.write(part);
    else fill(parent.append(part.name, part.attributes), part.content);
  }
}
