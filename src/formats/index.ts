import type { Format } from "./format.ts";
import { json } from "./json.ts";
import { pptx } from "./pptx.ts";
import { svg } from "./svg.ts";

/** Every format, the default first. */
export const formats: readonly Format[] = [svg, json, pptx];
