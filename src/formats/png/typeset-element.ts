import type { XmlText } from "../../xml/xml-text.ts";
import type { Typesetter } from "../fonts/typesetter.ts";
import type { Attributes, ElementName, Open, SvgElement } from "../svg/element.ts";
import { textOfSvg } from "../svg/svg-text.ts";

/** The pen that writes SVG in which every part of a text says its font and its place. */
export function openTypeset(typesetter: Typesetter): Open<TypesetElement> {
  return (name, attributes) => new TypesetElement(textOfSvg(name, attributes), typesetter);
}

class TypesetElement implements SvgElement {
  readonly #markup: XmlText;
  readonly #typesetter: Typesetter;
  /** Of the text that is written here; none: it is not to be seen. */
  readonly #look: Attributes | undefined;

  constructor(markup: XmlText, typesetter: Typesetter, look?: Attributes) {
    this.#markup = markup;
    this.#typesetter = typesetter;
    this.#look = look;
  }

  append(name: ElementName, attributes: Attributes = {}): TypesetElement {
    if (name === "text") return new TypesetElement(this.#markup.append(name), this.#typesetter, attributes);
    // Its runs become elements, so that it needs none itself.
    if (name === "tspan") return new TypesetElement(this.#markup, this.#typesetter, { ...this.#look, ...attributes });
    return new TypesetElement(this.#markup.append(name, attributes), this.#typesetter);
  }

  write(text: string): void {
    if (!this.#look) {
      this.#markup.write(text);
      return;
    }
    const { x, "text-anchor": anchor, "font-size": fontSize, "font-weight": weight, ...others } = this.#look;
    const align = anchor === "middle" ? "center" : "left";
    const line = { x: Number(x), align, fontSize: Number(fontSize), isBold: weight === "bold" } as const;
    for (const run of this.#typesetter(text, line)) {
      const font = { "font-family": quoted(run.family), "font-size": fontSize, "font-weight": weight };
      const words = run.isRightToLeft ? `${rightToLeftMark}${run.text}${rightToLeftMark}` : run.text;
      this.#markup.append("tspan", { ...others, ...font, x: run.x }).write(words);
    }
  }

  inline(body: string): void {
    this.#markup.inline(body);
  }

  toString(): string {
    return this.#markup.toString();
  }
}

/** Between two of them, also what is no letter is read from right to left. */
const rightToLeftMark = "\u200f";

/** A name that stays one in a list of names. */
function quoted(name: string): string {
  return `'${name.replace(/['\\]/g, "")}'`;
}
