import { expect, test } from "vitest";
import { Crossings, type StraightLines } from "../../src/layout/arrange/crossings.ts";
import { edgeFactsOf } from "../../src/layout/arrange/edge-facts.ts";
import { weight } from "../../src/layout/arrange/weights.ts";
import { hierarchyOf } from "../../src/layout/hierarchy.ts";
import { graphOf } from "./graphs.ts";

type Line = readonly [x1: number, y1: number, x2: number, y2: number];

const across: Line = [0, 2, 6, 2];

test.for<[what: string, lines: readonly Line[], halves: number]>([
  ["cross", [across, [3, 0, 3, 4]], 2],
  ["cross at a slant", [across, [0, 0, 6, 4]], 2],
  ["do not meet", [across, [3, 0, 3, 1]], 0],
  ["would only meet if one went on", [across, [8, 0, 8, 4]], 0],
  ["touch: one ends at a node in the way of the other", [across, [3, 2, 3, 4]], 1],
  ["touch with their ends", [across, [6, 2, 6, 4]], 1],
  ["run along each other", [across, [2, 2, 4, 2]], 0],
  ["go on from each other through a node in the way of a third", [across, [3, 0, 3, 2], [3, 2, 3, 4]], 2],
])("lines that %s", ([, lines, halves]) => {
  const crossings = new Crossings(factsOf(lines.length));
  const tried = straight(lines);
  expect(crossings.try(tried, 0, Infinity)).toBe(halves);
  crossings.accept();
  // What is kept of the others when the first has changed does not know of it.
  const first = { ...tried, changedCount: 1 };
  const kept = crossings.without(first);
  expect(kept).toBe(new Crossings(factsOf(lines.length - 1)).try(straight(lines.slice(1)), 0, Infinity));
  expect(crossings.try(first, kept, Infinity)).toBe(halves);
});

/** Of edges of which no two have an end in common. */
function factsOf(count: number) {
  const nodes = Array.from({ length: 2 * count }, () => ({ parent: -1, label: "API" }));
  const edges = Array.from({ length: count }, (_, edge) => ({ from: 2 * edge, to: 2 * edge + 1, label: "" }));
  return edgeFactsOf(hierarchyOf(graphOf({ direction: "right", nodes, groups: [], edges })), weight);
}

function straight(lines: readonly Line[]): StraightLines {
  const at = (place: 0 | 1 | 2 | 3) => Float64Array.from(lines, (line) => line[place]);
  const changed = Int32Array.from(lines.keys());
  return { x1: at(0), y1: at(1), x2: at(2), y2: at(3), changed, changedCount: lines.length };
}
