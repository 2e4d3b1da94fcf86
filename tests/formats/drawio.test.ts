import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { types } from "../../src/catalogue/catalogue.ts";
import type { Drawing, EdgeFigure, SampleFigure } from "../../src/drawing/drawing.ts";
import { stencilOf } from "../../src/formats/drawio/stencil.ts";
import { drawio } from "../../src/formats/drawio.ts";
import { type Point, type Rect, rounded } from "../../src/geometry.ts";
import { themes } from "../../src/themes/index.ts";
import { exampleNames } from "../drawing/examples.ts";
import { annotatedIn, annotated as sample } from "./annotated.ts";
import { faultsOf, pagesOf, type WrittenCell } from "./drawio-faults.ts";
import { saying } from "./saying.ts";

const naughtyStrings: readonly string[] = createRequire(import.meta.url)("big-list-of-naughty-strings");

const golden = fileURLToPath(new URL("../golden/", import.meta.url));

/** The cells of a drawing, by id. */
async function cellsOf(drawing: Drawing): Promise<ReadonlyMap<string, WrittenCell>> {
  return new Map(pagesOf(await drawio.write(drawing))[0]?.map((cell) => [cell.id, cell]));
}

function boundsOf(cell: WrittenCell | undefined): Rect {
  const [x, y, width, height] = ["x", "y", "width", "height"].map((side) =>
    Number(cell?.geometry?.attributes.get(side)),
  );
  return { x: x ?? Number.NaN, y: y ?? Number.NaN, width: width ?? Number.NaN, height: height ?? Number.NaN };
}

function movedBy(rect: Rect, { x, y }: Point): Rect {
  return { ...rect, x: rounded(rect.x + x), y: rounded(rect.y + y) };
}

/** Where a sample stands that is no line. */
function boundsOfSample(sample: SampleFigure): Rect | undefined {
  if (sample.type === "line") return undefined;
  const { x, y, width, height } =
    sample.type === "box" ? sample.bounds : sample.type === "mark" ? sample.mark : sample.icon;
  return { x, y, width, height };
}

/** The sample with every text that an author can write replaced by `text`, and every id made to end in it. */
const withText = (text: string): Drawing => saying(sample, text);

describe.each(themes)("the sample in the $name theme", (theme) => {
  const drawing = annotatedIn(theme);

  test("has nothing that draw.io would not open or not show", async () => {
    expect(faultsOf(await drawio.write(drawing))).toEqual([]);
  });
});

describe("a file", () => {
  test("has a cell for every figure", async () => {
    const cells = await cellsOf(sample);
    const named = [...cells.values()].map(({ attributes }) => attributes.get("stratogram-id"));
    for (const figure of sample.figures) {
      const { type, id } = figure;
      if (type === "overlay" || type === "panel") expect(cells.has(`${type}-${id}`)).toBe(true);
      else if (type === "badge") for (const edge of figure.edges) expect(named).toContain(edge.id);
      else expect(named).toContain(id);
    }
  });

  test("has layers for what is drawn, for outlines, and for what is said", async () => {
    const layersOf = async (drawing: Drawing) => {
      const cells = [...(await cellsOf(drawing)).values()];
      return cells.filter(({ parent }) => parent === "0").map(({ label }) => label);
    };
    expect(await layersOf(sample)).toEqual(["Architecture", "Overlays", "Annotations"]);
    const without = { ...sample, figures: sample.figures.filter(({ type }) => type !== "overlay") };
    expect(await layersOf(without)).toEqual(["Architecture", "Annotations"]);
    const cells = await cellsOf(sample);
    expect(cells.get("title-title")?.parent).toBe("annotations");
    expect(cells.get("panel-legend")?.parent).toBe("annotations");
    expect(cells.get("group-cloud")?.parent).toBe("architecture");
  });

  test("has groups that hold what is in them, and what leads from one thing in them to another", async () => {
    const cells = await cellsOf(sample);
    expect(cells.get("node-cloud.vpc.app.api")?.parent).toBe("group-cloud.vpc.app");
    expect(cells.get("group-cloud.vpc.app")?.parent).toBe("group-cloud.vpc");
    expect(cells.get("edge-cloud.vpc.app.api..cloud.vpc.app.index")?.parent).toBe("group-cloud.vpc.app");
    expect(cells.get("edge-cloud.vpc.app.api..cloud.claude")?.parent).toBe("group-cloud");
    expect(cells.get("edge-employee..cloud.vpc.app.api")?.parent).toBe("architecture");
  });

  test("remembers where everything was drawn and what it said", async () => {
    const cells = await cellsOf(sample);
    expect(Object.fromEntries(cells.get("node-cloud.vpc.app.api")?.attributes ?? [])).toMatchObject({
      label: "Ask API",
      "stratogram-kind": "node",
      "stratogram-id": "cloud.vpc.app.api",
      "stratogram-at": "300 240 64 64",
      "stratogram-label": "Ask API",
    });
    expect(Object.fromEntries(cells.get("edge-cloud.vpc.app.api..cloud.endpoint")?.attributes ?? [])).toMatchObject({
      "stratogram-kind": "edge",
      "stratogram-id": "cloud.vpc.app.api->cloud.endpoint",
      "stratogram-at": "364 290 440 290 440 472 520 472",
      "stratogram-label": "",
    });
  });

  test("has facts as properties, a link and a tooltip that is no HTML", async () => {
    const { attributes } = (await cellsOf(sample)).get("node-cloud.vpc.app.api") ?? {};
    expect(attributes?.get("owner")).toBe("Platform team");
    expect(attributes?.get("scaling")).toBe("0..50");
    expect(attributes?.get("link")).toBe("https://example.com/api");
    expect(attributes?.get("tooltip")).toContain("\nOwner: Platform team");
    const hostile = (await cellsOf(withText("<b>a & b</b>"))).get(
      "node-audit..3c.b..3e.a..20...26...20.b..3c...2f.b..3e.",
    );
    expect(hostile?.attributes.get("tooltip")).toBe("&lt;b&gt;a &amp; b&lt;/b&gt;");
    expect(hostile?.attributes.has("link")).toBe(false);
  });

  test.each(["id", "label", "tooltip", "link", "placeholders", "as", "xmlns", "1st", "stratogram-id", "-", "é"])(
    "takes a fact called %s for no more than a fact",
    async (key) => {
      const fact = (text: string) => ({ key, name: "Name", text });
      const figures = sample.figures.map((figure) =>
        figure.type === "node" ? { ...figure, facts: [fact("first"), fact("second")] } : figure,
      );
      const cells = await cellsOf({ ...sample, figures });
      const before = (await cellsOf(sample)).get("node-audit");
      const after = cells.get("node-audit");
      for (const [name, value] of before?.attributes ?? []) expect(after?.attributes.get(name)).toBe(value);
      expect([...(after?.attributes.values() ?? [])]).toEqual(expect.arrayContaining(["first", "second"]));
    },
  );

  test("draws edges whole, also where in the picture another draws a part of them", async () => {
    const trunk = {
      line: [
        { x: 440, y: 472 },
        { x: 520, y: 472 },
      ],
    };
    const figures = sample.figures.map((figure) =>
      figure.id === "cloud.vpc.app.api->cloud.endpoint" ? ({ ...figure, ...trunk } as EdgeFigure) : figure,
    );
    expect(await drawio.write({ ...sample, figures })).toBe(await drawio.write(sample));
  });

  test("has a dot where others part from an edge, and a letter in place of its label", async () => {
    const dot = { x: 830, y: 464, width: 16, height: 16, letters: { text: "g", color: "#000000", fontSize: 9 } };
    const more = { junctions: [{ x: 800, y: 472 }], number: { letter: "g", text: "Seven", dot } };
    const figures = sample.figures.map((figure) =>
      figure.id === "cloud.logs->tuned" ? ({ ...figure, ...more } as EdgeFigure) : figure,
    );
    const cells = await cellsOf({ ...sample, figures });
    expect(cells.get("junction-1-edge-cloud.logs..tuned")?.parent).toBe("edge-cloud.logs..tuned");
    expect(cells.get("number-edge-cloud.logs..tuned")?.label).toBe("g");
  });

  test("has marks that stand on what they mark, and say what they mean", async () => {
    const cells = await cellsOf(sample);
    const node = cells.get("mark-1-node-cloud.vpc.app.index");
    expect(node).toMatchObject({ parent: "node-cloud.vpc.app.index", label: "D1" });
    expect(node?.attributes.get("tooltip")).toBe("Decision: OpenSearch holds the vectors");
    expect(cells.get("mark-1-group-cloud.vpc")).toMatchObject({ parent: "group-cloud.vpc", label: "D1" });
    expect(cells.get("mark-2-edge-employee..cloud.vpc.app.api")).toMatchObject({
      parent: "edge-employee..cloud.vpc.app.api",
      label: "A5",
    });
  });

  test("has panels whose parts stand where they were drawn, in a container", async () => {
    const cells = await cellsOf(sample);
    for (const panel of sample.figures.filter((figure) => figure.type === "panel")) {
      const container = cells.get(`panel-${panel.id}`);
      expect(container?.label).toBe(panel.heading?.block.lines.map(({ text }) => text).join("\n") ?? "");
      expect(boundsOf(container)).toEqual(panel.bounds);
      for (const [index, { sample: shown }] of panel.rows.entries()) {
        const cell = cells.get(`sample-row-${index + 1}-panel-${panel.id}`);
        const bounds = shown && boundsOfSample(shown);
        expect(cell?.parent).toBe(shown && `panel-${panel.id}`);
        if (bounds) expect(movedBy(boundsOf(cell), panel.bounds)).toEqual(bounds);
      }
    }
    expect(cells.get("text-row-2-panel-steps-ask")?.label).toBe("Ask API → Amazon OpenSearch Serverless");
    expect(cells.get("text-row-1-panel-decisions")?.attributes.get("link")).toBe("https://example.com/adr/1");
    expect(cells.get("text-caption-row-1-panel-decisions")?.label).toContain("Instead of: Aurora with pgvector");
  });

  test("has lines without ends that show what lines look like", async () => {
    const cells = await cellsOf(sample);
    const lines = [...cells.values()].filter(({ kind, source }) => kind === "edge" && source === undefined);
    const shown = sample.figures.flatMap((figure) =>
      figure.type === "panel" ? figure.rows.flatMap((row) => (row.sample?.type === "line" ? row.sample : [])) : [],
    );
    expect(lines.length).toBe(shown.length);
    expect(lines.map(({ style }) => style.get("strokeColor"))).toEqual(shown.map(({ look }) => look.stroke));
    expect(shown.length).toBeGreaterThan(3);
  });

  test("has outlines that nobody clicks by accident, with their labels", async () => {
    const cells = await cellsOf(sample);
    const [outline, part] = [cells.get("overlay-pii"), cells.get("part-2-overlay-pii")];
    expect(outline).toMatchObject({ parent: "overlays", label: "PII scope" });
    expect(part).toMatchObject({ parent: "overlays", label: "" });
    for (const each of [outline, part]) {
      expect(Object.fromEntries(each?.style ?? [])).toMatchObject({ fillColor: "none", pointerEvents: "0" });
    }
    const [figure] = sample.figures.filter(({ type }) => type === "overlay");
    expect(figure?.type === "overlay" && boundsOf(outline)).toEqual(
      figure?.type === "overlay" && figure.outlines[0]?.bounds,
    );
  });

  test("lets what stands back be seen through, with all its parts, and nothing else", async () => {
    const cells = [...(await cellsOf(sample)).values()];
    const dimmed = cells.flatMap(({ id, style }) => (style.get("opacity") === "28" ? [id] : []));
    expect(dimmed).toEqual(expect.arrayContaining(["node-tuned", "mark-1-group-cloud.vpc", "edge-audit..tuned"]));
    const standing =
      /(^|-)(node-tuned|group-cloud\.vpc|edge-cloud\.vpc\.app\.api\.\.cloud\.claude|edge-audit\.\.tuned|badge-cloud\.claude\.\.audit)$/;
    for (const { id, style } of cells) expect([id, style.has("textOpacity")]).toEqual([id, standing.test(id)]);
  });

  test("says which view its pages show, if it is not the whole", async () => {
    expect(await drawio.write(sample)).not.toContain("stratogram-view");
    expect(await drawio.write({ ...sample, view: "executive" })).toContain('stratogram-view="executive"');
  });

  test("names its pages after its drawings", async () => {
    const text = await drawio.bind([sample, { ...sample, title: "Two & three" }]);
    expect(text).toMatch(/<diagram id="page-1" name="Ask the handbook — RAG on AWS">/);
    expect(text).toMatch(/<diagram id="page-2" name="Two &amp; three">/);
    expect(faultsOf(text)).toEqual([]);
    const pages = pagesOf(text).map((cells) => cells.length);
    expect(pages[0]).toBe(pages[1]);
  });

  test("has no background where the drawing has none", async () => {
    const { background: _, ...transparent } = sample;
    expect(await drawio.write(sample)).toContain('background="#ffffff"');
    expect(await drawio.write(transparent)).toContain('background="none"');
  });

  test("tells how it is arranged, unless its drawings are arranged in several ways", async () => {
    const { arrangement } = JSON.parse(readFileSync(`${golden}aws-rag.json`, "utf8"));
    const drawing = { ...sample, arrangement };
    expect(JSON.parse(drawio.arrangementIn(await drawio.write(drawing)) ?? "")).toEqual(arrangement);
    expect(JSON.parse(drawio.arrangementIn(await drawio.bind([drawing, drawing])) ?? "")).toEqual(arrangement);
    const other = { ...sample, arrangement: { ...arrangement, direction: "up" } };
    expect(drawio.arrangementIn(await drawio.bind([drawing, other]))).toBeUndefined();
    expect(drawio.arrangementIn(await drawio.write(sample))).toBeUndefined();
  });
});

test.each(exampleNames)("the example %s has nothing that draw.io would not open or not show", (name) => {
  expect(faultsOf(readFileSync(`${golden}${name}.drawio`, "utf8"))).toEqual([]);
});

describe("hostile text", () => {
  test.each([
    "</object><script>alert(1)</script>",
    '" id="0',
    "&lt; &#60; &unknown; &#10;",
    "\u0000\u0001\ud800 \udc00 \ufffe\uffff \u202e",
    "a;shape=image;image=https://evil.example",
    "javascript:alert(1)",
    "%label%",
    "__proto__",
    "constructor",
    "a".repeat(10_000),
  ])("%j leaves the file well-formed and harmless", async (text) => {
    expect(faultsOf(await drawio.write(withText(text)))).toEqual([]);
  });

  test("of the Big List of Naughty Strings leaves the file well-formed and harmless", async () => {
    for (const text of naughtyStrings) expect(faultsOf(await drawio.write(withText(text)))).toEqual([]);
  });

  test("of any kind leaves the file well-formed and harmless", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), async (text) => {
        expect(faultsOf(await drawio.write(withText(text)))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

const stencilHead = `# Types in draw.io

What a node, or the picture in the corner of a group, becomes in a file for draw.io: a shape of draw.io's own, by its kind and
name there, our own picture, embedded, or letters where there is none.

| type | node | corner of a group |
|---|---|---|
`;

test("types are shapes of draw.io's own, or our pictures, as the documentation says", async () => {
  const icon = { size: { width: 1, height: 1 }, body: "" };
  const rows = types.map(({ id, group, icon: picture }) => {
    const shown = (role: "node" | "corner") => {
      const stencil = stencilOf({ x: 0, y: 0, width: 1, height: 1, icon, typeId: id }, role);
      return stencil ? `${stencil.kind} \`${stencil.name}\`` : "picture";
    };
    const node = picture === undefined ? "letters" : shown("node");
    return `| \`${id}\` | ${node} | ${group?.icon === undefined ? "" : shown("corner")} |\n`;
  });
  await expect(`${stencilHead}${rows.join("")}`).toMatchFileSnapshot("../../docs/stencils.md");
});
