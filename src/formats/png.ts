import type { Drawing } from "../drawing/drawing.ts";
import { loadFaces } from "./fonts/load-faces.ts";
import { reportMissingCharacters } from "./fonts/missing-characters.ts";
import type { Format, WriteOptions } from "./format.ts";
import { withDensity } from "./png/density.ts";
import { markupForPixels } from "./png/markup-for-pixels.ts";
import { rasterizerFor } from "./rasterizer.ts";
import { svg } from "./svg.ts";

/** A picture of pixels, drawn as the SVG says. */
export const png = {
  name: "png",
  extension: "png",
  summary: "A picture of pixels, for programs that show no SVG.",
  keeps: "everything that is seen",

  async write(drawing, options) {
    if (!fits(drawing, options)) return undefined;
    const rasterizer = await rasterizerFor("PNG", options);
    const faces = await loadFaces(options);
    if (!rasterizer || options.report.hasErrors) return undefined;
    // A host that does not show its fonts may still have some.
    if (!faces) return withDensity(await rasterizer(svg.write(drawing), options.scale), options.scale);
    reportMissingCharacters(drawing, faces, options);
    return withDensity(await rasterizer(await markupForPixels(drawing, faces), options.scale), options.scale);
  },
} satisfies Format;

/** How many pixels a picture may have: each takes about 8 bytes while it is drawn. */
const mostPixels = 100_000_000;

function fits({ size: { width, height } }: Drawing, { scale, report, source }: WriteOptions): boolean {
  if (width * height * scale ** 2 <= mostPixels) return true;
  const largest = Math.floor(100 * Math.sqrt(mostPixels / (width * height))) / 100;
  const message = `a picture of ${Math.round(width * scale)} × ${Math.round(height * scale)} pixels is too large`;
  const hint = `the largest scale for this one is ${largest}; an SVG or a PDF can be enlarged without end`;
  report.error("too-large", message, { source, start: 0, end: 0 }, { hint });
  return false;
}
