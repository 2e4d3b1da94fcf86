import { expect, test } from "vitest";
import { IdleSteps } from "../../src/layout/fit/idle-steps.ts";
import type { Segment } from "../../src/layout/route/segments.ts";

const least = 10;

/** The first and the last of three segments of one edge, which run on, or back, on the other side of the second. */
function sidesOf(edge: number, isForward: boolean): readonly [Segment, Segment] {
  const common = { edge, isVertical: true, line: 0, start: 0, end: 1, nodes: [], run: -1 };
  return [
    { ...common, index: 0, isForward: true },
    { ...common, index: 2, isForward },
  ];
}

/** Where segments are: the first of each edge at 0, the last so many px farther. */
const at =
  (...lengths: readonly number[]) =>
  ({ edge, index }: Segment) =>
    index === 0 ? 0 : (lengths[edge] ?? 0);

test("a step of no more than its sides are kept apart may vanish", () => {
  const steps = new IdleSteps([...sidesOf(0, true), ...sidesOf(1, true)], least);
  expect(steps.find(at(10, 11))).toBe(true);
  expect([...steps.edges]).toEqual([0]);
  expect(steps.find(at(0, 11))).toBe(false);
  expect(steps.mend(at(0, 11))).toBe(false);
});

test("what comes back is no step", () => {
  const steps = new IdleSteps(sidesOf(0, false), least);
  expect(steps.find(at(10))).toBe(false);
});

test("a step that becomes shorter and does not vanish remains", () => {
  const steps = new IdleSteps(sidesOf(0, true), least);
  steps.find(at(10));
  expect(steps.mend(at(4))).toBe(true);
  expect([...steps.edges]).toEqual([]);
  expect(steps.find(at(10))).toBe(false);
});
