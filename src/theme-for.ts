import type { Drawing } from "./drawing/drawing.ts";
import type { Format } from "./formats/format.ts";
import { auto } from "./themes/index.ts";

/**
 * The name of the theme for a drawing that is to be written in these formats: the chosen one; otherwise `auto` where
 * one of them shows it light or dark as who looks prefers, and `light` where none does.
 *
 * Where they differ in that, each is written with its `sidesFor`.
 */
export function themeFor(formats: readonly Format[], chosen?: string): string {
  return chosen ?? (formats.some(({ isAdaptive }) => isAdaptive) ? auto.name : auto.light.name);
}

/**
 * A drawing as one of several formats gets it: with its dark side where the format follows who looks, or a theme was
 * chosen for all; otherwise the light side alone.
 */
export function sidesFor(drawing: Drawing, { isAdaptive }: Format, chosen?: string): Drawing {
  const { dark: _, ...light } = drawing;
  return isAdaptive || chosen !== undefined ? drawing : light;
}
