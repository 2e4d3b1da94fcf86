import { cleanText } from "../../xml/clean.ts";
import { type Element, element } from "./element.ts";
import type { Pen } from "./pen.ts";
import type { Link, Shape } from "./shape.ts";

/** More than that nobody listens to. */
const longestDescription = 2000;
/** PowerPoint takes no longer ones. */
const longestTip = 255;

/** What a shape is called, what is told of it and where it leads. */
export function identityOf(shape: Shape, pen: Pen): Element {
  const { name, description, link } = shape;
  const descr = description && shortened(description, longestDescription);
  return element("p:cNvPr", { id: pen.idOf(shape), name, descr }, link && hyperlink(link, pen));
}

function hyperlink({ target, tooltip }: Link, pen: Pen): Element {
  const tip = tooltip && shortened(tooltip, longestTip);
  return element("a:hlinkClick", { "r:id": pen.relationshipTo(target), tooltip: tip });
}

/** At most as many characters, none of them halved. */
function shortened(text: string, length: number): string {
  return cleanText(text.length > length ? `${text.slice(0, length - 1)}…` : text);
}
