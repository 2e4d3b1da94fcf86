import fc from "fast-check";
import { expect, test } from "vitest";
import { Backdrop } from "../../src/layout/fit/backdrop.ts";
import { canMeet, type Obstacle } from "../../src/layout/fit/obstacle.ts";

const extent = fc
  .tuple(fc.integer({ min: -300, max: 1200 }), fc.integer({ min: 0, max: 200 }))
  .map(([from, length]) => ({ from, to: from + length }));

const obstacle: fc.Arbitrary<Obstacle> = fc.record({
  kind: fc.constantFrom("node", "segment", "label"),
  variable: fc.constant(0),
  offset: fc.constant(0),
  before: fc.constant(0),
  after: fc.constant(0),
  lines: fc.option(extent, { nil: undefined }),
  seen: fc.option(extent, { nil: undefined }),
  order: fc.constant(0),
  metBy: fc.constant(undefined),
});

test("behind a thing is everything before it that it can meet, the nearest first and each once", () => {
  fc.assert(
    fc.property(fc.array(obstacle, { maxLength: 60 }), (obstacles) => {
      const backdrop = new Backdrop(obstacles);
      for (const [index, thing] of obstacles.entries()) {
        const found: number[] = [];
        const behind = backdrop.behind(index);
        for (let at = behind.next(); at >= 0; at = behind.next()) found.push(at);
        expect(found).toEqual([...new Set(found)].toSorted((a, b) => b - a));
        expect(found.every((at) => at < index)).toBe(true);
        const met = obstacles.flatMap((other, at) => (at < index && canMeet(other, thing) ? [at] : []));
        expect(found).toEqual(expect.arrayContaining(met));
      }
    }),
    { numRuns: Number(process.env.RUNS ?? 300), seed: Number(process.env.SEED ?? 1) },
  );
});
