import { json } from "./json.ts";
import { md } from "./md.ts";
import type { Summary } from "./summary.ts";
import { text } from "./text.ts";

/** Every way to tell how two versions differ, the default first. */
export const summaries: readonly Summary[] = [text, json, md];
