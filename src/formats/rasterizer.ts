import type { Rasterizer } from "../hosts/host.ts";
import type { WriteOptions } from "./format.ts";

/** The rasterizer of the host, for the format called `name`; what to do is reported where there is none. */
export async function rasterizerFor(
  name: string,
  { host, report, source }: WriteOptions,
): Promise<Rasterizer | undefined> {
  const rasterizer = await host.rasterizer?.();
  if (rasterizer) return rasterizer;
  const [message, hint] = host.rasterizer
    ? [`${name} needs the package @resvg/resvg-js, which is not installed`, "npm install @resvg/resvg-js"]
    : [`${name} needs a host that draws pixels, and this one draws none`, "give one that does, such as nodeHost"];
  report.error("missing-package", message, { source, start: 0, end: 0 }, { hint });
  return undefined;
}
