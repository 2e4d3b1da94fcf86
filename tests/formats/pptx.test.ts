import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Drawing, EdgeFigure, LineLook } from "../../src/drawing/drawing.ts";
import type { Point } from "../../src/geometry.ts";
import { dark } from "../../src/themes/dark.ts";
import { light } from "../../src/themes/light.ts";
import { drawExample } from "../drawing/examples.ts";
import { annotated as sample, annotatedIn as sampleIn } from "./annotated.ts";
import { everyElement, numberIn, only, type Placed } from "./deck.ts";
import { faultsOf } from "./deck-faults.ts";
import { routeOf, siteOf } from "./deck-geometry.ts";
import { deckOf, named, textsIn } from "./decks.ts";
import { writtenIn } from "./written.ts";

/** The sample with the edges of which figures of this name are made changed. */
function withEdge(id: string, change: Partial<EdgeFigure>): Drawing {
  const figures = sample.figures.map((figure) =>
    figure.type === "edge" && figure.id === id ? { ...figure, ...change } : figure,
  );
  return { ...sample, figures };
}

const examples = await Promise.all(
  ["aws-serverless-inference", "azure-rag", "gcp-rag"].map(async (name) => ({
    name,
    drawing: await drawExample(name, light),
  })),
);
const drawings = [
  { name: "the sample", drawing: sample },
  { name: "the dark sample", drawing: sampleIn(dark) },
  ...examples,
];

describe.each(drawings)("$name as a slide", ({ drawing }) => {
  const deck = deckOf([drawing]);

  test("is what PowerPoint opens without repairs, as far as is known", async () => {
    expect(faultsOf(await deck)).toEqual([]);
  });

  test("has every node and group within the group that holds it", async () => {
    const { shapes } = (await deck).slide(1);
    for (const figure of drawing.figures) {
      if (figure.type !== "node" && figure.type !== "group") continue;
      const shape = named(shapes, `${figure.type} ${figure.id}`);
      expect([figure.id, shape.groups.at(-1)]).toEqual([figure.id, figure.parent && `group ${figure.parent}`]);
    }
  });

  test("has a connector for each line, glued to what is at its ends", async () => {
    const { shapes } = (await deck).slide(1);
    const lines = drawing.figures.filter((figure) => figure.type === "edge");
    const connectors = shapes.filter(({ element }) => element.name === "p:cxnSp" && isGlued(element));
    expect(connectors.length).toBe(lines.length);
    for (const edge of lines) {
      const connector = named(shapes, `edge ${edge.id}`);
      const [start, end] = glueOf(connector, shapes);
      expect([start.name, end.name].map((name) => name.replace(/^\w+ /, "")).toSorted()).toEqual(
        [edge.from, edge.to].toSorted(),
      );
      expect(distance(start.place, routeOf(connector.element).at(0))).toBeLessThan(1);
      expect(distance(end.place, routeOf(connector.element).at(-1))).toBeLessThan(1);
    }
  });

  test.each(["shapes", "fallbacks"] as const)("has lines that run as they were drawn (%s)", async (branch) => {
    const shapes = (await deck).slide(1)[branch];
    for (const edge of drawing.figures.filter((figure) => figure.type === "edge")) {
      const route = routeOf(named(shapes, `edge ${edge.id}`).element);
      expect([edge.id, deviation(edge, route) < 1]).toEqual([edge.id, true]);
    }
  });

  test("says every text once", async () => {
    const { shapes } = (await deck).slide(1);
    const lines = writtenIn(drawing.figures);
    const written = shapes.flatMap(({ element }) => (element.name === "p:sp" ? textsIn(element) : []));
    for (const line of new Set(lines)) {
      expect([line, count(written, line)]).toEqual([line, count(lines, line)]);
    }
  });

  test("keeps each picture once, as it is and as pixels", async () => {
    const { paths, text } = await deck;
    const pictures = paths.filter((path) => path.startsWith("ppt/media/"));
    const vectors = pictures.filter((path) => path.endsWith(".svg")).map(text);
    expect(new Set(vectors).size).toBe(vectors.length);
    expect(pictures.length).toBe(2 * vectors.length);
  });
});
function isGlued(connector: Placed["element"]): boolean {
  return only(connector, "p:nvCxnSpPr", "p:cNvCxnSpPr").children.length > 0;
}

/** What a connector holds to, and where. */
function glueOf({ element }: Placed, shapes: readonly Placed[]) {
  const ends = only(element, "p:nvCxnSpPr", "p:cNvCxnSpPr");
  const glueAt = (name: string) => {
    const { attributes } = only(ends, name);
    const shape = shapes.find(({ id }) => id === attributes.get("id"));
    if (!shape) throw new Error(`A connector holds to ${attributes.get("id")}, which is not there`);
    return { name: shape.name, place: siteOf(shape.element, Number(attributes.get("idx"))) };
  };
  return [glueAt("a:stCxn"), glueAt("a:endCxn")] as const;
}

/** Whether the middle of a head is at the end of its line, which ends before the tip for that. */
function isAroundItsEnd({ head }: LineLook): boolean {
  return head === "dot" || head === "diamond";
}

/** How far a line is from where it was drawn, px. */
function deviation({ points, look, arrow }: EdgeFigure, route: readonly Point[]): number {
  const corners = points.slice(1, -1);
  const drawn = distance(route[0], points[0]) > distance(route.at(-1), points[0]) ? route.toReversed() : route;
  const overhang = isAroundItsEnd(look) && arrow !== "none" ? 4 : 0;
  return Math.max(
    distance(drawn[0], points[0]) - (arrow === "both" ? overhang : 0),
    distance(drawn.at(-1), points.at(-1)) - overhang,
    ...corners.map((corner) => Math.min(...drawn.map((point) => distance(point, corner)))),
  );
}

function distance(a: Point | undefined, b: Point | undefined): number {
  return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : Number.POSITIVE_INFINITY;
}
function count(texts: readonly string[], text: string): number {
  return texts.filter((each) => each === text).length;
}

const places = fc.integer({ min: -40, max: 40 }).map((step) => step * 5);
/** Routes with corners: horizontal and vertical by turns. */
const routes = fc
  .record({ places: fc.array(places, { minLength: 3, maxLength: 9 }), startsDown: fc.boolean() })
  .filter((route) => route.places.every((place, index) => place !== route.places[index + 2]))
  .map((route) =>
    route.places.slice(1).map((place, index) => {
      const before = route.places[index] ?? 0;
      const isDown = (index % 2 === 0) === route.startsDown;
      return { x: 500 + (isDown ? before : place), y: 300 + (isDown ? place : before) };
    }),
  );

test("any route becomes a line that runs along it, with a preset where one fits", async () => {
  await fc.assert(
    fc.asyncProperty(routes, async (points) => {
      const id = "cloud.vpc.app.api->cloud.endpoint";
      const { shapes } = (await deckOf([withEdge(id, { points, line: points })])).slide(1);
      const route = routeOf(named(shapes, `edge ${id}`).element);
      if (points.length <= 6) expect(route.length).toBe(points.length);
      for (const [index, point] of points.entries()) {
        const same = points.length <= 6 ? [route[index]] : route;
        expect(Math.min(...same.map((each) => distance(each, point)))).toBeLessThan(1);
      }
    }),
    { numRuns: 50 },
  );
});

describe("a slide", () => {
  test("has lines that hop over others", async () => {
    const hops = [{ start: { x: 430, y: 272 }, end: { x: 452, y: 272 }, height: 5 }];
    const id = "cloud.vpc.app.api->cloud.vpc.app.index";
    const deck = await deckOf([withEdge(id, { hops, look: { ...lookOf(id), dash: [3, 3] } })]);
    expect(faultsOf(deck)).toEqual([]);
    const { shapes } = deck.slide(1);
    const line = everyElement(named(shapes, `edge ${id}`).element).filter(({ name }) => name === "a:arcTo");
    expect(line.map((arc) => [numberIn(arc, "stAng"), numberIn(arc, "swAng")])).toEqual([
      [10800000, 5400000],
      [16200000, 5400000],
    ]);
    expect(named(shapes, `hop ${id}`).element.name).toBe("p:sp");
  });

  test("has links where they lead nowhere harmful, with what there is to say", async () => {
    const deck = await deckOf([sample]);
    const links = [...deck.relationships("ppt/slides/slide1.xml")].filter(([, { isExternal }]) => isExternal);
    expect(links.map(([, { target }]) => target)).toContain("https://example.com/api");
    const [id] = links.find(([, { target }]) => target === "https://example.com/api") ?? [];
    const clicks = everyElement(deck.slide(1).root).filter(({ name }) => name === "a:hlinkClick");
    const tips = clicks.filter(({ attributes }) => attributes.get("r:id") === id);
    expect(tips.length).toBeGreaterThan(0);
    for (const { attributes } of tips) expect(attributes.get("tooltip")).toMatch(/^Ask API; .*Owner: Platform team/);
  });

  test("tells what its pictures and lines are to who cannot see them", async () => {
    const { shapes } = (await deckOf([sample])).slide(1);
    const toldOf = (name: string) => {
      const shape = named(shapes, name).element;
      const [identity] = shape.children;
      return identity && only(identity, "p:cNvPr").attributes.get("descr");
    };
    expect(toldOf("picture cloud.vpc.app.api")).toBe("Ask API");
    expect(toldOf("edge cloud.vpc.app.api->cloud.claude")).toBe("Ask API ↔ Claude; Prompt + passages");
  });

  test("has notes with the description and what its panels say", async () => {
    const deck = await deckOf([sample]);
    const [, notes] = [...deck.relationships("ppt/slides/slide1.xml").values()].map(({ target }) => target);
    const lines = only(deck.part(notes ?? ""), "p:cSld", "p:spTree").children.flatMap(paragraphsIn);
    expect(lines.slice(0, 4)).toEqual([
      "Employees ask questions; answers cite the handbook.",
      "",
      "Answering a question",
      "A1. The employee asks in the chat",
    ]);
    const decisions = lines.indexOf("Decisions");
    expect(lines.slice(decisions - 1, decisions + 3)).toEqual([
      "",
      "Decisions",
      "D1. OpenSearch holds the vectors",
      "One service for words and vectors",
    ]);
    expect(lines).toEqual(expect.arrayContaining(["Legend", "Amazon CloudWatch", "Audit desk", "Status: reviewed"]));
    const { description: _, ...rest } = sample;
    const without = await deckOf([{ ...rest, figures: sample.figures.filter(({ type }) => type !== "panel") }]);
    expect(without.paths.filter((path) => path.startsWith("ppt/notesSlides/"))).toEqual([]);
  });

  test("has panels and outlines of shapes that are moved as one", async () => {
    const { shapes } = (await deckOf([sample])).slide(1);
    for (const figure of sample.figures) {
      if (figure.type !== "panel") continue;
      for (const { id, sample: shown } of figure.rows) {
        expect(named(shapes, `row ${figure.id} ${id}`).groups).toEqual([`panel ${figure.id}`]);
        if (shown?.type !== "line") continue;
        const { element } = named(shapes, `sample ${figure.id} ${id}`);
        expect([element.name, isGlued(element)]).toEqual(["p:cxnSp", false]);
        const route = routeOf(element);
        const isAround = isAroundItsEnd(shown.look);
        expect(distance(route[0], shown.points[0])).toBeLessThan(0.1);
        expect(distance(route.at(-1), shown.points.at(-1))).toBeLessThan(isAround ? 4.1 : 0.1);
      }
    }
    const outlines = shapes.filter(({ name }) => name === "outline pii");
    expect(outlines.map(({ groups }) => groups)).toEqual([["overlay pii"], ["overlay pii"]]);
  });

  test("has marks in the groups of what they mark, and what connectors hold to below them", async () => {
    const deck = await deckOf([sample]);
    const { shapes } = deck.slide(1);
    const mark = named(shapes, "mark decision-1 of cloud.vpc.app.index");
    expect(mark.groups.at(-1)).toBe("node cloud.vpc.app.index");
    expect(textsIn(mark.element)).toEqual(["D1"]);
    expect(named(shapes, "mark decision-1 of cloud.vpc").groups.at(-1)).toBe("group cloud.vpc");
    expect(named(shapes, "mark ask-5 of employee->cloud.vpc.app.api").groups).toEqual([]);
    const [start] = glueOf(named(shapes, "edge cloud.vpc.app.api->cloud.claude"), shapes);
    expect(start.name).toBe("marks cloud.vpc.app.api");
  });

  test("lets what stands back be seen through, with all its parts, and nothing else", async () => {
    const { shapes } = (await deckOf([sample])).slide(1);
    const own = shapes.filter(({ element }) => element.name !== "p:grpSp");
    const names = own.filter(({ element }) => isSeenThrough(element)).map(({ name }) => name);
    const some = ["icon tuned", "label tuned", "box cloud.vpc", "icon cloud.vpc", "mark decision-1 of cloud.vpc"];
    expect(names).toEqual(expect.arrayContaining([...some, "edge audit->tuned"]));
    const back = /(^|\s)(tuned|cloud\.vpc|cloud\.vpc\.app\.api->cloud\.claude|audit->tuned|cloud\.claude->audit)$/;
    expect(names.filter((name) => !back.test(name))).toEqual([]);
  });

  test("has no background where the drawing has none", async () => {
    const { background: _, ...bare } = sample;
    const names = async (drawing: Drawing) => only((await deckOf([drawing])).slide(1).root, "p:cSld").children[0]?.name;
    expect([await names(sample), await names(bare)]).toEqual(["p:bg", "p:spTree"]);
  });

  test("is read as it was when somebody last looked", async () => {
    const drawing = examples.find(({ name }) => name === "aws-serverless-inference")?.drawing;
    const deck = await deckOf(drawing ? [drawing] : []);
    await expect(deck.text("ppt/slides/slide1.xml")).toMatchFileSnapshot("../golden/aws-serverless-inference.pptx.xml");
  });
});

/** Whether some colour or picture of a shape lets through what is below it. */
function isSeenThrough(shape: Placed["element"]): boolean {
  return everyElement(shape).some(({ name }) => name === "a:alpha" || name === "a:alphaModFix");
}

function paragraphsIn(shape: Placed["element"]): readonly string[] {
  return everyElement(shape).flatMap((element) => (element.name === "a:p" ? textsIn(element).join("") : []));
}

function lookOf(id: string): EdgeFigure["look"] {
  const figure = sample.figures.find((each) => each.id === id);
  if (figure?.type !== "edge") throw new Error(`The sample has no edge "${id}"`);
  return figure.look;
}
