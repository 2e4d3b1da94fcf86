import type { Architecture, Element } from "../model/architecture.ts";
import { quoted } from "../source/quoted.ts";
import type { Report } from "../source/report.ts";
import { assigned } from "./assigned.ts";
import { claimsOf } from "./claims.ts";
import type { Estimate, Resource } from "./estimate.ts";
import { rangeOfTextAt } from "./range.ts";
import { reportLacking, reportReplaced, reportUnclaimed } from "./report-differences.ts";
import { reportDoubts } from "./report-doubts.ts";

/**
 * An architecture in which everything costs what an estimate says of the resources that it stands for.
 *
 * What stands for none, or only for some whose costs depend on use that nobody knows, keeps the cost that its author
 * wrote.
 */
export function priced(architecture: Architecture, estimate: Estimate, report: Report): Architecture {
  const { currency = "USD" } = architecture.meta;
  if (estimate.currency !== currency) {
    reportCurrency(estimate, currency, report);
    return architecture;
  }
  const claims = claimsOf(architecture);
  const assignment = assigned(claims, estimate.resources);
  reportLacking(claims, assignment, estimate, report);
  reportUnclaimed(assignment, estimate, report);
  reportDoubts(assignment, estimate, report);
  const priceOf = <Thing extends Element>(element: Thing): Thing => {
    const cost = costOf(assignment.resourcesOf.get(element) ?? []);
    if (!cost) return element;
    reportReplaced(element, cost.amount, currency, report);
    return { ...element, facts: { ...element.facts, cost } };
  };
  return { ...architecture, groups: architecture.groups.map(priceOf), nodes: architecture.nodes.map(priceOf) };
}

function reportCurrency({ source, currency }: Estimate, wanted: string, report: Report): void {
  const message = `this estimate is in ${currency}, and the document in ${wanted}`;
  report.error("other-currency", message, rangeOfTextAt(source, "currency", currency), {
    hint: `write \`meta: { currency: ${currency} }\`, or estimate in ${wanted}: \`infracost configure set currency ${wanted}\``,
  });
}

/** What resources cost together, and where that is from; none where nobody knows. */
function costOf(resources: readonly Resource[]): { readonly amount: number; readonly note: string } | undefined {
  const known = resources.filter(({ amount }) => amount !== undefined);
  const [first] = known;
  if (!first) return undefined;
  const amount = known.reduce((sum, { amount = 0 }) => sum + amount, 0);
  const from = known.length === 1 ? quoted(first.address) : `${known.length} resources`;
  const isAll = known.length === resources.length && !resources.some(({ isPartial }) => isPartial);
  // Adding up leaves digits behind that nobody has written.
  return {
    amount: Number(amount.toPrecision(12)),
    note: `Infracost, ${from}${isAll ? "" : ", without what depends on use"}`,
  };
}
