import { numberOf } from "./numbers.ts";

/** The attributes that an element has from those around it or of its own. */
export type Style = ReadonlyMap<string, string>;

/** What passes from an element to those inside of it. */
const inherited = new Set([
  ...["fill", "fill-rule", "fill-opacity", "clip-rule", "visibility"],
  ...["stroke", "stroke-width", "stroke-opacity", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit"],
  ...["stroke-dasharray", "stroke-dashoffset"],
]);

export const plainStyle: Style = new Map([
  ["fill", "#000"],
  ["stroke", "none"],
]);

/** The style of an element with these attributes inside of one with this style. */
export function styleWith(attributes: ReadonlyMap<string, string>, around: Style): Style {
  const own = [...attributes].filter(([name, value]) => inherited.has(name) && value !== "inherit");
  return own.length === 0 ? around : new Map([...around, ...own]);
}

/** A share from 0 to 1. */
export function opacityOf(text: string | undefined): number {
  return Math.min(1, Math.max(0, numberOf(text, 1)));
}

export function ruleOf(text: string | undefined): "nonzero" | "evenodd" {
  return text === "evenodd" ? "evenodd" : "nonzero";
}

/** The id that `url(#id)` refers to. */
export function idIn(reference: string | undefined): string | undefined {
  return /^url\(#([^)]*)\)$/.exec(reference ?? "")?.[1];
}
