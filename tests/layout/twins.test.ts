import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { center, type Rect } from "../../src/geometry.ts";
import { browserHost } from "../../src/hosts/browser-host.ts";
import type { Layout } from "../../src/layout/layout.ts";
import { measure } from "../../src/layout/measure.ts";
import { place } from "../../src/layout/place.ts";
import { parse } from "../../src/render.ts";
import { Report } from "../../src/source/report.ts";
import { light } from "../../src/themes/light.ts";
import { faultsOf } from "./faults.ts";

async function layoutOf(text: string): Promise<Layout> {
  const { output } = await parse({ name: "twins.yaml", text }, browserHost());
  if (!output) throw new Error("the document has mistakes");
  const layout = await place(measure(output, light, { of: () => undefined }), new Report());
  if (!layout) throw new Error("nothing was laid out");
  return layout;
}

const boundsOf = ({ groups }: Layout, name: string): Rect => {
  const bounds = groups.find(({ group }) => group.id.endsWith(name))?.bounds;
  if (!bounds) throw new Error(`there is no group ${name}`);
  return bounds;
};

/** Where the nodes inside of a group are, from its corner, in document order. */
function insideOf(layout: Layout, name: string) {
  const corner = boundsOf(layout, name);
  return layout.nodes
    .filter(({ node }) => node.parent?.split(".").includes(name))
    .map(({ icon }) => ({ x: center(icon).x - corner.x, y: center(icon).y - corner.y }));
}

const zone = (name: string) =>
  `${name}: { type: aws.az, nodes: { in-${name}: aws.alb, app-${name}: aws.lambda, db-${name}: aws.rds } }`;

test("zones with the same content have one size, stand in line and are drawn alike inside", async () => {
  const layout = await layoutOf(`
nodes:
  web: generic.user
  ${zone("a")}
  ${zone("b")}
edges: [web -> in-a, web -> in-b, in-a -> app-a -> db-a, in-b -> app-b -> db-b, db-a -> db-b: replica]
`);
  const [a, b] = [boundsOf(layout, "a"), boundsOf(layout, "b")];
  expect([a.width, a.height]).toEqual([b.width, b.height]);
  expect(a.x === b.x || a.y === b.y).toBe(true);
  expect(insideOf(layout, "a")).toEqual(insideOf(layout, "b"));
  expect(faultsOf(layout)).toEqual([]);
});

test("two zones of a cluster with three subnets each are drawn alike", async () => {
  const layout = await layoutOf(readFileSync("bench/models/eks-multi-az.yaml", "utf8"));
  const zones = layout.groups.filter(({ group }) => group.group.type?.id === "aws.az");
  expect(zones).toHaveLength(2);
  const sizes = zones.map(({ bounds: { width, height } }) => ({ width, height }));
  expect(sizes[0]).toEqual(sizes[1]);
  const [first, second] = zones.map(({ group }) => insideOf(layout, group.id.slice(group.id.lastIndexOf(".") + 1)));
  expect(first).toEqual(second);
});
