import type { Element } from "../model/architecture.ts";
import { money } from "../money.ts";
import { quoted } from "../source/quoted.ts";
import type { Report } from "../source/report.ts";
import { nearest } from "../suggest.ts";
import { namesIn, stepsOf, typeIn } from "./address.ts";
import type { Assignment } from "./assigned.ts";
import type { Claim } from "./claims.ts";
import type { Estimate, Resource } from "./estimate.ts";
import { rangeOfText } from "./range.ts";

/** Beyond these nobody reads what may have been meant, and finding it takes time. */
const mostSuggestions = 50;

/** Less than a cent is no difference. */
const negligible = 0.005;

/** Tells which addresses of a document an estimate lacks. What is free is not always listed. */
export function reportLacking(
  claims: readonly Claim[],
  { met }: Assignment,
  { resources, freeTypes, unsupportedTypes }: Estimate,
  report: Report,
): void {
  const lacking = claims.filter((claim) => !met.has(claim) && !freeTypes.has(typeIn(claim.steps)));
  const addresses = lacking.length > 0 ? namesOf(resources) : [];
  for (const [index, { element, address, place, steps }] of lacking.entries()) {
    const { document, path } = element.origin;
    const type = typeIn(steps);
    const meant = index < mostSuggestions ? nearest(address, addresses) : undefined;
    const range = document.rangeOf([...path, "iac", place]);
    report.warning("unpriced-address", `${quoted(address)} is not in the estimate of costs`, range, {
      ...(meant !== undefined && { hint: `did you mean ${quoted(meant)}?` }),
      ...(unsupportedTypes.has(type) && { hint: `Infracost cannot price ${type}: write its \`cost\` yourself` }),
    });
  }
}

/** What an author may have meant: resources without the indices that few write, and with them. */
function namesOf(resources: readonly Resource[]): ReadonlySet<string> {
  const addresses = resources.map(({ address }) => address);
  return new Set([...addresses.map((address) => namesIn(stepsOf(address))), ...addresses]);
}

/** Tells what is estimated and in no picture. */
export function reportUnclaimed({ unclaimed }: Assignment, { source, currency }: Estimate, report: Report): void {
  const paid = unclaimed.filter(({ amount = 0 }) => amount > 0).toSorted((a, b) => (b.amount ?? 0) - (a.amount ?? 0));
  const [dearest] = paid;
  if (!dearest) return;
  const sum = money(
    paid.reduce((total, { amount = 0 }) => total + amount, 0),
    currency,
  );
  const name = quoted(dearest.address);
  const message =
    paid.length === 1
      ? `no node stands for ${name}, which costs ${sum} a month`
      : `no nodes stand for ${paid.length} resources that cost ${sum} a month; the dearest is ${name} with ${money(dearest.amount ?? 0, currency)}`;
  report.warning("unclaimed-cost", message, rangeOfText(source, dearest.address), {
    hint: "name them in the `iac` of the nodes that they belong to",
  });
}

/** Tells where an author has written another cost. */
export function reportReplaced({ facts, origin }: Element, amount: number, currency: string, report: Report): void {
  const { cost } = facts;
  if (cost === undefined) return;
  const written = typeof cost === "number" ? cost : cost.amount;
  if (Math.abs(written - amount) < negligible) return;
  const message = `the estimate says ${money(amount, currency)} and not ${money(written, currency)}`;
  report.warning("cost-from-estimate", message, origin.document.rangeOf([...origin.path, "cost"]), {
    hint: "leave `cost` out, or draw without the estimate",
  });
}
