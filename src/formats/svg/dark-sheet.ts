import type { Attributes } from "./element.ts";
import type { Recorded } from "./recorded.ts";
import { type TextFills, textSelectorOf } from "./text-fills.ts";

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
  readonly #textFills: TextFills;
  /** By what they declare. */
  readonly #classes = new Map<string, string>();

  /** `picture` is the class of the outermost element, so that no other picture on the same page is meant. */
  constructor(picture: string, textFills: TextFills) {
    this.#picture = picture;
    this.#textFills = textFills;
  }

  /** The class of an element that has other attributes in the dark; none where they say the same, or it is selected without. */
  classFor(light: Recorded, dark: Attributes): string | undefined {
    const selector = textSelectorOf(light);
    if (selector !== undefined && this.#textFills.get(selector) === dark.fill) return undefined;
    const names = Object.keys(absent).filter(isChangeable);
    const changed = names.filter((name) => light.attributes[name] !== dark[name]);
    return changed.length > 0 ? this.#classOf(changed.map((name) => declarationOf(name, dark)).join(";")) : undefined;
  }

  #classOf(declarations: string): string {
    const name = this.#classes.get(declarations) ?? `_${this.#classes.size.toString(36)}`;
    this.#classes.set(declarations, name);
    return name;
  }

  /** One rule a line. */
  toString(): string {
    const texts = [...this.#textFills].map(([selector, fill]) => `${selector}{fill:${fill}}`);
    const others = [...this.#classes].map(([declarations, name]) => `.${name}{${declarations}}`);
    return [...texts, ...others].map((rule) => `.${this.#picture} ${rule}`).join("\n");
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
