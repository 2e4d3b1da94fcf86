import { quoted } from "../source/quoted.ts";
import type { Report } from "../source/report.ts";
import type { StyleSpec } from "../source/spec.ts";
import { nearest } from "../suggest.ts";
import type { Origin, Style } from "./architecture.ts";
import { colorOf } from "./color.ts";
import { colorsByName } from "./color-names.ts";
import { remedyFor } from "./suggestions.ts";

const colorKeys = ["fill", "stroke", "color"] as const;

/** The look that is written at an origin, with every colour as `#rrggbb`; what is no colour is reported and left out. */
export function styleOf(spec: StyleSpec, origin: Origin, report: Report): Style {
  const { line, width } = spec;
  const colors: { [Key in (typeof colorKeys)[number]]?: string } = {};
  for (const key of colorKeys) {
    const text = spec[key];
    const color = text === undefined ? undefined : colorOf(text);
    if (color !== undefined) colors[key] = color;
    else if (text !== undefined) reportColor(text, key, origin, report);
  }
  return { ...colors, ...(line && { line }), ...(width !== undefined && { width }) };
}

function reportColor(text: string, key: string, { document, path }: Origin, report: Report): void {
  const range = document.rangeOf([...path, "style", key]);
  const meant = nearest(text, colorsByName.keys());
  const forms = `a colour is written "#rrggbb", "#rgb" or by a name such as "teal"`;
  report.error("invalid-color", `${quoted(text)} is no colour`, range, remedyFor(range, meant, forms));
}
