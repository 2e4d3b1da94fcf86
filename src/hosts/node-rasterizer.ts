import { createRequire } from "node:module";
import type { Rasterizer } from "./host.ts";
import { ownFontFiles } from "./node-fonts.ts";

/** resvg with the faces that come with the package and those at `fonts`; none where it is not installed. */
export async function loadRasterizer(fonts: readonly string[]): Promise<Rasterizer | undefined> {
  const resvg = requireResvg();
  if (!resvg) return undefined;
  const font = { loadSystemFonts: false, fontFiles: [...ownFontFiles(), ...fonts], defaultFontFamily: "Arimo" };
  return (svg, scale) =>
    new resvg.Resvg(svg, { font, fitTo: { mode: "zoom", value: scale }, logLevel: "off" }).render().asPng();
}

function requireResvg(): typeof import("@resvg/resvg-js") | undefined {
  try {
    return createRequire(import.meta.url)("@resvg/resvg-js");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    // Its binary for this system is a package of its own, which may be missing as well.
    if (code === "MODULE_NOT_FOUND" || code === "ERR_DLOPEN_FAILED") return undefined;
    throw error;
  }
}
