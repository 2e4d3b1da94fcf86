import type { Architecture } from "../model/architecture.ts";
import { panelOfAbout } from "./about.ts";
import type { Annotations, Mark, Panel } from "./annotations.ts";
import { countMarks } from "./counts.ts";
import { decisionMarks, panelOfDecisions } from "./decisions.ts";
import { dimmedBy } from "./dimmed.ts";
import { findingMarks, panelOfFindings } from "./findings.ts";
import { panelOfLegend } from "./legend.ts";
import { hasCosts, known, type Tellers } from "./load-tellers.ts";
import { nothing } from "./nothing.ts";
import { panelsOfSteps, stepMarks } from "./steps.ts";

/**
 * Finds out what is to be told of an architecture: what its author wrote about it, and what its signs mean.
 *
 * `tellers` are what `loadTellers` gives for it.
 */
export function annotate(architecture: Architecture, tellers: Tellers | undefined): Annotations {
  const told = toldOf(architecture, tellers);
  const panels = [...told.flatMap((each) => each.panels), panelOfLegend(architecture), panelOfAbout(architecture)];
  return {
    elementMarks: merged(told.map(({ elementMarks }) => elementMarks)),
    edgeMarks: merged([...told.map(({ edgeMarks }) => edgeMarks), countMarks(architecture)]),
    overlayMarks: merged(told.map(({ overlayMarks }) => overlayMarks)),
    panels: panels.filter((panel): panel is Panel => panel !== undefined && panel.rows.length > 0),
    dimmed: new Set(told.flatMap(({ dimmed }) => [...dimmed])),
    dimmedOverlays: new Set(told.flatMap(({ dimmedOverlays }) => [...dimmedOverlays])),
    ...costsOf(architecture, tellers),
  };
}

/** A comparison tells what is changed, and nothing else. */
function toldOf(architecture: Architecture, tellers: Tellers | undefined): readonly Annotations[] {
  if (architecture.isComparison) return [known(tellers).toldByComparison(architecture)];
  return [toldByLens(architecture, tellers), toldByFlows(architecture), toldByAuthor(architecture)];
}

function toldByLens(architecture: Architecture, tellers: Tellers | undefined): Annotations {
  const lens = architecture.view?.lens;
  return lens ? known(tellers).toldByLens(lens, architecture) : nothing;
}

/** Under a lens, steps are told only where the view asks for them: one picture says one thing. */
function toldByFlows(architecture: Architecture): Annotations {
  const { view, flows } = architecture;
  if (view?.lens && view.flow === undefined) return nothing;
  const told = {
    ...architecture,
    flows: view?.flow === undefined ? flows : flows.filter(({ name }) => name === view.flow),
  };
  return { ...nothing, edgeMarks: stepMarks(told), panels: panelsOfSteps(told), dimmed: dimmedBy(told) };
}

/** What was decided and accepted has its place where no lens is. */
function toldByAuthor(architecture: Architecture): Annotations {
  if (architecture.view?.lens) return nothing;
  return {
    ...nothing,
    elementMarks: merged([decisionMarks(architecture), findingMarks(architecture)]),
    panels: [panelOfDecisions(architecture), panelOfFindings(architecture)],
  };
}

/** Where no lens is on costs, they are told only if there are any. */
function costsOf(architecture: Architecture, tellers: Tellers | undefined): Pick<Annotations, "costs"> {
  const { view, isComparison } = architecture;
  const mayBeTold = view?.lens === "cost" || (view?.lens === undefined && hasCosts(architecture));
  const costs = mayBeTold && !isComparison ? known(tellers).costsIn(architecture) : undefined;
  return costs ? { costs } : {};
}

type MarksById = ReadonlyMap<string, readonly Mark[]>;

/** The marks of each thing, those of the first map first. */
function merged(maps: readonly MarksById[]): MarksById {
  const all = new Map<string, readonly Mark[]>();
  for (const map of maps) for (const [id, marks] of map) all.set(id, [...(all.get(id) ?? []), ...marks]);
  return all;
}
