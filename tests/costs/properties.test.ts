import fc from "fast-check";
import { expect, test } from "vitest";
import { stepsOf } from "../../src/costs/address.ts";
import { readEstimate } from "../../src/costs/read-estimate.ts";
import { Report } from "../../src/source/report.ts";
import { computing } from "../computing.ts";
import { estimateOf, priced } from "./estimates.ts";

/** Few names, so that they meet. */
const index = fc.constantFrom("", "[0]", '["a.b"]');
const part = fc.tuple(fc.constantFrom("a", "b", "module", "__proto__"), index).map((parts) => parts.join(""));
const address = fc
  .tuple(fc.array(fc.constantFrom("module.x.", "module.y."), { maxLength: 2 }), part, part)
  .map(([modules, type, name]) => `${modules.join("")}${type}.${name}`);
const claim = fc.oneof(address, fc.constantFrom("module.x", "module.x.module.y", "a.b", "a", ""));
const amount = fc.option(fc.nat({ max: 10_000 }).map((cents) => (cents / 100).toFixed(2)));
const resource = fc.record({ name: address, monthlyCost: amount });

test("every price goes to one node or is told to go to none", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(resource, { maxLength: 12 }),
      fc.array(fc.array(claim, { maxLength: 3 }), { maxLength: 5 }),
      async (resources, claims) => {
        const text = `nodes:\n  some:\n${claims.map((iac, id) => `  n${id}: { iac: ${JSON.stringify(iac)} }\n`).join("")}`;
        const { architecture, diagnostics } = await priced({ name: "a.yaml", text }, estimateOf(resources));
        const costs = architecture.nodes.map(({ facts: { cost } }) => (typeof cost === "object" ? cost.amount : 0));
        const unclaimed = resources.filter(({ name }) => !claims.flat().some((each) => stands(each, name)));
        const sum = (amounts: readonly number[]) => amounts.reduce((total, each) => total + each, 0);
        const amountOf = ({ monthlyCost }: { monthlyCost: string | null }) => Number(monthlyCost ?? 0);
        expect(sum(costs)).toBeCloseTo(sum(resources.map(amountOf)) - sum(unclaimed.map(amountOf)), 6);
        const isTold = diagnostics.some(({ code }) => code === "unclaimed-cost");
        expect(isTold).toBe(sum(unclaimed.map(amountOf)) > 0);
      },
    ),
  );
});

/** The same rule, written down in another way: what is claimed is the address itself, one without some indices, or a module around it. */
function stands(claimed: string, name: string): boolean {
  if (claimed === "") return false;
  const letters = claimed.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  const anyIndex = letters.replaceAll(/(?<!\])(?=\\\.|$)/g, "(\\[[^\\]]*\\])?");
  const isModule = /^(module\.[^.[\]]+\.)*module\.[^.[\]]+(\[[^\]]*\])?$/.test(claimed);
  return new RegExp(`^${anyIndex}${isModule ? "(\\..*)?" : ""}$`).test(name);
}

test("whatever JSON there is, it is read or refused", () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string(), damaged), (text) => {
      const report = new Report();
      const estimate = readEstimate({ name: "costs.json", text }, report);
      expect(estimate === undefined).toBe(estimate === undefined && report.hasErrors);
      for (const { amount = 0 } of estimate?.resources ?? []) expect(amount).toBeGreaterThanOrEqual(0);
    }),
  );
});

const key = fc.constantFrom(
  "name",
  "monthlyCost",
  "hourlyCost",
  "costComponents",
  "subresources",
  "__proto__",
  "errors",
);
const value = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom("1.5", "-1", "1e999", "NaN", "0x10", "١"));
const damaged = fc
  .array(fc.dictionary(key, value), { maxLength: 4 })
  .map((resources) => JSON.stringify({ projects: [{ name: "x", metadata: resources[0], breakdown: { resources } }] }));

test("JSON that is made to do harm does none", () => {
  const read = (text: string) => {
    const report = new Report();
    const estimate = readEstimate({ name: "costs.json", text }, report);
    return { estimate, codes: report.diagnostics.map(({ code }) => code) };
  };
  expect(read("version: 0.2").codes).toEqual(["invalid-estimate"]);
  expect(read(`${"[".repeat(500_000)}${"]".repeat(500_000)}`).codes).toEqual(["invalid-estimate"]);
  expect(read(`"${"a".repeat(17 * 2 ** 20)}"`).codes).toEqual(["too-large"]);
  const own = '{"__proto__": {"projects": [{"breakdown": {}}]}, "constructor": {"prototype": {"amount": 1}}}';
  expect(read(own).codes).toEqual(["invalid-estimate"]);
  expect(Object.keys(Object.prototype)).toEqual([]);
  const parts = `${'{"subresources": ['.repeat(10_000)}${"]}".repeat(10_000)}`;
  const deep = `{"projects": [{"breakdown": {"resources": [{"name": "a.b", "monthlyCost": "1", "subresources": [${parts}]}]}}]}`;
  expect(read(deep).estimate?.resources).toMatchObject([{ address: "a.b", amount: 1 }]);
  const resources = Array.from({ length: 50_001 }, (_, count) => ({ name: `a.b[${count}]`, monthlyCost: "1" }));
  expect(read(estimateOf(resources).text).codes).toEqual(["too-large"]);
});

test("a long address takes no longer to read than 50,000 lines of YAML", async () => {
  expect(stepsOf("a.".repeat(1_000_000))).toHaveLength(1);
  for (const address of ["a.".repeat(1_000_000), `a[${'"'.repeat(1900)}`, `a${"[".repeat(1900)}`]) {
    expect(await computing(() => stepsOf(address))).toBeLessThan(50);
  }
});

test("a hostile name is cleaned before it is told", async () => {
  const name = "aws_instance.\u202e\u0000<script>\n";
  const text = `nodes: { a: { iac: ${JSON.stringify("aws_instance.<script>")} } }`;
  const { architecture } = await priced({ name: "a.yaml", text }, estimateOf([{ name, monthlyCost: "1" }]));
  expect(JSON.stringify(architecture.nodes[0]?.facts.cost ?? "")).not.toMatch(/\\u202e|\\u0000/);
});
