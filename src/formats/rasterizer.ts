import type { Rasterizer } from "../hosts/host.ts";
import type { WriteOptions } from "./format.ts";

/** The rasterizer of the host; what to install is reported where there is none. */
export async function rasterizerOf({ host, report, source }: WriteOptions): Promise<Rasterizer | undefined> {
  const rasterizer = await host.rasterizer?.();
  if (rasterizer) return rasterizer;
  report.error(
    "missing-package",
    "the package @resvg/resvg-js, which makes pixels of pictures, is not installed",
    { source, start: 0, end: 0 },
    { hint: "npm install @resvg/resvg-js" },
  );
  return undefined;
}
