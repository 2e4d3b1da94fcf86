import type { Attributes, ElementName, SvgElement } from "./element.ts";

/** What is in an element, in order: elements, text as it is to be read, and the markup of icons. */
export type Content = Recorded | { readonly text: string } | { readonly markup: string };

/** The end that only remembers what was painted, to be looked at and painted again. */
export class Recorded implements SvgElement {
  readonly name: ElementName;
  readonly attributes: Attributes;
  readonly content: Content[] = [];

  constructor(name: ElementName, attributes: Attributes = {}) {
    this.name = name;
    this.attributes = attributes;
  }

  append(name: ElementName, attributes?: Attributes): Recorded {
    const child = new Recorded(name, attributes);
    this.content.push(child);
    return child;
  }

  write(text: string): void {
    this.content.push({ text });
  }

  inline(markup: string): void {
    this.content.push({ markup });
  }

  /** Paints everything in this element with another pen, into the same element of its own. */
  copyTo(element: SvgElement): void {
    for (const each of this.content) {
      if (each instanceof Recorded) each.copyTo(element.append(each.name, each.attributes));
      else if ("text" in each) element.write(each.text);
      else element.inline(each.markup);
    }
  }
}
