import { d2 } from "./d2.ts";
import { dot } from "./dot.ts";
import type { Format } from "./format.ts";
import { json } from "./json.ts";
import { mermaid } from "./mermaid.ts";
import { svg } from "./svg.ts";

/** Every format, the default first. */
export const formats: readonly Format[] = [svg, json, mermaid, d2, dot];
