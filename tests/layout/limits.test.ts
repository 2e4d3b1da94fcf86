import { expect, test } from "vitest";
import { browserHost } from "../../src/hosts/browser-host.ts";
import { drawingOf } from "../../src/render.ts";
import { light } from "../../src/themes/light.ts";

/** What drawing `nodes` boxes reports, each joined to the next ones by as many edges as it takes. */
async function reportOf({ nodes, edges }: { nodes: number; edges: number }) {
  const boxes = Array.from({ length: nodes }, (_, index) => `  n${index}:`);
  const lines = Array.from(
    { length: edges },
    (_, index) => `  - n${index % nodes} -> n${(index + 1 + Math.floor(index / nodes)) % nodes}`,
  );
  const text = ["nodes:", ...boxes, "edges:", ...lines].join("\n");
  const { diagnostics } = await drawingOf({ name: "many.yaml", text }, { host: browserHost(), theme: light });
  return diagnostics.map(({ code, message }) => ({ code, message }));
}

test("more nodes than anyone can read are refused", async () => {
  expect(await reportOf({ nodes: 2001, edges: 0 })).toEqual([
    { code: "too-large", message: "2001 nodes and 0 edges are too many for one picture" },
  ]);
});

test("more edges than so few nodes can carry are refused", async () => {
  expect(await reportOf({ nodes: 10, edges: 400 })).toEqual([
    { code: "too-large", message: "10 nodes and 400 edges are too many for one picture" },
  ]);
});

test("a long chain and many boxes without edges are drawn", async () => {
  expect(await reportOf({ nodes: 150, edges: 149 })).toEqual([]);
  expect(await reportOf({ nodes: 150, edges: 0 })).toEqual([]);
});
