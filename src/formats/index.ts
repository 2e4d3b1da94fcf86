import { drawio } from "./drawio.ts";
import type { Format } from "./format.ts";
import { json } from "./json.ts";
import { pdf } from "./pdf.ts";
import { png } from "./png.ts";
import { svg } from "./svg.ts";

/** Every format, the default first. */
export const formats: readonly Format[] = [svg, png, pdf, drawio, json];
