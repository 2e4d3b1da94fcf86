import { expect, test } from "vitest";
import { backwardEdges } from "../../src/layout/acyclic.ts";
import { sketch } from "../../src/layout/elk.ts";
import { hierarchyOf } from "../../src/layout/hierarchy.ts";
import { graphOf } from "./graphs.ts";

const node = { parent: -1, label: "" };
const chain = hierarchyOf(
  graphOf({
    direction: "right",
    nodes: [node, { parent: 0, label: "" }, { parent: 0, label: "" }],
    groups: [{ parent: -1, label: "Group", arrange: "flow", centred: false }],
    edges: [
      { from: 0, to: 1, label: "" },
      { from: 1, to: 2, label: "" },
      { from: 2, to: 0, label: "" },
    ],
  }),
);

test("the pinned engine answers in the same tick, in coordinates of the whole picture", async () => {
  const { x, width } = await sketch(chain, [false, false, true]);
  const [first, second, third, , group] = x;
  expect(first).toBeLessThan(second ?? 0);
  expect(second).toBeLessThan(third ?? 0);
  expect(group).toBeLessThan(second ?? 0);
  expect((group ?? 0) + (width[4] ?? 0)).toBeGreaterThan((third ?? 0) + (width[2] ?? 0));
});

test("what stands first in the document stays first in a cycle", () => {
  expect(backwardEdges(chain)).toEqual([false, false, true]);
});

test("an engine that fails is a fault of ours and says so", async () => {
  const broken = async () => ({
    dispatcher: {
      saveDispatch() {
        // Answers nothing.
      },
    },
  });
  await expect(sketch(chain, [false, false, false], broken)).rejects.toThrow("ELK failed to register: no answer");
});
