import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withCourses } from "../../src/drawing/course.ts";
import { withHops } from "../../src/drawing/hops.ts";
import type { Point, Rect } from "../../src/geometry.ts";
import { computing } from "../computing.ts";

const look = { stroke: "#545b64", width: 1.5, dash: [], radius: 6, head: "triangle" } as const;

/** An edge along points that are given as `x,y x,y`. */
function edge(route: string, { from = route, to = route, stroke = "#545b64" } = {}) {
  const points = route.split(" ").map((pair): Point => {
    const [x = 0, y = 0] = pair.split(",").map(Number);
    return { x, y };
  });
  return { from, to, points, arrow: "end", look: { ...look, stroke } } as const;
}

type Edge = ReturnType<typeof edge>;

const hopsOf = (edges: readonly Edge[], labels: readonly Rect[] = []) =>
  withHops(withCourses(edges), labels).map(({ hops }) => hops.map(({ start, end }) => [start.x, end.x]));

describe("a hop", () => {
  const down = edge("100,0 100,200");

  test("is made by the horizontal line, whichever comes first", () => {
    expect(hopsOf([down, edge("0,100 200,100")])).toEqual([[], [[95, 105]]]);
    expect(hopsOf([edge("0,100 200,100"), down])).toEqual([[[95, 105]], []]);
  });

  test("runs in the direction of its line", () => {
    expect(hopsOf([edge("200,100 0,100"), down])).toEqual([[[105, 95]], []]);
    const twice = [edge("200,100 0,100"), down, edge("150,0 150,200")];
    expect(hopsOf(twice)[0]).toEqual([
      [155, 145],
      [105, 95],
    ]);
  });

  test("crosses nearby lines at once", () => {
    expect(hopsOf([down, edge("112,0 112,200"), edge("0,100 200,100")])[2]).toEqual([[95, 117]]);
  });

  test("is not made where the lines only touch", () => {
    expect(hopsOf([edge("0,100 100,100"), down])).toEqual([[], []]);
    expect(hopsOf([edge("0,200 200,200"), down])).toEqual([[], []]);
  });

  test.each([
    ["a bend", [edge("0,100 108,100 108,150"), down]],
    ["a bend of the other line", [edge("0,100 200,100"), edge("100,0 100,106 300,106")]],
    ["an arrow head", [edge("0,100 112,100"), down]],
    ["another line above it", [edge("0,100 200,100"), edge("0,96 200,96", { stroke: "#000000" }), down]],
  ])("is not made where %s is too near", (_, edges) => {
    expect(hopsOf(edges)[0]).toEqual([]);
  });

  test("is not made where a label would cover it", () => {
    expect(hopsOf([edge("0,100 200,100"), down], [{ x: 104, y: 93, width: 40, height: 14 }])).toEqual([[], []]);
  });
});

describe("edges that run together", () => {
  test("share one line from a common start, with a dot where they part", () => {
    const [trunk, branch] = withCourses([edge("0,0 100,0", { from: "hub" }), edge("0,0 60,0 60,50", { from: "hub" })]);
    expect(trunk?.junctions).toEqual([{ x: 60, y: 0 }]);
    expect(trunk?.line).toEqual(trunk?.points);
    expect(branch?.line).toEqual([
      { x: 60, y: 0 },
      { x: 60, y: 50 },
    ]);
    expect(branch?.junctions).toEqual([]);
  });

  test("share one line to a common end, and each joins the line that it runs along farthest", () => {
    const to = "hub";
    const [first, second, third] = withCourses([
      edge("0,0 200,0", { to }),
      edge("0,50 100,50 100,0 200,0", { to }),
      edge("50,90 50,50 100,50 100,0 200,0", { to }),
    ]);
    expect(first?.junctions).toEqual([{ x: 100, y: 0 }]);
    expect(second?.line.at(-1)).toEqual({ x: 100, y: 0 });
    expect(second?.junctions).toEqual([{ x: 50, y: 50 }]);
    expect(third?.line).toEqual([
      { x: 50, y: 90 },
      { x: 50, y: 50 },
    ]);
  });

  test("are all drawn whole where they look different", () => {
    const from = "hub";
    const courses = withCourses([edge("0,0 100,0", { from }), edge("0,0 60,0 60,50", { from, stroke: "#b45309" })]);
    expect(courses.map(({ line }) => line)).toEqual(courses.map(({ points }) => points));
    expect(courses[0]?.junctions).toEqual([{ x: 60, y: 0 }]);
  });

  test("are all drawn whole where they have no end in common, or one route", () => {
    for (const edges of [
      [edge("0,0 100,0"), edge("0,0 60,0 60,50")],
      [edge("0,0 100,0", { from: "a", to: "b" }), edge("0,0 100,0", { from: "a", to: "b" })],
    ]) {
      for (const { line, points, junctions } of withCourses(edges)) {
        expect(line).toEqual(points);
        expect(junctions).toEqual([]);
      }
    }
  });
});

describe("any lines", () => {
  const coordinate = fc.integer({ min: 0, max: 40 }).map((step) => 10 * step);
  const route = fc.tuple(coordinate, coordinate, coordinate, coordinate).map(([a, b, c, d]) => {
    return edge(`${a},${b} ${c},${b} ${c},${d}`);
  });
  const isCrossing = (x: number, y: number) => (other: Edge) => {
    const [, corner, end] = other.points;
    if (!corner || !end) return false;
    return corner.x === x && Math.min(corner.y, end.y) < y && y < Math.max(corner.y, end.y);
  };

  test("hop only where another crosses them", () => {
    fc.assert(
      fc.property(fc.array(route, { maxLength: 20 }), (edges) => {
        for (const { hops } of withHops(withCourses(edges), [])) {
          for (const { start, end, height } of hops) {
            const x = Math.min(start.x, end.x) + height;
            expect(edges.some(isCrossing(x, start.y))).toBe(true);
          }
        }
      }),
    );
  });

  test("of 1,000 edges take no longer than to read 50,000 lines of YAML", async () => {
    const edges = fc.sample(route, { numRuns: 1000, seed: 1 });
    expect(await computing(() => withHops(withCourses(edges), []))).toBeLessThan(50);
  });
});
