import type { Architecture } from "../model/architecture.ts";
import { edgesOf, elementsOf } from "./lenses/elements.ts";

/** What tells of lenses, comparisons and costs. */
export type Tellers = typeof import("./tellers.ts");

/** Loads it, if one of these pictures does so: most tell of none. */
export async function loadTellers(architectures: readonly Architecture[]): Promise<Tellers | undefined> {
  return architectures.some(needsTellers) ? import("./tellers.ts") : undefined;
}

function needsTellers(architecture: Architecture): boolean {
  return architecture.isComparison || architecture.view?.lens !== undefined || hasCosts(architecture);
}

/** Whether anything has a price. */
export function hasCosts(architecture: Architecture): boolean {
  return [...elementsOf(architecture), ...edgesOf(architecture)].some(({ facts }) => facts.cost !== undefined);
}

/** What was loaded for an architecture that needs it. */
export function known(tellers: Tellers | undefined): Tellers {
  if (!tellers) throw new Error("an architecture is told of without what loadTellers loads for it");
  return tellers;
}
