import fc from "fast-check";
import { expect, test } from "vitest";
import { bottom, right } from "../../../src/geometry.ts";
import { Tiles } from "../../../src/layout/quality/tiles.ts";

const rects = fc.record({
  x: fc.integer({ min: -500, max: 3000 }),
  y: fc.integer({ min: -500, max: 20_000 }),
  width: fc.integer({ min: 0, max: 900 }),
  height: fc.integer({ min: 0, max: 900 }),
});

test("tiles find what touches an area, each thing once and in order", () => {
  fc.assert(
    fc.property(fc.array(rects, { maxLength: 40 }), fc.array(rects, { maxLength: 3 }), (all, areas) => {
      const things = all.map((bounds) => ({ bounds }));
      const touching = things.filter(({ bounds }) =>
        areas.some(
          (area) =>
            bounds.x <= right(area) && area.x <= right(bounds) && bounds.y <= bottom(area) && area.y <= bottom(bounds),
        ),
      );
      expect(new Tiles(things).near(areas)).toEqual(touching);
    }),
    { seed: 1, numRuns: 300 },
  );
});
