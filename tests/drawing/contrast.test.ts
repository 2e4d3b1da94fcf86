import { describe, expect, test } from "vitest";
import type { Drawing, EdgeFigure, Figure, GroupFigure, IconFigure, TextFigure } from "../../src/drawing/drawing.ts";
import { bottom, type Point, type Rect, right } from "../../src/geometry.ts";
import { contrast } from "../../src/themes/color.ts";
import { themes } from "../../src/themes/index.ts";
import { drawExample, exampleNames } from "./examples.ts";
import { groupFills, groupsOn } from "./group-fills.ts";

/** As WCAG 2.2 has it. */
const forText = 4.5;
const forLines = 3;

/** A colour on another, and how well it must be seen. */
type Pair = readonly [what: string, color: string, ground: string, least: number];

function expectSeen(pairs: Iterable<Pair>): void {
  const seen = [...pairs];
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.filter(([, color, ground, least]) => !(contrast(color, ground) >= least))).toEqual([]);
}

describe.each(themes)("in the theme $name", (theme) => {
  const grounds = new Set([theme.background, ...groupFills(theme)]);

  test.each([...grounds])("every group is seen on %s, and its name can be read", (ground) => {
    expectSeen(groupsOn(ground, theme).flatMap((group) => [...pairsOfGroup(group, ground)]));
  });

  test.each(exampleNames)("everything in the example %s is seen and can be read", async (name) => {
    expectSeen(pairsIn(await drawExample(name, theme), theme.background));
  });
});

function* pairsOfGroup({ id, look: { fill, stroke }, label }: GroupFigure, ground: string): Iterable<Pair> {
  if (stroke) yield [`the border of ${id}`, stroke, ground, forLines];
  if (stroke && fill) yield [`the border of ${id}`, stroke, fill, forLines];
  if (label) yield* pairsOfText(label, () => fill ?? ground);
}

/** Everything in a drawing, each on what was painted before it. */
function* pairsIn({ figures }: Drawing, background: string): Iterable<Pair> {
  const groundAt = (point: Point) => groundIn(figures, point) ?? background;
  for (const figure of figures) {
    const { type } = figure;
    if (type === "group") {
      const before = figures.slice(0, figures.indexOf(figure));
      yield* pairsOfGroup(figure, groundIn(before, figure.bounds) ?? background);
    } else if (type === "edge") yield* pairsOfEdge(figure, groundAt);
    else if (type === "node") yield* pairsOfIcon(figure.icon, groundAt);
    else if (type === "badge") yield* pairsOfIcon(figure.mark, groundAt);
    else if (type === "legend") yield* pairsOfIcon(figure.sample, groundAt);
    if (type !== "group" && type !== "badge" && figure.label) yield* pairsOfText(figure.label, groundAt);
  }
}

/** The fill of the last group around a place. */
function groundIn(figures: readonly Figure[], point: Point): string | undefined {
  const fills = figures.flatMap((figure) =>
    figure.type === "group" && figure.look.fill && isIn(figure.bounds, point) ? [figure.look.fill] : [],
  );
  return fills.at(-1);
}

function isIn(rect: Rect, { x, y }: Point): boolean {
  return rect.x <= x && x <= right(rect) && rect.y <= y && y <= bottom(rect);
}

/** A text on each of its plates, or on what is at its corners. */
function* pairsOfText(
  { block, bounds, color, captionColor, plates }: TextFigure,
  groundAt: (point: Point) => string,
): Iterable<Pair> {
  const grounds = plates ? plates.map(({ fill }) => fill) : cornersOf(bounds).map(groundAt);
  for (const ground of new Set(grounds)) {
    yield [block.text, color, ground, forText];
    if (block.lines.some(({ role }) => role === "caption")) yield [block.text, captionColor, ground, forText];
  }
}

function cornersOf(rect: Rect): readonly Point[] {
  return [rect.x, right(rect)].flatMap((x) => [rect.y, bottom(rect)].map((y) => ({ x, y })));
}

/** A line on what is every few px along it, and what stands on it. */
function* pairsOfEdge({ id, look, line, number }: EdgeFigure, groundAt: (point: Point) => string): Iterable<Pair> {
  const grounds = new Set(placesOn(line).map(groundAt));
  for (const ground of grounds) yield [id, look.stroke, ground, forLines];
  if (number) yield* pairsOfIcon(number.dot, groundAt);
}

function placesOn(line: readonly Point[]): readonly Point[] {
  const steps = 40;
  return line.slice(1).flatMap((end, index) => {
    const start = line[index] ?? end;
    const at = (share: number) => ({
      x: start.x + share * (end.x - start.x),
      y: start.y + share * (end.y - start.y),
    });
    return Array.from({ length: steps + 1 }, (_, step) => at(step / steps));
  });
}

/** Letters on their tile, and a tile on what is around it. What is on a picture is up to who made it. */
function* pairsOfIcon(icon: IconFigure, groundAt: (point: Point) => string): Iterable<Pair> {
  const { frame, letters, badge } = icon;
  if (letters) {
    const fill = frame?.fill ?? groundAt(icon);
    const edge = frame?.stroke ?? fill;
    yield [letters.text, letters.color, fill, forText];
    for (const ground of new Set(cornersOf(icon).map(groundAt))) {
      const clearest = contrast(edge, ground) > contrast(fill, ground) ? edge : fill;
      yield [`the tile of ${letters.text}`, clearest, ground, forLines];
    }
  }
  if (badge) yield [badge.letters.text, badge.letters.color, badge.look.fill ?? "", forText];
}
