import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { types } from "../../src/catalogue/catalogue.ts";
import type { Drawing, EdgeFigure } from "../../src/drawing/drawing.ts";
import { stencilOf } from "../../src/formats/drawio/stencil.ts";
import { drawio } from "../../src/formats/drawio.ts";
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
    for (const { type, id } of sample.figures) {
      if (type === "badge") continue;
      expect(named).toContain(id);
    }
    for (const figure of sample.figures) {
      if (figure.type === "badge") for (const { id } of figure.edges) expect(named).toContain(id);
    }
  });

  test("has two layers: what is drawn, and what is said about it", async () => {
    const cells = await cellsOf(sample);
    const layers = [...cells.values()].filter(({ parent }) => parent === "0");
    expect(layers.map(({ label }) => label)).toEqual(["Architecture", "Annotations"]);
    expect(cells.get("title-title")?.parent).toBe("annotations");
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

  test("of one drawing tells how it is arranged, of several none", async () => {
    const { arrangement } = JSON.parse(readFileSync(`${golden}aws-rag.json`, "utf8"));
    const drawing = { ...sample, arrangement };
    expect(JSON.parse(drawio.arrangementIn(await drawio.write(drawing)) ?? "")).toEqual(arrangement);
    expect(drawio.arrangementIn(await drawio.bind([drawing, drawing]))).toBeUndefined();
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
