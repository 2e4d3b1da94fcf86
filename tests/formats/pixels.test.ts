import { describe, expect, test } from "vitest";
import type { Drawing, Figure, NodeFigure } from "../../src/drawing/drawing.ts";
import { pdf } from "../../src/formats/pdf.ts";
import { png } from "../../src/formats/png.ts";
import { svg } from "../../src/formats/svg.ts";
import type { Icon } from "../../src/icons/icon.ts";
import { packs } from "../../src/icons/packs.ts";
import { dark } from "../../src/themes/dark.ts";
import { light } from "../../src/themes/light.ts";
import { drawExample, exampleNames } from "../drawing/examples.ts";
import { hasPoppler, pngByPoppler, pngByResvg, pngOf, worstSquare } from "../pictures.ts";
import { annotated as sample } from "./annotated.ts";
import { writing } from "./writing.ts";

/** The side of the squares in which pictures are compared, px, and how much of one may differ clearly. */
const square = { side: 24, share: 0.1 };

const examples = await Promise.all(
  exampleNames.map(async (name, index) => ({ name, drawing: await drawExample(name, index % 3 === 2 ? dark : light) })),
);

test.each(examples)("the example $name has the pixels of its SVG as a PNG", async ({ drawing }) => {
  const bytes = await png.write(drawing, writing());
  expect(Buffer.compare(pngOf(bytes).data, pngByResvg(svg.write(drawing)).data)).toBe(0);
});

describe.skipIf(!hasPoppler)("a PDF, as Poppler draws it (skipped without Poppler),", () => {
  async function worstOf(drawing: Drawing, expected: Drawing) {
    const [picture, other] = [pngByPoppler(await bytesOf(drawing)), pngByResvg(svg.write(expected))];
    expect([picture.width, picture.height]).toEqual([other.width, other.height]);
    return worstSquare(picture, other, square.side);
  }

  test.each([...examples, { name: "sample", drawing: sample }])("looks as the SVG of $name", async ({ drawing }) => {
    expect((await worstOf(drawing, drawing)).share).toBeLessThan(square.share);
  });

  test.each(["label", "icon"] as const)("looks different without one %s", async (part) => {
    const figures = sample.figures.map((figure) => (figure.id === "cloud.claude" ? without(part, figure) : figure));
    expect((await worstOf(sample, { ...sample, figures })).share).toBeGreaterThan(square.share);
  });

  test("has every icon as it is in SVG", async () => {
    const icons = (await Promise.all([...packs.values()].map((load) => load()))).flatMap((pack) =>
      Object.entries(pack),
    );
    const drawing = sheetOf(icons);
    const { share, x, y } = await worstOf(drawing, drawing);
    const [worst] = icons[(y / sheet.cell) * sheet.columns + x / sheet.cell] ?? [];
    expect([worst, share]).toEqual([worst, expect.closeTo(0, 1)]);
  });
});

function without(part: "label" | "icon", figure: Figure): Figure {
  if (figure.type !== "node") throw new Error(`${figure.id} is no node`);
  const { label, icon, ...node } = figure;
  const { x, y, width, height } = icon;
  return part === "label" ? { ...node, icon } : { ...node, ...(label && { label }), icon: { x, y, width, height } };
}

async function bytesOf(drawing: Drawing): Promise<Uint8Array> {
  const bytes = await pdf.write(drawing, writing());
  if (!bytes) throw new Error("There is no PDF");
  return bytes;
}

/** Of icons in rows, px. */
const sheet = { cell: 72, icon: 64, columns: 26 };

/** A drawing of nothing but icons. */
function sheetOf(icons: readonly (readonly [name: string, icon: Icon])[]): Drawing {
  const size = { width: sheet.columns * sheet.cell, height: Math.ceil(icons.length / sheet.columns) * sheet.cell };
  const figures = icons.map(([id, icon], index): NodeFigure => {
    const [x, y] = [(index % sheet.columns) * sheet.cell, Math.floor(index / sheet.columns) * sheet.cell];
    const scale = sheet.icon / Math.max(icon.size.width, icon.size.height);
    const bounds = { x, y, width: icon.size.width * scale, height: icon.size.height * scale };
    return { type: "node", id, bounds, facts: [], icon: { ...bounds, picture: { icon, ...bounds } } };
  });
  const story = { meta: {}, flows: [], decisions: [], acceptances: [] };
  return { view: "default", title: "Icons", story, direction: "right", background: "#ddeedd", size, figures };
}
