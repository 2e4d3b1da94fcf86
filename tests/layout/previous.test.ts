import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { nodeHost } from "../../src/hosts/node-host.ts";
import type { Explained } from "../../src/layout/explained.ts";
import type { Layout } from "../../src/layout/layout.ts";
import { place } from "../../src/layout/place.ts";
import type { ArrangementNote } from "../../src/layout/previous/note.ts";
import { readNote } from "../../src/layout/previous/read-note.ts";

import { Report } from "../../src/source/report.ts";
import { render } from "../../src/stratogram.ts";
import { faultsOf } from "./faults.ts";
import { graphOf, type Plan, plans } from "./graphs.ts";

const runs = { numRuns: Number(process.env.RUNS ?? 40), seed: Number(process.env.SEED ?? 1) };

/** A little searching is enough to have something to follow. */
const effort = "draft";

async function placed(plan: Plan, previous?: ArrangementNote, steps: Explained[] = []): Promise<Layout> {
  const explain = (step: Explained) => steps.push(step);
  const layout = await place(graphOf(plan), new Report(), { effort, explain, ...(previous && { previous }) });
  if (!layout) throw new Error("it is too large");
  return layout;
}

/** As it comes back from a file. */
function noteOf({ arrangement }: Layout): ArrangementNote {
  const note = readNote(JSON.stringify(arrangement));
  if (!note) throw new Error("the note cannot be read");
  return note;
}

/** With one more node, at the end of the list, and an edge to it. */
function grown({ direction, nodes, groups, edges }: Plan): Plan {
  const moved = (end: number) => (end < nodes.length ? end : end + 1);
  return {
    direction,
    nodes: [...nodes, { parent: nodes[0]?.parent ?? -1, label: "Added" }],
    groups,
    edges: [
      ...edges.map(({ from, to, label }) => ({ from: moved(from), to: moved(to), label })),
      { from: 0, to: nodes.length, label: "" },
    ],
  };
}

/** The lines of every group that edges arrange, without one node. */
function linesWithout(id: string, { groups }: ArrangementNote, plan: Plan) {
  return groups
    .filter((group) => group.id === undefined || plan.groups[Number(group.id.slice(1))]?.arrange === "flow")
    .map((group) => ({
      ...group,
      of: group.of.map((line) => line.filter((name) => name !== id)).filter((line) => line.length > 0),
    }));
}

test("of an unchanged graph the very same layout comes out, without a search", async () => {
  await fc.assert(
    fc.asyncProperty(plans(14), async (plan) => {
      const first = await placed(plan);
      const steps: Explained[] = [];
      expect(await placed(plan, noteOf(first), steps)).toEqual(first);
      expect(steps.map(({ step }) => step)).toEqual(["arranged", "composed", "chosen"]);
      expect(steps[0]).toMatchObject({ candidate: "previous" });
    }),
    runs,
  );
}, 300_000);

test("a node more leaves the others in their order, makes no fault, and stays where it is from then on", async () => {
  await fc.assert(
    fc.asyncProperty(plans(14), async (plan) => {
      const before = noteOf(await placed(plan));
      const after = await placed(grown(plan), before);
      expect(faultsOf(after)).toEqual([]);
      expect(await placed(grown(plan), noteOf(after))).toEqual(after);
      const added = `n${plan.nodes.length}`;
      // Of a single node and another one, half is new.
      fc.pre(plan.nodes.length > 1);
      expect(linesWithout(added, noteOf(after), plan)).toEqual(linesWithout(added, before, plan));
    }),
    runs,
  );
}, 300_000);

test("a node less leaves the others in their order and makes no fault", async () => {
  await fc.assert(
    fc.asyncProperty(plans(14), async (plan) => {
      const before = noteOf(await placed(grown(plan)));
      const after = await placed(plan, before);
      expect(faultsOf(after)).toEqual([]);
      const removed = `n${plan.nodes.length}`;
      expect(linesWithout(removed, noteOf(after), plan)).toEqual(linesWithout(removed, before, plan));
    }),
    runs,
  );
}, 300_000);

const examples = readdirSync("examples").filter((name) => name.endsWith(".yaml"));
test.each([
  ["a node", [], true],
  ["a group, of which nobody knows any more how large it was", [{ id: "gone", lines: "rows", of: [] }], false],
] as const)(
  "what stood behind something that is gone stays in line with what it is joined to: %s",
  async (_, gone, stays) => {
    const plan: Plan = {
      direction: "right",
      nodes: ["Above", "Left", "Right"].map((label) => ({ parent: -1, label })),
      groups: [],
      edges: [
        { from: 1, to: 2, label: "" },
        { from: 0, to: 2, label: "" },
      ],
    };
    const of = [
      ["gone", "n0"],
      ["n1", "n2"],
    ];
    const layout = await placed(plan, {
      version: 1,
      direction: "right",
      effort,
      groups: [{ lines: "rows", of }, ...gone],
      elements: [],
    });
    const [above, , right] = layout.nodes.map(({ icon }) => icon.x);
    expect(above === right).toBe(stays);
  },
);

test.each(examples)("the picture of %s is followed, whatever gaps were found for it", async (name) => {
  const previous = readFileSync(`examples/${name.replace(".yaml", ".svg")}`, "utf8");
  const source = { name, text: readFileSync(`examples/${name}`, "utf8") };
  const steps: Explained[] = [];
  const explain = (step: Explained) => steps.push(step);
  const { output } = await render(source, { host: nodeHost({ root: "examples" }), previous, explain });
  expect(steps.filter(({ step }) => step === "arranged")).toMatchObject([{ candidate: "previous" }]);
  expect(output).toBe(previous);
});
