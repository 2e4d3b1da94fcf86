import type { Architecture, Decision } from "../model/architecture.ts";
import { titleWithStatus } from "../model/decision-title.ts";
import type { Mark, Panel } from "./annotations.ts";

/** The numbers of decisions on what they are about. */
export function decisionMarks({ decisions }: Architecture): ReadonlyMap<string, readonly Mark[]> {
  const marks = new Map<string, Mark[]>();
  for (const decision of decisions) {
    for (const id of decision.on) marks.set(id, [...(marks.get(id) ?? []), markOf(decision)]);
  }
  return marks;
}

/** What was decided, why, and at what price. */
export function panelOfDecisions({ decisions }: Architecture): Panel {
  return {
    name: "decisions",
    heading: "Decisions",
    arrange: "list",
    rows: decisions.map((decision) => ({
      id: `decision-${decision.number}`,
      sample: { type: "mark", mark: markOf(decision) },
      text: titleWithStatus(decision),
      strong: true,
      caption: detailsOf(decision),
      ...(decision.link !== undefined && { link: decision.link }),
    })),
  };
}

function markOf({ number, title }: Decision): Mark {
  return { id: `decision-${number}`, shape: "tag", text: `D${number}`, tone: "plain", tooltip: `Decision: ${title}` };
}

function detailsOf({ because, insteadOf, tradeOff }: Decision): string {
  return [because, insteadOf && `Instead of: ${insteadOf}`, tradeOff && `Trade-off: ${tradeOff}`]
    .filter(Boolean)
    .join("\n");
}
