import type { Attributes } from "./element.ts";

/** What may look different in the dark, and what stands for an attribute that is not there. */
const absent = {
  fill: "#000000",
  stroke: "none",
  "stroke-width": 1,
  "stroke-dasharray": "none",
  transform: "none",
  display: "inline",
} as const;

type Name = keyof typeof absent;

/** Whether an attribute may look different in the dark. */
export function isChangeable(name: string): name is Name {
  return name in absent;
}

/** Rules that hold where pictures are to be dark. What they say of attributes comes before what these say themselves. */
export class DarkSheet {
  readonly #picture: string;
  /** By what they declare. */
  readonly #classes = new Map<string, string>();

  /** `picture` is the class of the outermost element, so that no other picture on the same page is meant. */
  constructor(picture: string) {
    this.#picture = picture;
  }

  /** The class of an element that has one set of attributes in the light and another in the dark; none where they say the same. */
  classFor(light: Attributes, dark: Attributes): string | undefined {
    const names = Object.keys(absent).filter(isChangeable);
    const declarations = names.filter((name) => light[name] !== dark[name]).map((name) => declarationOf(name, dark));
    if (declarations.length === 0) return undefined;
    const text = declarations.join(";");
    const known = this.#classes.get(text) ?? `_${this.#classes.size.toString(36)}`;
    this.#classes.set(text, known);
    return known;
  }

  /** One rule a line. */
  toString(): string {
    return [...this.#classes].map(([declarations, name]) => `.${this.#picture} .${name}{${declarations}}`).join("\n");
  }
}

function declarationOf(name: Name, attributes: Attributes): string {
  const value = String(attributes[name] ?? absent[name]);
  return `${name}:${name === "transform" ? transformOf(value) : value}`;
}

/** CSS wants units, and commas between numbers. */
function transformOf(value: string): string {
  return value.replace(/translate\((\S+) (\S+)\)/, "translate($1px,$2px)");
}
