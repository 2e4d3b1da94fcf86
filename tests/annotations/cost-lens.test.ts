import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { money } from "../../src/money.ts";
import { rowsOf, textOn, textsOf, told } from "./told.ts";

describe("the budget", () => {
  const budgetOf = async (meta: string, costs: string) => {
    const rows = rowsOf(await told("cost", `meta: ${meta}\nnodes: ${costs}`));
    return rows.filter(({ id }) => id === "budget").map(({ text, caption, amount }) => [text, caption, amount]);
  };
  test.each([
    ["{ budget: 5000 }", "{ a: { cost: 4200 } }", ["Budget", "$4,200 of $5,000, 84 %", "$5,000"]],
    ["{ budget: 5000, currency: GBP }", "{ a: { cost: 5000 } }", ["Budget", "£5,000 of £5,000, 100 %", "£5,000"]],
    ["{ budget: 5000 }", "{ a: { cost: 4999.9 } }", ["Budget", "$5,000 of $5,000, 99 %", "$5,000"]],
    ["{ budget: 5000 }", "{ a: { cost: 5000.1 } }", ["Over budget by $0.10", "$5,000 of $5,000, 101 %", undefined]],
    ["{ budget: 0.3 }", "{ a: { cost: 0.1 }, b: { cost: 0.2 } }", ["Budget", "$0.30 of $0.30, 100 %", "$0.30"]],
    ["{ budget: 100 }", "{ a: { cost: 10 }, b: }", ["Budget", "at least $10 of $100, 10 %", "$100"]],
    ["{ budget: 0, currency: CHF }", "{ a: { cost: 10 } }", ["Over budget by CHF 10", "CHF 10 of CHF 0", undefined]],
    ["{ budget: 100 }", "{ a: , b: }", ["Budget", undefined, "$100"]],
  ])("%s for %s", async (meta, costs, expected) => {
    expect(await budgetOf(meta, costs)).toEqual([expected]);
  });

  test("is not held against a part", async () => {
    const text = "meta: { budget: 5 }\nnodes: { a: { cost: 9 }, b: { cost: 1 } }\nviews: { part: { hide: [a] } }";
    const rows = rowsOf(await told("cost", text, "part"));
    expect(rows.map(({ text, amount }) => [text, amount])).toEqual([
      ["B", "$1"],
      ["Total of what is shown", "$1"],
      ["Budget for everything", "$5"],
    ]);
  });
});

test("a collapsed group costs what was in it, and its edges and groups", async () => {
  const text = `
nodes:
  g: { cost: 1, nodes: { h: { cost: 2, nodes: { a: { cost: 4 }, b: } }, c: { cost: 8, status: removed } } }
  d: { cost: 16 }
edges: [{ a -> b: { cost: 32 } }, { a -> d: { cost: 64 } }, { c -> a: { cost: 128 } }]
views: { small: { collapse: [g] } }`;
  const [whole, small] = [await told("cost", text), await told("cost", text, "small")];
  expect(textOn(whole, "g")).toBe("≥ $39");
  expect(textOn(small, "g")).toBe("≥ $39");
  expect(textOn(small, "g->d")).toBe("$64");
  expect(rowsOf(small)).toEqual(rowsOf(whole).map((row) => ({ ...row, text: row.text.replace("A → D", "G → D") })));
});

interface Tree {
  readonly cost: number | null;
  readonly removed: boolean;
  readonly nodes: readonly Tree[];
}

const tree = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.record({
    cost: fc.option(fc.nat({ max: 1_000_000 })),
    removed: fc.boolean(),
    nodes: fc.oneof({ depthSize: "small" }, fc.constant([]), fc.array(tie("tree"), { minLength: 1, maxLength: 4 })),
  }),
})).tree;

/** Trees as the nodes of a document, in JSON. */
function documentOf(trees: readonly Tree[]): object {
  return Object.fromEntries(
    trees.map(({ cost, removed, nodes }, index) => [
      `n${index}`,
      {
        ...(cost !== null && { cost: cost / 100 }),
        ...(removed && { status: "removed" }),
        ...(nodes.length > 0 && { nodes: documentOf(nodes) }),
      },
    ]),
  );
}

/** What a tree costs, in cents, and how many of its leaves have no price. */
function sumOf({ cost, removed, nodes }: Tree): { readonly cents: number; readonly unpriced: number } {
  if (removed) return { cents: 0, unpriced: 0 };
  const parts = nodes.map(sumOf);
  return {
    cents: parts.reduce((sum, { cents }) => sum + cents, cost ?? 0),
    unpriced: parts.reduce((sum, part) => sum + part.unpriced, nodes.length === 0 && cost === null ? 1 : 0),
  };
}

test("sums are right however things are nested and collapsed, and what is not priced is never a zero", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(tree, { minLength: 1, maxLength: 4 }), async (trees) => {
      const groups = trees.flatMap(({ nodes }, index) => (nodes.length > 0 ? [`n${index}`] : []));
      const views = { folded: { collapse: groups } };
      const text = JSON.stringify({ nodes: documentOf(trees), ...(groups.length > 0 && { views }) });
      const whole: Tree = { cost: null, removed: false, nodes: trees };
      for (const view of [undefined, "folded"]) {
        const annotations = await told("cost", text, view);
        const total = rowsOf(annotations).find(({ id }) => id === "total")?.amount;
        const { cents, unpriced } = sumOf(whole);
        if (total !== undefined) expect(total).toBe(`${unpriced > 0 ? "≥ " : ""}${money(cents / 100)}`);
        else expect(cents).toBe(0);
        const texts = textsOf(annotations).join("\n");
        if (unpriced > 0)
          expect(texts).toMatch(
            new RegExp(`(^|\\n)(${unpriced} of \\d+ components? not priced|Nothing is priced: ${unpriced} )`),
          );
        else expect(texts).not.toContain("not priced");
        for (const [index, each] of trees.entries()) expectMark(textOn(annotations, `n${index}`), each);
      }
    }),
  );
});

function expectMark(text: string, each: Tree): void {
  const { cents, unpriced } = sumOf(each);
  const was = each.cost === null ? "" : `was ${money(each.cost / 100)}`;
  if (each.removed) expect(text).toBe(was);
  else if (text === "") expect(cents).toBe(0);
  else expect(text).toBe(`${unpriced > 0 ? "≥ " : ""}${money(cents / 100)}`);
  if (!each.removed && each.nodes.length === 0) expect(text === "").toBe(each.cost === null);
}

test.each([
  [0, "USD", "$0"],
  [0.004, "USD", "< $0.01"],
  [4.596, "EUR", "€4.60"],
  [99.999, "USD", "$100"],
  [12, "GBP", "£12"],
  [436.6675, undefined, "$437"],
  [1234567.5, "CHF", "CHF 1,234,568"],
  [999999.999, "USD", "$1,000,000"],
  [1e21, "USD", "$1.0e+21"],
])("%d %s is written %s", (amount, currency, text) => {
  expect(money(amount, currency)).toBe(text);
});
