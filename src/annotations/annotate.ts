import type { Architecture } from "../model/architecture.ts";
import { panelOfAbout } from "./about.ts";
import type { Annotations, Mark, Panel } from "./annotations.ts";
import { countMarks } from "./counts.ts";
import { decisionMarks, panelOfDecisions } from "./decisions.ts";
import { dimmedBy } from "./dimmed.ts";
import { findingMarks, panelOfFindings } from "./findings.ts";
import { panelOfLegend } from "./legend.ts";
import { panelsOfSteps, stepMarks } from "./steps.ts";

/** Finds out what is to be told of an architecture: what its author wrote about it, and what its signs mean. */
export function annotate(architecture: Architecture): Annotations {
  const steps = stepMarks(architecture);
  return {
    elementMarks: merged([decisionMarks(architecture), findingMarks(architecture)]),
    edgeMarks: merged([steps, countMarks(architecture)]),
    panels: [
      ...panelsOfSteps(architecture),
      panelOfDecisions(architecture),
      panelOfFindings(architecture),
      panelOfLegend(architecture),
      panelOfAbout(architecture),
    ].filter((panel): panel is Panel => panel !== undefined && panel.rows.length > 0),
    dimmed: dimmedBy(architecture),
  };
}

type MarksById = ReadonlyMap<string, readonly Mark[]>;

/** The marks of each thing, those of the first map first. */
function merged(maps: readonly MarksById[]): MarksById {
  const all = new Map<string, readonly Mark[]>();
  for (const map of maps) for (const [id, marks] of map) all.set(id, [...(all.get(id) ?? []), ...marks]);
  return all;
}
