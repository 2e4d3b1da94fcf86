import type { WriteOptions } from "../../src/formats/format.ts";
import { nodeHost } from "../../src/hosts/node-host.ts";
import { Report } from "../../src/source/report.ts";

/** How a drawing is written when nobody asks for anything else; what is reported is in `report`. */
export function writing(more: Partial<WriteOptions> = {}): WriteOptions {
  const source = { name: "sample.yaml", text: "" };
  return { host: nodeHost({ root: "." }), report: new Report(), source, scale: 1, page: "fit", ...more };
}
