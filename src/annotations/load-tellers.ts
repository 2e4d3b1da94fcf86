import type { Architecture } from "../model/architecture.ts";
import { edgesOf, elementsOf } from "./lenses/elements.ts";

type Tellers = typeof import("./tellers.ts");

let loaded: Tellers | undefined;

/** Loads what tells of lenses, comparisons and costs, if one of these pictures does: most tell of none. */
export async function loadTellers(architectures: readonly Architecture[]): Promise<void> {
  if (architectures.some(needsTellers)) loaded ??= await import("./tellers.ts");
}

function needsTellers(architecture: Architecture): boolean {
  return architecture.isComparison || architecture.view?.lens !== undefined || hasCosts(architecture);
}

/** Whether anything has a price. */
export function hasCosts(architecture: Architecture): boolean {
  return [...elementsOf(architecture), ...edgesOf(architecture)].some(({ facts }) => facts.cost !== undefined);
}

/** What was loaded for an architecture that needs it. */
export function tellers(): Tellers {
  if (!loaded) throw new Error("an architecture is told of before loadTellers was asked for it");
  return loaded;
}
