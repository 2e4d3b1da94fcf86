import type { Figure } from "../../drawing/drawing.ts";
import type { Fact } from "../../drawing/facts.ts";
import { isSafeLink } from "../../model/link.ts";
import type { XmlAttributes } from "../../xml/xml-text.ts";

type FigureName = Pick<Figure, "type" | "id">;

/** What is known of a figure. */
export interface Known {
  readonly facts: readonly Fact[];
  readonly tooltip?: string;
  readonly link?: string;
}

/** Attributes of an object of draw.io: its tooltip, its link, and a property for each fact. */
export function attributesOf({ facts, tooltip, link }: Known): XmlAttributes {
  return {
    ...(tooltip && { tooltip: html(tooltip).split("\n") }),
    ...(link !== undefined && isSafeLink(link) && { link }),
    ...propertiesOf(facts),
  };
}

/** What a program needs that reads the file again, to tell what was changed by hand: which figure it is, where it was and what it said. */
export function traceOf({ type, id }: FigureName, place: string, label: readonly string[]): XmlAttributes {
  return { "stratogram-kind": type, "stratogram-id": id, "stratogram-at": place, "stratogram-label": label };
}

/** draw.io shows tooltips as HTML. */
function html(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** What means something to draw.io or to XML, apart from names that begin with `xml` or `stratogram`. */
const taken = ["id", "label", "tooltip", "link", "linkTarget", "placeholders", "placeholder", "as", "style"];

function propertiesOf(facts: readonly Fact[]): XmlAttributes {
  const properties = new Map<string, string>();
  for (const { key, text } of facts) {
    const name = legal(key);
    let unique = name;
    for (let number = 2; properties.has(unique); number += 1) unique = `${name}-${number}`;
    // draw.io knows tags, to show and hide what has them, and parts them by spaces.
    properties.set(unique, key === "tags" ? text.replaceAll(",", "") : text);
  }
  return Object.fromEntries(properties);
}

/** A name that every reader of XML takes, and that is free. */
function legal(key: string): string {
  const name = key.replace(/[^\w.-]/g, "_");
  return /^[a-z]/i.test(name) && !/^(xml|stratogram)/i.test(name) && !taken.includes(name) ? name : `fact-${name}`;
}
