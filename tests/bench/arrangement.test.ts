import { describe, expect, test } from "vitest";
import { keptBetween } from "../../bench/arrangement.js";
import type { Drawing, Figure } from "../../src/drawing/drawing.ts";

describe("of an arrangement", () => {
  const before = { a: [0, 0], b: [200, 0], c: [0, 200], d: [200, 200] } as const;

  test("everything is kept when nothing moves", () => {
    expect(kept(before, before)).toEqual({ order: 1, neighbours: 1, nodes: 1 });
  });

  test("everything is kept when room is made for others", () => {
    expect(kept(before, { a: [0, 0], b: [500, 0], c: [0, 290], d: [500, 290] })).toEqual({
      order: 1,
      neighbours: 1,
      nodes: 1,
    });
  });

  test("a node that is edited may go anywhere", () => {
    expect(kept(before, { ...before, d: [-500, 40] }, ["d"]).nodes).toBe(1);
  });

  test("a node that is added between two leaves them neighbours", () => {
    expect(kept(before, { ...before, b: [400, 0], d: [400, 200], e: [200, 0] }).nodes).toBe(1);
  });

  test("two that swap places are out of order, and nobody keeps all neighbours", () => {
    const { order, neighbours, nodes } = kept(before, { ...before, a: [200, 0], b: [0, 0] });
    // Of six pairs only c and d are as they were.
    expect(order).toBeCloseTo(1 / 6);
    expect(neighbours).toBe(8 / 16);
    expect(nodes).toBe(0);
  });
});

type Places = Readonly<Record<string, readonly [number, number]>>;

function kept(before: Places, after: Places, edited: readonly string[] = []) {
  return keptBetween(drawingOf(before), drawingOf(after), edited);
}

function drawingOf(places: Places): Drawing {
  const figures = Object.entries(places).map(([id, [x, y]]): Figure => {
    const box = { x, y, width: 64, height: 64 };
    return { type: "node", id, bounds: box, icon: box, facts: [] };
  });
  return {
    ...{ size: { width: 1000, height: 1000 }, background: "#ffffff", view: "default", title: "", direction: "right" },
    story: { meta: {}, flows: [], decisions: [], acceptances: [] },
    figures,
  };
}
