import { colorsByName } from "./color-names.ts";

/** A colour as `#rrggbb`, lower case, from `#rgb`, `#rrggbb` or a name of CSS; none for anything else. */
export function colorOf(text: string): string | undefined {
  const color = text.trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(color)) return color;
  if (/^#[0-9a-f]{3}$/.test(color)) return color.replaceAll(/[0-9a-f]/g, "$&$&");
  return colorsByName.get(color);
}
