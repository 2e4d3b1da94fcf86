import { github } from "./github.ts";
import { json } from "./json.ts";
import { pretty } from "./pretty.ts";
import type { Reporter } from "./reporter.ts";
import { sarif } from "./sarif.ts";

/** Every way to tell mistakes; the first is the default. */
export const reporters: readonly Reporter[] = [pretty, json, github, sarif];
