import fc from "fast-check";
import { expect, test } from "vitest";
import { measure } from "../../src/layout/measure.ts";
import { place } from "../../src/layout/place.ts";
import { Report } from "../../src/source/report.ts";
import { light } from "../../src/themes/light.ts";
import { madeUpIcons } from "../drawing/sample.ts";
import { resolved } from "../model/resolved.ts";
import { annotationFaultsOf, faultsOf } from "./faults.ts";

/** Nodes alone and in groups, some of them hubs, and edges between any of them. */
const documents = fc
  .record({
    hubs: fc.array(fc.constantFrom("lines", "badges", "badges"), { minLength: 1, maxLength: 12 }),
    labels: fc.array(fc.constantFrom('""', "Orders", "Amazon SageMaker real-time endpoint"), {
      minLength: 1,
      maxLength: 3,
    }),
    edges: fc.array(
      fc.tuple(fc.integer({ min: 0, max: 99 }), fc.constantFrom("->", "--", "<->"), fc.integer({ min: 0, max: 99 })),
      { maxLength: 30 },
    ),
  })
  .map(({ hubs, labels, edges }) => {
    const labelOf = (index: number) => labels[index % labels.length];
    const groups = ["g0", "g1"];
    const node = (hub: string, index: number) =>
      `n${index}: { type: aws.lambda, hub: ${hub}, label: ${labelOf(index)} }`;
    const nodesIn = (rest: number) => hubs.map(node).filter((_, index) => index % 3 === rest);
    const ends = [...hubs.map((_, index) => `n${index}`), ...groups];
    const isIn = (inner: number, outer: number) => inner < hubs.length && outer === hubs.length + (inner % 3);
    const routes = edges.flatMap(([first, arrow, second]) => {
      const [from, to] = [first % ends.length, second % ends.length];
      const isNested = isIn(from, to) || isIn(to, from) || (from === to && from >= hubs.length);
      return isNested ? [] : [`  - ${ends[from]} ${arrow} ${ends[to]}: metrics\n`];
    });
    const boxes = groups.map(
      (id, index) => `  ${id}: { label: ${labelOf(index)}, nodes: { ${nodesIn(index).join(", ")} } }\n`,
    );
    return `nodes:\n${boxes.join("")}${nodesIn(2)
      .map((line) => `  ${line}\n`)
      .join("")}edges:\n${routes.join("")}`;
  });

test("every edge is a line or stands for a badge, and badges and panels have no fault", async () => {
  await fc.assert(
    fc.asyncProperty(documents, async (text) => {
      const { architecture, diagnostics } = await resolved(text);
      expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      const layout = await place(measure(architecture, light, madeUpIcons), new Report());
      if (!layout) throw new Error("it is not too large");
      const drawn = layout.edges.map(({ edge }) => edge.id);
      const marked = layout.badges.flatMap(({ badge }) => badge.badge.edges.map(({ id }) => id));
      expect([...drawn, ...marked].toSorted()).toEqual(architecture.edges.map(({ id }) => id).toSorted());
      expect(annotationFaultsOf(layout)).toEqual([]);
      const hubs = new Set(layout.badges.map(({ badge }) => badge.badge.hub));
      const samples = layout.panels.flatMap(({ rows }) => rows.flatMap(({ row }) => row.sample?.of ?? []));
      expect(new Set(samples.flatMap((sample) => (sample.type === "hub" ? sample.hub : [])))).toEqual(hubs);
    }),
    { numRuns: Number(process.env.RUNS ?? 60), seed: Number(process.env.SEED ?? 1) },
  );
}, 300_000);

test("a node that reaches very many hubs has a badge for each", async () => {
  const hubs = Array.from({ length: 20 }, (_, index) => `h${index}`);
  const nodes = ["api: aws.lambda", ...hubs.map((id) => `${id}: { hub: badges }`)].join(", ");
  const { architecture } = await resolved(`nodes: { ${nodes} }\nedges: ["api -> [${hubs.join(", ")}]"]`);
  const layout = await place(measure(architecture, light, madeUpIcons), new Report());
  expect(layout?.badges).toHaveLength(hubs.length);
  expect(layout && faultsOf(layout)).toEqual([]);
});
