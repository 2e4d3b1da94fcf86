import { cleanText } from "../model/clean.ts";
import { quoted } from "../source/quoted.ts";
import type { Report } from "../source/report.ts";
import { type Source, wholeOf } from "../source/source.ts";
import type { Estimate } from "./estimate.ts";
import { at, keysAt, listAt, textAt } from "./json.ts";
import { rangeOfText, rangeOfTextAt } from "./range.ts";
import { resourceReader } from "./resource.ts";

/** What is longer is of more than any picture shows, in characters. */
const mostCharacters = 16 * 2 ** 20;
const mostResources = 50_000;

const makeOne = "make one with `infracost breakdown --path . --format json --out-file costs.json`";
const makeLess = "estimate fewer projects at once";

/** Reads what Infracost writes as JSON; none where it is something else, or damaged. */
export function readEstimate({ name, text }: Source, report: Report): Estimate | undefined {
  // Some shells put a byte order mark in front of what they write into files.
  const source = { name, text: text.replace(/^\uFEFF/, "") };
  if (source.text.length > mostCharacters) {
    report.error("too-large", "this estimate is larger than 16 MiB", wholeOf(source), { hint: makeLess });
    return undefined;
  }
  const root = parsed(source.text);
  const projects = listAt(root, "projects").filter((project) => at(project, "breakdown") !== undefined);
  if (projects.length > 0) return estimateOf(root, projects, source, report);
  report.error("invalid-estimate", faultOf(root), wholeOf(source), { hint: makeOne });
  return undefined;
}

/** What a JSON text says; none where it is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Why something is no estimate. */
function faultOf(root: unknown): string {
  if (root === undefined) return "this is no JSON, and so no estimate of costs";
  if (at(root, "planned_values") !== undefined) return "this is a plan of Terraform, which says nothing of costs";
  if (at(root, "terraform_version") !== undefined) return "this is a state of Terraform, which says nothing of costs";
  return "this is JSON, but no estimate of Infracost";
}

function estimateOf(root: unknown, projects: readonly unknown[], source: Source, report: Report): Estimate | undefined {
  const currency = currencyOf(root, source, report);
  const readResource = resourceReader(source, report);
  const resources = projects.flatMap((project) => {
    const name = cleanText(textAt(project, "name") ?? "");
    reportErrors(project, name, source, report);
    return listAt(at(project, "breakdown"), "resources").flatMap((resource) => readResource(resource, name));
  });
  if (resources.length > mostResources) {
    const message = `this estimate has more than ${mostResources} resources`;
    report.error("too-large", message, wholeOf(source), { hint: makeLess });
  }
  const summaries = [root, ...projects].map((part) => at(part, "summary"));
  return {
    source,
    currency,
    resources: resources.slice(0, mostResources),
    freeTypes: new Set(summaries.flatMap((summary) => keysAt(summary, "noPriceResourceCounts"))),
    unsupportedTypes: new Set(summaries.flatMap((summary) => keysAt(summary, "unsupportedResourceCounts"))),
  };
}

/** Older versions know one currency, and do not name it. */
function currencyOf(root: unknown, source: Source, report: Report): string {
  const currency = textAt(root, "currency") ?? "USD";
  if (/^[A-Z]{3}$/.test(currency)) return currency;
  const message = `the currency of this estimate is ${quoted(currency)}, which is no code of one`;
  report.error("invalid-estimate", message, rangeOfTextAt(source, "currency", currency), { hint: makeOne });
  return "USD";
}

/** What could not be read is not in the estimate, and would pass for free. */
function reportErrors(project: unknown, name: string, source: Source, report: Report): void {
  const [first] = listAt(at(project, "metadata"), "errors");
  if (first === undefined) return;
  const says = cleanText(textAt(first, "message") ?? "").slice(0, 200);
  const message = `what is in the project ${quoted(name)} is not in this estimate, as Infracost could not read it`;
  report.warning("incomplete-estimate", message, rangeOfText(source, name), {
    ...(says && { hint: `Infracost says: ${says.replaceAll(/\s+/g, " ")}` }),
  });
}
