import { expect, test } from "vitest";
import { openElk } from "../../src/layout/elk.ts";

const chain = {
  id: "root",
  layoutOptions: {
    "elk.algorithm": "layered",
    "elk.hierarchyHandling": "INCLUDE_CHILDREN",
    "elk.json.shapeCoords": "ROOT",
  },
  children: [
    { id: "n0", width: 64, height: 64 },
    { id: "n1", children: [{ id: "n2", width: 64, height: 64 }] },
  ],
  edges: [{ id: "e0", sources: ["n0"], targets: ["n2"] }],
};

test("the pinned engine answers in the same tick, in coordinates of the whole picture", async () => {
  const layOut = await openElk();
  const [first, group] = layOut(chain).children ?? [];
  const inside = group?.children?.[0];
  expect(group?.x).toBeGreaterThanOrEqual((first?.x ?? Infinity) + 64);
  expect(inside?.x).toBeGreaterThan(group?.x ?? Infinity);
  expect((group?.x ?? 0) + (group?.width ?? 0)).toBeGreaterThan((inside?.x ?? Infinity) + 64);
});

test("an engine that fails is a fault of ours and says so", async () => {
  const broken = async () => ({
    dispatcher: {
      saveDispatch() {
        // Answers nothing.
      },
    },
  });
  await expect(openElk(broken)).rejects.toThrow("ELK failed to register: no answer");
});
