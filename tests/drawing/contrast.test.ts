import { describe, expect, test } from "vitest";
import type {
  BoxLook,
  Drawing,
  EdgeFigure,
  Figure,
  GroupFigure,
  IconFigure,
  LettersFigure,
  MarkFigure,
  OverlayFigure,
  PanelFigure,
  TextFigure,
} from "../../src/drawing/drawing.ts";
import { bottom, type Point, type Rect, right } from "../../src/geometry.ts";
import { loadElkQuickly } from "../../src/hosts/node-elk.ts";
import { nodeHost } from "../../src/hosts/node-host.ts";
import { drawingsOf } from "../../src/render.ts";
import { contrast } from "../../src/themes/color.ts";
import { dark } from "../../src/themes/dark.ts";
import { themes } from "../../src/themes/index.ts";
import { light } from "../../src/themes/light.ts";
import { print } from "../../src/themes/print.ts";
import type { Theme } from "../../src/themes/theme.ts";
import { exampleNames, galleryNames, sourceOfExample } from "./examples.ts";
import { groupFills, groupsOn } from "./group-fills.ts";

/** As WCAG 2.2 has it. */
const forText = 4.5;
const forLines = 3;

/** Gives the colour that is at a place before anything is painted there but groups. */
type GroundAt = (point: Point) => string;

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
});

test.each(galleryNames)("everything in the example %s is seen and can be read in every theme", async (name) => {
  const host = nodeHost({ root: "examples" });
  const drawn = (options: { readonly theme: Theme; readonly darkTheme?: Theme }) =>
    drawingsOf(sourceOfExample(name), { ...options, host, effort: "draft", loadElk: loadElkQuickly }, "all");
  const { output: onScreen = [] } = await drawn({ theme: light, darkTheme: dark });
  // On paper there are fewer colours: what can meet does in three examples of each provider.
  const { output: onPaper = [] } = exampleNames.includes(name) ? await drawn({ theme: print }) : {};
  const drawings = [...onScreen, ...onPaper].flatMap(({ drawing }) => [drawing, drawing.dark ?? []].flat());
  for (const drawing of drawings) expectSeen(pairsIn(drawing, drawing.background ?? ""));
});

function* pairsOfGroup({ id, look: { fill, stroke }, label }: GroupFigure, ground: string): Iterable<Pair> {
  if (stroke) yield [`the border of ${id}`, stroke, ground, forLines];
  if (stroke && fill) yield [`the border of ${id}`, stroke, fill, forLines];
  if (label) yield* pairsOfText(label, () => fill ?? ground);
}

/** Everything in a drawing, each on what was painted before it. */
function* pairsIn({ figures }: Drawing, background: string): Iterable<Pair> {
  const groundAt = (point: Point) => groundIn(figures, point) ?? background;
  for (const [index, figure] of figures.entries()) {
    const { type } = figure;
    if (type === "group") yield* pairsOfGroup(figure, groundIn(figures.slice(0, index), figure.bounds) ?? background);
    else if (type === "edge") yield* pairsOfEdge(figure, groundAt);
    else if (type === "node") yield* pairsOfIcon(figure.icon, groundAt);
    else if (type === "badge") yield* pairsOfIcon(figure.mark, groundAt);
    else if (type === "overlay") yield* pairsOfOverlay(figure, groundAt);
    else if (type === "panel") yield* pairsOfPanel(figure, background);
    if ((type === "title" || type === "node" || type === "edge") && figure.label) {
      yield* pairsOfText(figure.label, groundAt);
    }
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
  { block, bounds, color, captionColor, plates, marks = [] }: TextFigure,
  groundAt: GroundAt,
): Iterable<Pair> {
  const grounds = plates ? plates.map(({ fill }) => fill) : cornersOf(bounds).map(groundAt);
  for (const ground of new Set(grounds)) {
    yield [block.text, color, ground, forText];
    if (block.lines.some(({ role }) => role === "caption")) yield [block.text, captionColor, ground, forText];
  }
  for (const mark of marks) yield* pairsOfMark(mark, groundAt);
}

function cornersOf(rect: Rect): readonly Point[] {
  return [rect.x, right(rect)].flatMap((x) => [rect.y, bottom(rect)].map((y) => ({ x, y })));
}

/** The letters of a mark on its fill, and its fill or its border on what is around it. */
function* pairsOfMark({ look, letters, ...bounds }: MarkFigure, groundAt: GroundAt): Iterable<Pair> {
  yield* pairsOfTile(letters, look, cornersOf(bounds).map(groundAt));
}

function* pairsOfTile(
  { text, color }: LettersFigure,
  { fill, stroke }: BoxLook,
  grounds: readonly string[],
): Iterable<Pair> {
  if (!fill) throw new Error(`"${text}" stands on nothing`);
  yield [text, color, fill, forText];
  for (const ground of new Set(grounds)) {
    const isBorder = stroke !== undefined && contrast(stroke, ground) > contrast(fill, ground);
    yield [`the tile of ${text}`, isBorder ? stroke : fill, ground, forLines];
  }
}

function* pairsOfOverlay({ id, look, outlines }: OverlayFigure, groundAt: GroundAt): Iterable<Pair> {
  for (const { bounds, label } of outlines) {
    const { x, y } = bounds;
    const corners = [
      { x, y },
      { x: right(bounds), y },
      { x: right(bounds), y: bottom(bounds) },
      { x, y: bottom(bounds) },
      { x, y },
    ];
    for (const ground of new Set(placesOn(corners).map(groundAt))) {
      yield [`the outline ${id}`, look.stroke ?? "", ground, forLines];
    }
    if (label) yield* pairsOfText(label, groundAt);
  }
}

/** Everything in a list on the ground of the list. */
function* pairsOfPanel({ id, look, heading, rows }: PanelFigure, background: string): Iterable<Pair> {
  const ground = look.fill ?? background;
  const groundAt = () => ground;
  if (look.stroke) yield [`the frame of ${id}`, look.stroke, ground, forLines];
  for (const text of [heading, ...rows.flatMap(({ label, amount }) => [label, amount])]) {
    if (text) yield* pairsOfText(text, groundAt);
  }
  for (const { id: row, sample } of rows) {
    if (sample?.type === "icon") yield* pairsOfIcon(sample.icon, groundAt);
    else if (sample?.type === "mark") yield* pairsOfMark(sample.mark, groundAt);
    else if (sample?.look.stroke) yield [`the sample of ${row}`, sample.look.stroke, ground, forLines];
  }
}

/** A line on what is every few px along it, and what stands on it. */
function* pairsOfEdge({ id, look, line, number }: EdgeFigure, groundAt: GroundAt): Iterable<Pair> {
  const grounds = new Set(placesOn(line).map(groundAt));
  for (const ground of grounds) yield [id, look.stroke, ground, forLines];
  if (number) yield* pairsOfIcon(number.dot, groundAt);
  for (const mark of number?.marks ?? []) yield* pairsOfMark(mark, groundAt);
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
function* pairsOfIcon(icon: IconFigure, groundAt: GroundAt): Iterable<Pair> {
  const { frame, letters, badge } = icon;
  if (letters && frame) yield* pairsOfTile(letters, frame, cornersOf(icon).map(groundAt));
  if (badge) yield [badge.letters.text, badge.letters.color, badge.look.fill ?? "", forText];
}
