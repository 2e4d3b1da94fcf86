import fc from "fast-check";
import { expect, test } from "vitest";
import { allTypes } from "../../src/catalogue/catalogue.ts";
import type { Architecture } from "../../src/model/architecture.ts";
import { resolve } from "../../src/model/resolve.ts";
import type { Document } from "../../src/source/document.ts";
import { Report } from "../../src/source/report.ts";
import type { EdgeSpec, NodeSpec, Spec } from "../../src/source/spec.ts";

const noRange = { source: { name: "any.yaml", text: "" }, start: 0, end: 0 };

/** A document that stands for any: where things are does not matter to what they mean. */
const document: Document = {
  source: noRange.source,
  tree: { kind: "map", entries: new Map(), start: 0, end: 0 },
  value: null,
  rangeOf: () => noRange,
  rangeOfKey: () => noRange,
  rangeWithin: () => noRange,
};

/** Few names, so that they meet; and some that are none, or that objects have already. */
const key = fc.constantFrom("a", "b", "c", "api", "__proto__", "constructor", "toString", "1st", "a.b", "\u202ea", "é");
const name = fc.oneof(
  key,
  fc.tuple(key, key).map((keys) => keys.join(".")),
  fc.string({ maxLength: 3 }),
);
const names = fc.array(name, { maxLength: 3 });
const text = fc.string({ unit: "binary", maxLength: 8 });
const side = fc.constantFrom("left" as const, "right" as const, "top" as const, "bottom" as const);
const direction = fc.constantFrom("right" as const, "down" as const, "left" as const, "up" as const);
const type = fc.constantFrom("lambda", "aws.vpc", "vpc", "nothing", "__proto__", "");
const style = fc.record({ fill: text, stroke: fc.constantFrom("#ABC", "red"), width: fc.nat() }, { requiredKeys: [] });
const facts = { link: fc.oneof(text, fc.constant("https://example.org")), covers: names, cost: fc.nat(), tags: names };
const looks = { label: text, class: names, style };

/** A map without a prototype, as documents have them; keys may be given twice. */
function mapOf<Value>(keys: fc.Arbitrary<string>, values: fc.Arbitrary<Value>): fc.Arbitrary<Record<string, Value>> {
  return fc
    .array(fc.tuple(keys, values), { maxLength: 4 })
    .map((entries) => Object.assign(Object.create(null), Object.fromEntries(entries)));
}

const { nodes } = fc.letrec<{ node: NodeSpec; nodes: Record<string, NodeSpec> }>((tie) => ({
  nodes: mapOf(key, tie("node")),
  node: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constant(null),
    type,
    fc.record(
      {
        ...looks,
        ...facts,
        type,
        icon: fc.oneof(type, fc.constant("./a.svg")),
        direction,
        place: side,
        arrange: fc.constantFrom("flow" as const, "row" as const, "column" as const, "grid" as const),
        columns: fc.nat(),
        hub: fc.constantFrom("lines" as const, "badges" as const),
        nodes: tie("nodes"),
      },
      { requiredKeys: [] },
    ),
  ),
}));

const arrow = fc.constantFrom("->", "<-", "<->", "--", "~>", "=>", "");
const route = fc.oneof(
  fc.tuple(name, arrow, name).map((parts) => parts.join(" ")),
  text,
);
const details = fc.record({ ...looks, link: facts.link, exit: side, enter: side }, { requiredKeys: [] });
const edge: fc.Arbitrary<EdgeSpec> = fc.oneof(
  route,
  mapOf(route, fc.oneof(fc.constant(null), text, details)),
  fc.record({ ...looks, from: names, to: names }, { requiredKeys: ["from", "to"] }),
);

const spec: fc.Arbitrary<Spec> = fc.record(
  {
    title: text,
    provider: fc.constantFrom("aws" as const, "gcp" as const),
    direction,
    legend: fc.constantFrom("auto" as const, false as const),
    nodes,
    edges: fc.array(edge, { maxLength: 5 }),
    classes: mapOf(key, fc.record({ ...facts, style }, { requiredKeys: [] })),
    align: fc.array(fc.record({ row: names, column: names }, { requiredKeys: [] }), { maxLength: 3 }),
    equal: fc.array(names, { maxLength: 2 }),
  },
  { requiredKeys: ["nodes"] },
);

function resolved(specs: readonly Spec[]): Architecture {
  return resolve(
    specs.map((spec) => ({ document, spec })),
    allTypes,
    new Report(),
  );
}

test("whatever an author writes, ids are unique, groups come after their parents, and every reference resolves", () => {
  fc.assert(
    fc.property(fc.array(spec, { maxLength: 2 }), (specs) => {
      const { groups, nodes, edges, alignments, equalities } = resolved(specs);
      const groupIds = new Set<string>();
      for (const { id, parent } of groups) {
        if (parent !== undefined) expect(groupIds).toContain(parent);
        groupIds.add(id);
      }
      const ids = new Set([...groupIds, ...nodes.map(({ id }) => id)]);
      expect(ids.size).toBe(groups.length + nodes.length);
      expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
      const mentioned = [
        ...edges.flatMap(({ from, to }) => [from, to]),
        ...[...groups, ...nodes].flatMap(({ facts }) => facts.covers ?? []),
        ...alignments.flatMap(({ members }) => members),
      ];
      for (const id of mentioned) expect(ids).toContain(id);
      for (const { parent } of nodes) if (parent !== undefined) expect(groupIds).toContain(parent);
      for (const id of equalities.flatMap(({ members }) => members)) expect(groupIds).toContain(id);
    }),
    { numRuns: 1000 },
  );
});

test("whatever an author writes, the same means the same", () => {
  fc.assert(
    fc.property(spec, (spec) => {
      expect(JSON.stringify(resolved([spec]))).toBe(JSON.stringify(resolved([spec])));
    }),
  );
});
