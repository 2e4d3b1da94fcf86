import { Resvg } from "@resvg/resvg-js";
import { ttfFiles } from "../fonts/build.js";

/**
 * A picture as PNG, with the same font on every machine.
 * @param {string} svg
 * @param {number} scale px for each px of the picture
 */
export function pngOf(svg, scale = 1) {
  const font = { loadSystemFonts: false, fontFiles: [...ttfFiles], defaultFontFamily: "Arimo" };
  return new Resvg(svg, { font, fitTo: { mode: "zoom", value: scale } }).render().asPng();
}
