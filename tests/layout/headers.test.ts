import { expect, test } from "vitest";
import { browserHost } from "../../src/hosts/browser-host.ts";
import type { Layout, PlacedGroup } from "../../src/layout/layout.ts";
import { measure } from "../../src/layout/measure.ts";
import type { Pins } from "../../src/layout/pin.ts";
import { place } from "../../src/layout/place.ts";
import { parse } from "../../src/render.ts";
import { Report } from "../../src/source/report.ts";
import { light } from "../../src/themes/light.ts";
import { faultsOf } from "./faults.ts";

/** Two services, one below the other, in a group of this name. */
const services = (label: string) => `
nodes:
  client: generic.user
  run:
    label: ${label}
    arrange: column
    nodes: { embed: aws.lambda, generate: aws.lambda }
  data: { label: Data, nodes: { cache: aws.lambda, weights: aws.lambda } }
edges: [client -> embed, client -> generate, embed -> cache, generate -> weights]
`;

async function layoutOf(text: string, pins?: Pins): Promise<Layout> {
  const { output } = await parse({ name: "headers.yaml", text }, browserHost());
  if (!output) throw new Error("the document has mistakes");
  const graph = measure(output, light, { of: () => undefined });
  const layout = await place(graph, new Report(), pins ? { pins } : {});
  if (!layout) throw new Error("nothing was laid out");
  expect(faultsOf(layout)).toEqual([]);
  return layout;
}

function groupOf({ groups }: Layout, id: string): PlacedGroup {
  const group = groups.find(({ group }) => group.id === id);
  if (!group) throw new Error(`there is no group ${id}`);
  return group;
}

const linesOf = ({ label }: PlacedGroup) => label?.text.lines.map(({ text }) => text);

test("a header that alone would make its group wider has two lines", async () => {
  const group = groupOf(await layoutOf(services("Cloud Run (europe-west4)")), "run");
  expect(linesOf(group)).toEqual(["Cloud Run", "(europe-west4)"]);
  expect(group.bounds.width).toBeLessThan(130);
});

test.each([
  ["that is hardly longer than what is below it", services("Cloud Run, eu")],
  ["of one word", services("snet-private-endpoints-of-inference")],
  ["above what is as wide anyway", services("Cloud Run (europe-west4)").replace("column", "row")],
])("a header %s has one line", async (_, text) => {
  expect(linesOf(groupOf(await layoutOf(text), "run"))).toHaveLength(1);
});

test("headers of twins are broken alike", async () => {
  const zone = (name: string, label: string) =>
    `${name}: { type: aws.az, label: ${label}, arrange: column, nodes: { in-${name}: aws.alb, db-${name}: aws.rds } }`;
  const layout = await layoutOf(`
nodes:
  web: generic.user
  ${zone("a", "Availability zone eu-west-1a of the first account")}
  ${zone("b", "Availability zone eu-west-1b")}
edges: [web -> in-a, web -> in-b, in-a -> db-a, in-b -> db-b]
`);
  expect(["a", "b"].map((name) => linesOf(groupOf(layout, name))?.length)).toEqual([2, 2]);
});

test("a header keeps its two lines where something is pinned", async () => {
  const text = services("Cloud Run (europe-west4)");
  const { x, y } = groupOf(await layoutOf(text), "run").bounds;
  const layout = await layoutOf(text, { nodes: { "run.embed": { x: x + 80, y: y + 100 } } });
  expect(linesOf(groupOf(layout, "run"))).toHaveLength(2);
});
