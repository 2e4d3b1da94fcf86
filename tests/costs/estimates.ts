import { allTypes } from "../../src/catalogue/catalogue.ts";
import { estimated } from "../../src/costs/estimated.ts";
import { browserHost } from "../../src/hosts/browser-host.ts";
import type { Architecture } from "../../src/model/architecture.ts";
import { resolve } from "../../src/model/resolve.ts";
import type { Diagnostic } from "../../src/source/diagnostic.ts";
import { load } from "../../src/source/load.ts";
import { Report } from "../../src/source/report.ts";
import type { Source } from "../../src/source/source.ts";

/** A document with the costs of an estimate, and what is wrong with both. */
export async function priced(
  document: Source,
  estimate: Source,
): Promise<{ readonly architecture: Architecture; readonly diagnostics: readonly Diagnostic[] }> {
  const report = new Report();
  const architecture = resolve(await load(document, browserHost(), report), allTypes, report);
  return { architecture: estimated(architecture, estimate, report), diagnostics: report.diagnostics };
}

/** What each node and group costs, a line each. */
export function costsIn({ groups, nodes }: Architecture): string {
  const lines = [...groups, ...nodes].map(({ id, facts }) => {
    const { cost } = facts;
    if (cost === undefined) return `${id}  not priced`;
    return typeof cost === "number" ? `${id}  ${cost}` : `${id}  ${cost.amount}  ${cost.note ?? ""}`;
  });
  return `${lines.join("\n")}\n`;
}

/** An estimate of one project with these resources. */
export function estimateOf(resources: readonly object[], name = "costs.json"): Source {
  return { name, text: JSON.stringify({ projects: [{ name: "shop", breakdown: { resources } }] }) };
}
