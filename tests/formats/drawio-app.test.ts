import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { types } from "../../src/catalogue/catalogue.ts";
import type { Drawing, EdgeFigure, Figure, PanelRowFigure, TextFigure } from "../../src/drawing/drawing.ts";
import { stencilOf, stencilStyle } from "../../src/formats/drawio/stencil.ts";
import { styleText } from "../../src/formats/drawio/style.ts";
import { drawio } from "../../src/formats/drawio.ts";
import { fileIdOf } from "../../src/formats/figure-id.ts";
import { center, type Point, type Rect } from "../../src/geometry.ts";
import { nodeHost } from "../../src/hosts/node-host.ts";
import { drawingOf } from "../../src/render.ts";
import { light } from "../../src/themes/light.ts";
import { drawExample, exampleNames } from "../drawing/examples.ts";
import { DrawioApp, hasDrawio } from "../drawio-app.ts";
import type { Cell, State } from "../drawio-cell.ts";
import { annotated } from "./annotated.ts";
import { pagesOf } from "./drawio-faults.ts";
import { isNewer } from "./drawio-newer-shapes.ts";

/** How far draw.io may put something from where the picture has it, px; texts are set on whole px. */
const tolerance = { places: 1, texts: 1.5 };

type CellFacts = Pick<Cell, "id" | "kind" | "parent" | "source" | "target" | "label">;

async function drawText(text: string): Promise<Drawing> {
  const { output, diagnostics } = await drawingOf(
    { name: "test.yaml", text },
    { host: nodeHost({ root: "." }), theme: light },
  );
  if (!output) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return output;
}

describe.skipIf(!hasDrawio)("in the real draw.io (skipped without it or Chromium)", () => {
  let app: DrawioApp;
  beforeAll(async () => {
    app = await DrawioApp.open();
  }, 60_000);
  afterAll(() => app.close());

  /** What draw.io makes of a drawing, by the ids of its figures. */
  async function opened(drawing: Drawing) {
    app.faults.length = 0;
    const text = await drawio.write(drawing);
    await app.load(text);
    const [cells, states] = [await app.cells(), await app.states()];
    const statesById = new Map(states.map((state) => [state.id, state]));
    const stateOf = new Map(cells.map(({ id, attributes }) => [attributes["stratogram-id"], statesById.get(id)]));
    return { text, cells, states, statesById, stateOf: (figure: { id: string }) => stateOf.get(figure.id) };
  }

  describe.each(exampleNames)("the example %s", (name) => {
    test("arrives whole, and stands where it was drawn", async () => {
      const drawing = await drawExample(name, light);
      const { text, cells, states, stateOf } = await opened(drawing);
      const written = pagesOf(text)[0]?.filter(({ id }) => id !== "0") ?? [];
      const factsOf = ({ id, kind, parent, source, target, label }: CellFacts) => ({
        id,
        kind,
        parent,
        source,
        target,
        label,
      });
      expect(cells.map(factsOf).toSorted(byId)).toEqual(written.map(factsOf).toSorted(byId));
      expect(states.filter(({ isDrawn }) => !isDrawn)).toEqual([]);
      expect(states.flatMap(({ unresolved }) => unresolved).filter((shape) => !isNewer(shape))).toEqual([]);
      expect(app.faults.filter((fault) => !isNewer(fault.replace("there is no /", "")))).toEqual([]);
      expect(drawing.figures.flatMap((figure) => displacementsOf(figure, stateOf(figure)))).toEqual([]);
    });
  });

  test("draws every shape that stands for a type, apart from those that it was too old for", async () => {
    const picture = { x: 0, y: 0, width: 1, height: 1, icon: { size: { width: 1, height: 1 }, body: "" } };
    const styles = types.flatMap(({ id }) =>
      (["node", "corner"] as const).flatMap((role) => {
        const stencil = stencilOf({ ...picture, typeId: id }, role);
        return stencil ? styleText(stencilStyle(stencil)) : [];
      }),
    );
    const unique = [...new Set(styles)];
    expect(unique.length).toBeGreaterThan(250);
    app.faults.length = 0;
    const cells = unique.map(
      (style, index) =>
        `<mxCell id="c${index}" parent="1" vertex="1" style="${style}"><mxGeometry width="64" height="64" as="geometry"/></mxCell>`,
    );
    await app.load(
      `<mxfile><diagram id="p" name="p"><mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>${cells.join("")}</root></mxGraphModel></diagram></mxfile>`,
    );
    const states = await app.states();
    const images = states.flatMap(({ image }) => image ?? []);
    const missing = [
      ...states.flatMap(({ unresolved }) => unresolved),
      ...images.filter((image) => !app.hasImage(image)),
    ];
    expect(missing.filter((shape) => !isNewer(shape))).toEqual([]);
  });

  test("shows labels and tooltips as they were written, not as HTML", async () => {
    const { statesById } = await opened(
      await drawText(
        "nodes: { a: { label: '<b>x</b>', description: '<i>y</i> & z' }, b: }\nedges: [a -> b: '<u>&amp;</u>']",
      ),
    );
    expect(statesById.get("node-a")?.lines).toEqual(["<b>x</b>"]);
    expect(statesById.get("edge-a..b")?.lines.join("")).toBe("<u>&amp;</u>");
    expect(await app.tooltip("node-a")).toContain("&lt;i&gt;y&lt;/i&gt; &amp; z");
  });

  test("moves what is in a group along with it, and lets edges follow what they are tied to", async () => {
    const { statesById } = await opened(
      await drawText("nodes: { g: { nodes: { a: , b: } }, c: }\nedges: [g.a -> g.b, g.b -> c: over]"),
    );
    const before = statesById;
    await app.move("group-g", 30, 200);
    const after = new Map((await app.states()).map((state) => [state.id, state]));
    for (const id of ["node-g.a", "node-g.b"]) {
      expect(after.get(id)?.bounds?.x).toBeCloseTo((before.get(id)?.bounds?.x ?? 0) + 30, 1);
      expect(after.get(id)?.bounds?.y).toBeCloseTo((before.get(id)?.bounds?.y ?? 0) + 200, 1);
    }
    const inner = before
      .get("edge-g.a..g.b")
      ?.points?.map(({ x, y }) => ({ x: Math.round(x + 30), y: Math.round(y + 200) }));
    expect(after.get("edge-g.a..g.b")?.points?.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }))).toEqual(
      inner,
    );
    const [start, end] = [before.get("edge-g.b..c")?.points ?? [], after.get("edge-g.b..c")?.points ?? []];
    expect(end[0]?.y).toBeCloseTo((start[0]?.y ?? 0) + 200, 0);
    expect(end.at(-1)?.x).toBeCloseTo(start.at(-1)?.x ?? 0, 0);
    expect(end.every(({ x, y }, index) => index === 0 || x === end[index - 1]?.x || y === end[index - 1]?.y)).toBe(
      true,
    );
  });

  test("has panels, marks and outlines where they were drawn", async () => {
    const { statesById } = await opened(annotated);
    const places = annotated.figures.flatMap(annotationsOf);
    expect(places.length).toBeGreaterThan(30);
    const displaced = places.filter(
      ([id, bounds]) => !(distance(statesById.get(id)?.bounds, bounds) < tolerance.places),
    );
    expect(displaced).toEqual([]);
    const texts = annotated.figures.flatMap((figure) =>
      figure.type === "panel"
        ? figure.rows.map(({ label }, index) => [`text-row-${index + 1}-${fileIdOf(figure)}`, label] as const)
        : [],
    );
    expect(texts.filter(([id, label]) => !isWhereMeasured(label, statesById.get(id)))).toEqual([]);
    for (const figure of annotated.figures) {
      const label = figure.type === "panel" ? figure.heading : figure.type === "overlay" && figure.outlines[0]?.label;
      if (label)
        expect([figure.id, isWhereMeasured(label, statesById.get(fileIdOf(figure)))]).toEqual([figure.id, true]);
    }
  });

  test("moves marks along with what they mark, and panels with all that is in them", async () => {
    const { statesById } = await opened(annotated);
    const moves = [
      ["node-cloud.claude", "mark-1-node-cloud.claude"],
      ["panel-steps-ask", "sample-row-1-panel-steps-ask"],
      ["panel-steps-ask", "text-row-5-panel-steps-ask"],
    ] as const;
    for (const id of new Set(moves.map(([moved]) => moved))) await app.move(id, 30, 20);
    const after = new Map((await app.states()).map((state) => [state.id, state]));
    for (const [, id] of moves) {
      const before = statesById.get(id)?.bounds ?? { x: Number.NaN, y: Number.NaN, width: 0, height: 0 };
      expect(distance(after.get(id)?.bounds, { ...before, x: before.x + 30, y: before.y + 20 })).toBeLessThan(0.1);
    }
  });

  const hub = ["a", "b", "c", "d", "e", "f", "g"];
  const watched = `provider: aws
nodes: { ${hub.map((id) => `${id}: { type: lambda }`).join(", ")}, logs: { type: cloudwatch } }
edges:
${hub.map((id) => `  - { from: ${id}, to: logs, kind: monitor }`).join("\n")}`;

  test("lets the badge of a hub follow what it marks, from its own layer", async () => {
    const drawing = await drawText(watched);
    const badge = drawing.figures.find((figure) => figure.type === "badge" && figure.parent === "a");
    if (badge?.type !== "badge") throw new Error("there is no badge");
    const { statesById, cells } = await opened(drawing);
    expect(distance(statesById.get("badge-a..logs")?.bounds, badge.bounds)).toBeLessThan(tolerance.places);
    expect(cells.find(({ id }) => id === "edge-a..logs")).toMatchObject({ parent: "annotations", source: "node-a" });
    await app.move("node-a", 50, 70);
    const moved = (await app.states()).find(({ id }) => id === "badge-a..logs");
    expect(distance(moved?.bounds, { ...badge.bounds, x: badge.bounds.x + 50, y: badge.bounds.y + 70 })).toBeLessThan(
      1,
    );
  });

  test("lets lines leap over one another where they do in the picture", async () => {
    const drawing = await drawText(readFileSync("bench/models/azure-drift-loop.yaml", "utf8"));
    const hops = drawing.figures.flatMap((figure) => (figure.type === "edge" ? figure.hops : []));
    expect(hops.length).toBeGreaterThan(0);
    const { states } = await opened(drawing);
    const jumps = states.flatMap((state) => state.jumps);
    for (const { start, end } of hops) {
      const [from, to] = [Math.min(start.x, end.x), Math.max(start.x, end.x)];
      expect(jumps.some(({ x, y }) => from < x && x < to && Math.abs(y - start.y) < 1)).toBe(true);
    }
  });

  test("keeps what a program needs that reads the file again, compressed or not", async () => {
    const { cells } = await opened(await drawText("nodes: { a: , b: }\nedges: [a -> b: x]"));
    const saved = await app.save();
    expect(
      pagesOf(saved)[0]
        ?.map(({ id }) => id)
        .toSorted(),
    ).toEqual(["0", ...cells.map(({ id }) => id)].toSorted());
    expect(saved).toContain('stratogram-id="a-&gt;b"');
    expect(drawio.arrangementIn(saved)).toBeDefined();
    const compressed = await app.save({ compressed: true });
    expect(compressed).not.toContain("stratogram-id");
    await app.load(compressed);
    expect((await app.cells()).toSorted(byId)).toEqual(cells.toSorted(byId));
  });

  test("remembers what was drawn when somebody has written something else, or bent an edge", async () => {
    await opened(await drawText("nodes: { a: , b: }\nedges: [a -> b: x]"));
    await app.setLabel("node-a", "New\nname");
    await app.setBends("edge-a..b", [{ x: 150, y: 300 }]);
    const cells = new Map(pagesOf(await app.save())[0]?.map((cell) => [cell.id, cell]));
    expect(cells.get("node-a")?.label).toBe("New\nname");
    expect(cells.get("node-a")?.attributes.get("stratogram-label")).toBe("A");
    const array = cells.get("edge-a..b")?.geometry?.children.find(({ name }) => name === "Array");
    expect(array?.children.map(({ attributes }) => Object.fromEntries(attributes))).toEqual([{ x: "150", y: "300" }]);
  });

  test("has a page for each drawing", async () => {
    const drawings = [await drawExample("aws-rag", light), await drawExample("gcp-rag", light)];
    await app.load(await drawio.bind(drawings));
    expect(await app.pages()).toEqual(drawings.map(({ title }) => title));
    await app.select(1);
    const ids = new Set((await app.cells()).map(({ attributes }) => attributes["stratogram-id"]));
    for (const { type, id } of drawings[1]?.figures ?? []) if (type === "node") expect(ids).toContain(id);
  });
});

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

/** The cells of what a figure says about others, and where they are to stand. */
function annotationsOf(figure: Figure): readonly (readonly [cell: string, bounds: Rect])[] {
  const id = fileIdOf(figure);
  if (figure.type === "panel")
    return [[id, figure.bounds], ...figure.rows.flatMap((row, index) => rowIn(row, index, id))];
  if (figure.type === "overlay") {
    return figure.outlines.map(({ bounds }, index) => [index === 0 ? id : `part-${index + 1}-${id}`, bounds]);
  }
  const marks = "label" in figure ? (figure.label?.marks ?? []) : [];
  return marks.map((mark, index) => [`mark-${index + 1}-${id}`, mark]);
}

function rowIn({ sample }: PanelRowFigure, index: number, panel: string): readonly (readonly [string, Rect])[] {
  if (!sample || sample.type === "line") return [];
  const bounds = sample.type === "box" ? sample.bounds : sample.type === "mark" ? sample.mark : sample.icon;
  return [[`sample-row-${index + 1}-${panel}`, bounds]];
}

/** What of a figure draw.io puts elsewhere. */
function displacementsOf(figure: Figure, state: State | undefined): readonly string[] {
  if (figure.type === "badge" || figure.type === "panel" || figure.type === "overlay") return [];
  const name = `${figure.type} ${figure.id}`;
  const label = "label" in figure ? figure.label : undefined;
  return [
    ...(figure.type === "edge" ? bendsElsewhere(figure, state?.points) : []),
    ...(figure.type === "node" && !(distance(state?.bounds, figure.icon) < tolerance.places) ? [name] : []),
    ...(figure.type === "group" && !(distance(state?.bounds, figure.bounds) < tolerance.places) ? [name] : []),
    ...(label && !isWhereMeasured(label, state) ? [`label of ${name}`] : []),
  ];
}

function bendsElsewhere({ id, points }: EdgeFigure, drawn: readonly Point[] = []): readonly string[] {
  if (drawn.length !== points.length) return [`edge ${id} has ${drawn.length} points, not ${points.length}`];
  const isAway = ({ x, y }: Point, index: number) =>
    !(Math.max(Math.abs(x - (points[index]?.x ?? NaN)), Math.abs(y - (points[index]?.y ?? NaN))) < tolerance.places);
  return drawn.some(isAway) ? [`edge ${id}`] : [];
}

/** Whether the middle of a label is where the lines of it are that are no caption. */
function isWhereMeasured({ block, bounds, align }: TextFigure, state: State | undefined): boolean {
  const lines = block.lines.filter(({ role }) => role === "label");
  if (lines.length === 0) return true;
  const heightOf = (all: typeof lines) => all.reduce((sum, { font }) => sum + font.lineHeight, 0);
  const top = bounds.y + (bounds.height - heightOf([...block.lines])) / 2;
  const found = state?.label ?? { x: NaN, y: NaN, width: NaN, height: NaN };
  const across = align === "center" ? center(bounds).x - center(found).x : bounds.x - found.x;
  const along = top + heightOf(lines) / 2 - center(found).y;
  return Math.max(Math.abs(across), Math.abs(along)) <= tolerance.texts;
}

/** Between the sides of two rectangles, the largest. */
function distance(a: Rect | undefined, b: Rect): number {
  if (!a) return Infinity;
  return Math.max(...(["x", "y", "width", "height"] as const).map((side) => Math.abs(a[side] - b[side])));
}
