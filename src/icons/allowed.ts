/**
 * What a picture may consist of: shapes and what they are filled with.
 *
 * Every viewer draws it, every sanitizer keeps it, and nothing in it runs,
 * loads, or reaches beyond the picture. The packs keep to it (a test says so),
 * and pictures of authors are cut down to it.
 */
export const allowedElements: ReadonlySet<string> = new Set([
  "g",
  "path",
  "rect",
  "circle",
  "ellipse",
  "line",
  "polyline",
  "polygon",
  "defs",
  "linearGradient",
  "radialGradient",
  "stop",
  "clipPath",
  "mask",
]);

const number = /^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?(px|%)?$/i;
const numbers = /^[-+.\d,\seE]*$/;
const pathData = /^[MmZzLlHhVvCcSsQqTtAaeE\d\s.,+-]*$/;
const transform = /^\s*((matrix|translate|scale|rotate|skewX|skewY)\s*\([-+.\d,\seE]*\)[\s,]*)*$/;
const keyword = /^[a-zA-Z-]+$/;
const color = /^(#[\da-f]{3,8}|[a-z]+|(rgb|hsl)a?\([\d\s.,%/]*\))$/i;
const name = "[\\w.-]+";
const reference = new RegExp(`^(none|url\\(#${name}\\))$`);
const paint = new RegExp(`${color.source}|${reference.source}`, "i");

const allowedAttributes: ReadonlyMap<string, RegExp> = new Map([
  ...entriesFor(number, "x y x1 y1 x2 y2 cx cy r rx ry fx fy width height offset"),
  ...entriesFor(number, "opacity fill-opacity stroke-opacity stop-opacity stroke-width stroke-miterlimit"),
  ...entriesFor(number, "stroke-dashoffset"),
  ...entriesFor(numbers, "points stroke-dasharray"),
  ...entriesFor(pathData, "d"),
  ...entriesFor(transform, "transform gradientTransform"),
  ...entriesFor(keyword, "fill-rule clip-rule stroke-linecap stroke-linejoin gradientUnits spreadMethod"),
  ...entriesFor(keyword, "clipPathUnits maskUnits maskContentUnits display visibility"),
  ...entriesFor(paint, "fill stroke"),
  ...entriesFor(color, "stop-color"),
  ...entriesFor(reference, "clip-path mask"),
  ...entriesFor(new RegExp(`^${name}$`), "id"),
]);

/** Whether these elements may have an attribute with this value. */
export function isAllowed(attribute: string, value: string): boolean {
  return allowedAttributes.get(attribute)?.test(value) ?? false;
}

function entriesFor(value: RegExp, attributes: string): readonly (readonly [string, RegExp])[] {
  return attributes.split(" ").map((attribute) => [attribute, value] as const);
}
