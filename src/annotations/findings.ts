import type { Acceptance, Architecture } from "../model/architecture.ts";
import type { Mark, Panel } from "./annotations.ts";

/** The numbers of accepted findings on what they are about. */
export function findingMarks({ acceptances }: Architecture): ReadonlyMap<string, readonly Mark[]> {
  const marks = new Map<string, Mark[]>();
  for (const acceptance of acceptances) {
    for (const id of acceptance.on) marks.set(id, [...(marks.get(id) ?? []), markOf(acceptance)]);
  }
  return marks;
}

/** What a review found and its author accepts. */
export function panelOfFindings({ acceptances }: Architecture): Panel {
  return {
    name: "findings",
    heading: "Accepted findings",
    arrange: "list",
    rows: acceptances.map((acceptance) => ({
      id: `finding-${acceptance.number}`,
      sample: { type: "mark", mark: markOf(acceptance) },
      text: acceptance.rule,
      caption: acceptance.because,
    })),
  };
}

function markOf({ number, rule, because }: Acceptance): Mark {
  const tooltip = `Accepted: ${rule}, ${because}`;
  return { id: `finding-${number}`, shape: "tag", text: `F${number}`, tone: "attention", tooltip };
}
