import { check } from "./check.ts";
import { diff } from "./diff.ts";
import { explain } from "./explain.ts";
import { render } from "./render.ts";
import { searchTypes } from "./search-types.ts";
import type { Tool } from "./tool.ts";

/** Everything that an assistant can ask for, in the order in which it needs it. */
export const tools: readonly Tool[] = [searchTypes, check, render, diff, explain];
