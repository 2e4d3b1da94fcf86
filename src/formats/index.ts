import { d2 } from "./d2.ts";
import { dot } from "./dot.ts";
import { drawio } from "./drawio.ts";
import type { Format } from "./format.ts";
import { html } from "./html.ts";
import { json } from "./json.ts";
import { md } from "./md.ts";
import { mermaid } from "./mermaid.ts";
import { pdf } from "./pdf.ts";
import { png } from "./png.ts";
import { pptx } from "./pptx.ts";
import { svg } from "./svg.ts";
import { text } from "./text.ts";

/** Every format, the default first. */
export const formats: readonly Format[] = [svg, png, pdf, drawio, pptx, html, md, text, mermaid, d2, dot, json];
