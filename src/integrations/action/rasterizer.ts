import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Host, Rasterizer } from "../../index.ts";

let loading: Promise<typeof import("@resvg/resvg-wasm").Resvg> | undefined;

/**
 * resvg with the fonts of a host, as WebAssembly.
 *
 * A binary for one system runs on no other, and runners are of many kinds. This
 * is one file for all of them, and draws the same pixels as the binaries do.
 */
export async function loadRasterizer(host: Host): Promise<Rasterizer> {
  loading ??= loadResvg();
  const Resvg = await loading;
  const faces = (await host.fonts?.()) ?? [];
  const fontBuffers = faces.flatMap((face) => ("bytes" in face ? [face.bytes] : []));
  return (svg, scale) => {
    const resvg = new Resvg(svg, {
      font: { fontBuffers, defaultFontFamily: "Arimo" },
      fitTo: { mode: "zoom", value: scale },
    });
    const image = resvg.render();
    const png = image.asPng();
    // Its memory is its own, and nobody else collects what is left in it.
    image.free();
    resvg.free();
    return png;
  };
}

async function loadResvg() {
  const { initWasm, Resvg } = await import("@resvg/resvg-wasm");
  await initWasm(await readFile(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")));
  return Resvg;
}
