import type { Element } from "../model/architecture.ts";
import { quoted } from "../source/quoted.ts";
import type { Report } from "../source/report.ts";
import type { Assignment } from "./assigned.ts";
import type { Estimate, Resource } from "./estimate.ts";
import { rangeOfText } from "./range.ts";

/** Tells what may be counted once too often, and what is not counted. */
export function reportDoubts(assignment: Assignment, estimate: Estimate, report: Report): void {
  reportContested(assignment, report);
  for (const [element, resources] of assignment.resourcesOf) reportSeveralProjects(element, resources, report);
  reportUnknownUse([...assignment.resourcesOf.values()].flat(), estimate, report);
}

/** Once for each thing that gets nothing for an address. */
function reportContested({ contested }: Assignment, report: Report): void {
  for (const { winner, loser } of new Map(contested.map((contest) => [contest.loser, contest])).values()) {
    const { document, path } = loser.element.origin;
    const message = `${quoted(winner.element.id)} stands for ${quoted(loser.address)} as well, and gets its cost`;
    report.warning("ambiguous-address", message, document.rangeOf([...path, "iac", loser.place]), {
      hint: "name each resource at one node",
    });
  }
}

/** The same code may run for several environments. */
function reportSeveralProjects({ origin }: Element, resources: readonly Resource[], report: Report): void {
  const projectsOf = new Map<string, number>();
  for (const { address } of resources) projectsOf.set(address, (projectsOf.get(address) ?? 0) + 1);
  const [address, count] = [...projectsOf].find(([, times]) => times > 1) ?? [];
  if (address === undefined) return;
  const range = origin.document.rangeOf([...origin.path, "iac"]);
  report.warning("ambiguous-address", `${count} projects have ${quoted(address)}: their costs are added up`, range, {
    hint: "estimate the project that the picture shows alone",
  });
}

/** Once for all, as it is seldom one alone. */
function reportUnknownUse(resources: readonly Resource[], { source }: Estimate, report: Report): void {
  const unknown = resources.filter(({ amount, isPartial }) => amount === undefined || isPartial);
  const [first] = unknown;
  if (!first) return;
  const many =
    unknown.length === 1 ? quoted(first.address) : `${unknown.length} resources such as ${quoted(first.address)}`;
  const message = `what ${many} ${unknown.length === 1 ? "costs" : "cost"} depends on use that this estimate does not know`;
  report.warning("incomplete-estimate", message, rangeOfText(source, first.address), {
    hint: "say how much is used: `infracost breakdown --usage-file infracost-usage.yml`",
  });
}
