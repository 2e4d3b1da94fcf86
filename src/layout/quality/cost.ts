import { flawNamed, flawNames } from "./flaws.ts";
import { logarithm } from "./logarithm.ts";
import type { Measures } from "./quality.ts";

// What each of these adds to the cost, beside the flaws.
const costOfBend = 0.4;
const costOfSpread = 0.6;
const costOfAspect = 1.5;
const costOfDisorder = 0.5;

/** A picture as large as this many plain grids of its nodes has room to spare. */
const mostSpread = 2.5;

/** Shapes that fit on a slide and on a page. */
const leastAspect = 1.2;
const mostAspect = 2.2;

/** How much of the detour of one edge counts: beyond that, it is long anyway. */
const mostDetour = 3;

/**
 * Everything that is wrong with a picture in one number, per edge.
 *
 * Only sums, products and a logarithm of our own, so that every engine
 * computes the same and chooses the same of several pictures.
 */
export function costOf(measures: Measures, detours: readonly number[]): number {
  const flaws = flawNames.reduce((sum, name) => sum + flawNamed(name).weight * measures[name], 0);
  const detour = detours.reduce((sum, value) => sum + Math.min(mostDetour, Math.max(0, value - 1)), 0);
  const perEdge = (flaws + costOfBend * measures.bends + detour) / Math.max(1, measures.edges);
  const { aspect, spread, aligned } = measures;
  const shape = Math.max(0, logarithm(leastAspect / aspect), logarithm(aspect / mostAspect));
  return (
    perEdge +
    costOfSpread * Math.max(0, logarithm(spread / mostSpread)) +
    costOfAspect * shape +
    costOfDisorder * (1 - aligned)
  );
}

/** From 100 down: a cost of 6, with which nobody would show a picture, is a third of it. */
export function scoreOf(cost: number): number {
  return 100 * Math.exp(-cost / 6);
}
