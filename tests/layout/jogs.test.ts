import { expect, test } from "vitest";
import { withoutJogs } from "../../src/layout/composed/without-jogs.ts";
import type { Places } from "../../src/layout/fit/places.ts";
import { hierarchyOf } from "../../src/layout/hierarchy.ts";
import { layoutOf } from "../../src/layout/layout-of.ts";
import { qualityOf } from "../../src/layout/quality/quality-of.ts";
import { graphOf, type Plan } from "./graphs.ts";

const node = { parent: -1, label: "" };
const icon = (x: number, y: number) => ({ x, y, width: 64, height: 64 });

/** Two nodes, the second one `lower` px lower, which an edge joins with a step halfway; and a third, joined to nothing. */
function stepped(lower: number, third: { readonly x: number; readonly y: number }, more: Partial<Places> = {}) {
  const plan: Plan = {
    direction: "right",
    nodes: [node, node, node],
    groups: [],
    edges: [{ from: 0, to: 1, label: "" }],
  };
  const hierarchy = hierarchyOf(graphOf(plan));
  const places: Places = {
    icons: [icon(0, 0), icon(200, lower), icon(third.x, third.y)],
    groups: [],
    points: [
      [
        { x: 64, y: 32 },
        { x: 120, y: 32 },
        { x: 120, y: 32 + lower },
        { x: 200, y: 32 + lower },
      ],
    ],
    labels: new Map(),
    outlines: [],
    headers: new Map(),
    isPinned: false,
    ...more,
  };
  const layout = layoutOf(hierarchy.graph, places);
  return withoutJogs(hierarchy, { places, layout, quality: qualityOf(layout) });
}

const away = { x: 0, y: 300 };

test("a step of a few px is taken out, by moving an end along its side", () => {
  for (const lower of [4, 10, 15]) {
    const { places, quality } = stepped(lower, away);
    expect(places.points[0]).toEqual([
      { x: 64, y: 32 + lower },
      { x: 200, y: 32 + lower },
    ]);
    expect(quality.faults).toBe(0);
    expect(quality.measures.bends).toBe(0);
  }
});

test("the other side moves where there is no room for the first", () => {
  // Below the first half of the edge, near enough to where that would be.
  const { places } = stepped(10, { x: 75, y: 48 });
  expect(places.points[0]).toEqual([
    { x: 64, y: 32 },
    { x: 200, y: 32 },
  ]);
});

test("a step stays where it is no slip, where several edges make it, and where there is no room without it", () => {
  expect(stepped(16, away).places.points[0]).toHaveLength(4);
  expect(stepped(10, away, { trunks: [0] }).places.points[0]).toHaveLength(4);
  // A node below the first half, and a label above the second.
  const label = new Map([[7, { x: 140, y: 18, width: 40, height: 10 }]]);
  expect(stepped(10, { x: 75, y: 48 }, { labels: label }).places.points[0]).toHaveLength(4);
});

test("an edge that makes two such steps makes none in the end", () => {
  const way = [
    { x: 64, y: 32 },
    { x: 100, y: 32 },
    { x: 100, y: 38 },
    { x: 150, y: 38 },
    { x: 150, y: 44 },
    { x: 200, y: 44 },
  ];
  expect(stepped(12, away, { points: [way] }).places.points[0]).toHaveLength(2);
});

test("a label stays where it is: the other side moves onto its line", () => {
  const label = { x: 72, y: 24, width: 30, height: 16 };
  const { places } = stepped(10, away, { labels: new Map([[0, label]]) });
  expect(places.points[0]).toEqual([
    { x: 64, y: 32 },
    { x: 200, y: 32 },
  ]);
  expect(places.labels.get(0)).toEqual(label);
});
