import { expect, test } from "vitest";
import type { Point } from "../../src/geometry.ts";
import { bendsThrough } from "../../src/sync/bends.ts";

const points = (text: string): readonly Point[] =>
  text === ""
    ? []
    : text.split(" ").map((pair) => {
        const [x = Number.NaN, y = Number.NaN] = pair.split(",").map(Number);
        return { x, y };
      });

test.each([
  ["no points", "0,0 100,50", "", ""],
  ["corners", "0,0 100,50", "40,0 40,50", "40,0 40,50"],
  ["corners that were rounded", "0,0 100,50", "40,0.4 40.3,50.4", "40,0 40,50"],
  ["a point on the way", "0,0 100,0", "50,0", ""],
  ["a point beside the way", "0,0 100,0", "50,40", "0,40 50,40 50,0"],
  ["a corner and no other", "0,0 100,50", "40,0", "40,0 40,50"],
  ["the beginning itself", "0,0 100,50", "0,0 40,0 40,50", "40,0 40,50"],
  ["a stretch that is gone to and back", "0,0 0,90", "-40,30 40,30", ""],
  ["more points than corners", "0,0 100,50", "20,0 40,0 40,20 40,50 60,50", "40,0 40,50"],
])("a line through %s turns where draw.io has it turn", (_, ends, waypoints, bends) => {
  const [start = { x: 0, y: 0 }, end = start] = points(ends);
  expect(bendsThrough(start, points(waypoints), end)).toEqual(points(bends));
});
