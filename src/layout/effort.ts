import type { Direction } from "../model/architecture.ts";

/**
 * How places are found.
 *
 * - `composed`: on one raster, rearranged until edges are short and the picture is compact.
 * - `layered`: as ELK draws and routes it, layer by layer.
 */
export type LayoutMethod = "composed" | "layered";

/** How long places are looked for: `draft` a quarter as long as `normal`, `best` about ten times as long. */
export type Effort = "draft" | "normal" | "best";

/** Where edges may lead, the usual way first. */
export const directions = ["right", "down", "left", "up"] as const satisfies readonly Direction[];
export const layoutMethods: readonly LayoutMethod[] = ["composed", "layered"];
export const efforts: readonly Effort[] = ["draft", "normal", "best"];
