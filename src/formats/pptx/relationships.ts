import { type Element, element } from "./element.ts";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** What parts lead to. */
export type RelationshipType =
  | "officeDocument"
  | "extended-properties"
  | "slideMaster"
  | "slideLayout"
  | "slide"
  | "notesMaster"
  | "notesSlide"
  | "theme"
  | "image"
  | "hyperlink";

/** What one part leads to: other parts, by their ways from its folder, and pages elsewhere. */
export class Relationships {
  readonly #elements: Element[] = [];
  readonly #ids = new Map<string, string>();

  /** The id by which the part names what is at `target`. */
  to(type: RelationshipType, target: string): string {
    return this.#add(`${office}/${type}`, target, type === "hyperlink" ? "External" : undefined);
  }

  /** What says of the whole file who wrote it and what it is about. */
  toCoreProperties(target: string): string {
    const type = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    return this.#add(type, target, undefined);
  }

  element(): Element {
    const xmlns = "http://schemas.openxmlformats.org/package/2006/relationships";
    return element("Relationships", { xmlns }, this.#elements);
  }

  #add(type: string, target: string, mode: "External" | undefined): string {
    const key = `${type} ${target}`;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = `rId${this.#elements.length + 1}`;
    this.#ids.set(key, id);
    this.#elements.push(element("Relationship", { Id: id, Type: type, Target: target, TargetMode: mode }));
    return id;
  }
}
