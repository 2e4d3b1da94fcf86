import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readEstimate } from "../../src/costs/read-estimate.ts";
import { pretty } from "../../src/reporters/pretty.ts";
import { diagnosticSummaries } from "../../src/source/diagnostic.ts";
import { Report } from "../../src/source/report.ts";
import { costsIn, priced } from "./estimates.ts";

const cases = new URL("cases/", import.meta.url);
const names = readdirSync(cases)
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => name.slice(0, -".yaml".length));

const read = (name: string, folder = cases) => ({ name, text: readFileSync(new URL(name, folder), "utf8") });

/** What a case is named after; `matched` has no mistakes. */
const codeOf = (name: string) => Object.keys(diagnosticSummaries).find((code) => name.startsWith(code));

describe("what an estimate says of a document is taken over, or told why not", () => {
  test.each(names)("%s", async (name) => {
    const { architecture, diagnostics } = await priced(read(`${name}.yaml`), read(`${name}.json`));
    const text = `${costsIn(architecture)}\n${pretty.report(diagnostics)}`;
    await expect(text).toMatchFileSnapshot(`cases/${name}.txt`);
    const code = codeOf(name);
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual(code ? expect.arrayContaining([code]) : []);
  });
});

// Each of these codes has a case above: invalid-estimate, incomplete-estimate, other-currency, unpriced-address,
// unclaimed-cost, ambiguous-address, cost-from-estimate.

const corpus = new URL("../../../shared/corpus/infracost/", import.meta.url);
const files = existsSync(corpus) ? readdirSync(corpus).filter((name) => name.endsWith(".infracost.json")) : [];

describe.skipIf(files.length === 0)("estimates of others, where they are at hand", () => {
  test.each(files)("%s adds up to what it says itself, as a whole and by nodes", async (name) => {
    const source = read(name, corpus);
    const report = new Report();
    const { resources = [] } = readEstimate(source, report) ?? {};
    expect(report.hasErrors).toBe(false);
    const total = Number(JSON.parse(source.text).totalMonthlyCost);
    expect(resources.reduce((sum, { amount = 0 }) => sum + amount, 0)).toBeCloseTo(total, 6);
    const addresses = [...new Set(resources.map(({ address }) => address))];
    const nodes = addresses.map((address, index) => `  n${index}: { iac: ${JSON.stringify(address)} }`);
    const { architecture } = await priced({ name: "all.yaml", text: `nodes:\n${nodes.join("\n")}\n` }, source);
    const costs = architecture.nodes.map(({ facts: { cost = 0 } }) => (typeof cost === "number" ? cost : cost.amount));
    expect(costs.reduce((sum, cost) => sum + cost, 0)).toBeCloseTo(total, 6);
  });
});
