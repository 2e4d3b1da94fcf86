import { hasCosts, tellers } from "../annotations/load-tellers.ts";
import type { PlacedPanel } from "../layout/layout.ts";
import type { Architecture } from "../model/architecture.ts";
import type { Story } from "./drawing.ts";

/** What a picture with these panels tells in words: under a lens, one thing. */
export function storyOf(architecture: Architecture, panels: readonly PlacedPanel[]): Story {
  const { meta, flows, decisions, acceptances } = architecture;
  const ids = new Set(panels.map(({ panel }) => panel.id));
  return {
    meta,
    flows: flows.filter(({ name }) => ids.has(`steps-${name}`)),
    decisions: ids.has("decisions") ? decisions : [],
    acceptances: ids.has("findings") ? acceptances : [],
    ...costsOf(architecture),
  };
}

/** Where no lens is on costs, they are told only if there are any. */
function costsOf(architecture: Architecture): Pick<Story, "costs"> {
  const { view, isComparison } = architecture;
  const mayBeTold = view?.lens === "cost" || (view?.lens === undefined && hasCosts(architecture));
  const costs = mayBeTold && !isComparison ? tellers().costsIn(architecture) : undefined;
  return costs ? { costs } : {};
}
