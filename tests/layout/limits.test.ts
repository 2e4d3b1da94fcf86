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
  // What is told does not depend on how long places are looked for.
  const options = { host: browserHost(), theme: light, effort: "draft" } as const;
  const { diagnostics } = await drawingOf({ name: "many.yaml", text }, options);
  return diagnostics.map(({ code, severity, message }) => ({ code, severity, message }));
}

const code = "too-large-for-one-picture";

test("more nodes than anyone can read are refused", async () => {
  expect(await reportOf({ nodes: 2001, edges: 0 })).toEqual([
    { code, severity: "error", message: "2,001 nodes and 0 edges are too many for one picture" },
  ]);
});

test("more edges than so few nodes can carry are refused", async () => {
  expect(await reportOf({ nodes: 10, edges: 400 })).toEqual([
    { code, severity: "error", message: "10 nodes and 400 edges are too many for one picture" },
  ]);
});

test("a long chain and many boxes without edges are drawn", async () => {
  expect(await reportOf({ nodes: 150, edges: 149 })).toEqual([]);
  expect(await reportOf({ nodes: 150, edges: 0 })).toEqual([]);
});

test("what can hardly be read is drawn, with a warning", async () => {
  expect(await reportOf({ nodes: 301, edges: 0 })).toEqual([
    { code, severity: "warning", message: "301 nodes and 0 edges can hardly be read in one picture" },
  ]);
});

test("groups that would make pictures of their own are named, the largest first", async () => {
  const group = (id: string, label: string, nodes: string) => `${id}: { label: ${label}, nodes: { ${nodes} } }`;
  const boxes = (name: string, count: number) => Array.from({ length: count }, (_, i) => `${name}${i}: `).join(", ");
  const inner = [
    group("serving", "Serving", boxes("s", 190)),
    group("lake", "Data lake", boxes("d", 212)),
    group("ops", "Operations", boxes("o", 4)),
  ].join(", ");
  const text = `nodes: { ${group("cloud", "Cloud", inner)}, ${boxes("n", 1700)} }`;
  const { diagnostics } = await drawingOf({ name: "many.yaml", text }, { host: browserHost(), theme: light });
  expect(diagnostics.map(({ hint }) => hint)).toEqual([
    'draw "Cloud" (406 nodes) as a picture of its own: a picture holds at most 2,000 nodes, and 3,000 edges between so many, and a few dozen are easiest to read',
  ]);
  const alone = await drawingOf(
    { name: "many.yaml", text: `nodes: { ${group("cloud", "Cloud", inner)} }` },
    { host: browserHost(), theme: light, effort: "draft" },
  );
  expect(alone.diagnostics.map(({ hint }) => hint)).toEqual([
    'draw "Data lake" (212 nodes) and "Serving" (190 nodes) as pictures of their own: a few dozen nodes are easiest to read',
  ]);
});
