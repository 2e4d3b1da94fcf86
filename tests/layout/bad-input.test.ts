import { describe, expect, test } from "vitest";
import { browserHost } from "../../src/hosts/browser-host.ts";
import { arrangementOf } from "../../src/layout/arrange/arrangement.ts";
import { rasterOf } from "../../src/layout/arrange/raster-workspace.ts";
import { compose } from "../../src/layout/fit/compose.ts";
import { hierarchyOf } from "../../src/layout/hierarchy.ts";
import type { Layout } from "../../src/layout/layout.ts";
import { layoutOf } from "../../src/layout/layout-of.ts";
import type { LayoutOptions } from "../../src/layout/layout-options.ts";
import { measure } from "../../src/layout/measure.ts";
import { place } from "../../src/layout/place.ts";
import { qualityOf } from "../../src/layout/quality/quality-of.ts";
import { parse } from "../../src/render.ts";
import type { DiagnosticCode } from "../../src/source/diagnostic.ts";
import { Report } from "../../src/source/report.ts";
import { light } from "../../src/themes/light.ts";
import { badDocuments } from "./bad-documents.ts";
import { faultsOf } from "./faults.ts";

const host = browserHost();
const noIcons = { of: () => undefined };

/** What is drawn of a document, and what is told about it. */
async function drawn(
  text: string,
  options: LayoutOptions,
): Promise<{ layout: Layout | undefined; codes: readonly DiagnosticCode[] }> {
  const { output: architecture, diagnostics } = await parse({ name: "bad.yaml", text }, host);
  const report = new Report();
  const layout = architecture && (await place(measure(architecture, light, noIcons), report, options));
  return { layout, codes: [...diagnostics, ...report.diagnostics].map(({ code }) => code) };
}

/** px: of a square in which a node, group or edge with all its room would be lost. */
const mostRoom = 1000;

/** Nodes beyond which it takes too long to look at every pair of things. */
const mostPaired = 400;

describe("whatever comes in, a picture without faults comes out, or a reason why there is none", () => {
  test.each(badDocuments.map((document) => [document.name, document] as const))(
    "%s",
    { timeout: 120_000 },
    async (_, { text, codes = [], isDrawn = true, effort = "normal" }) => {
      const { layout, codes: told } = await drawn(text, { effort });
      expect(told).toEqual(codes);
      expect(layout !== undefined).toBe(isDrawn);
      if (!layout) return;
      const { size, nodes, groups, edges } = layout;
      expect(nodes.length > mostPaired ? [] : faultsOf(layout)).toEqual([]);
      expect(qualityOf(layout).faults).toBe(0);
      expect(size.width * size.height).toBeLessThan(mostRoom ** 2 * (nodes.length + groups.length + edges.length));
    },
  );
});

test("a label that finds no room is a dot with a letter on its edge and a row of the legend", async () => {
  const text = "nodes: { a: , b: , c: }\nedges: [{ a -> b: same }, { b -> c: other }, { c -> a: same }]";
  const { output: architecture } = await parse({ name: "letters.yaml", text }, host);
  if (!architecture) throw new Error("the text is no document");
  const graph = measure(architecture, light, noIcons);
  const hierarchy = hierarchyOf(graph);
  const raster = rasterOf(hierarchy, arrangementOf(hierarchy, [{ vertical: false, lines: [[0, 1, 2]], grid: false }]));
  const layout = layoutOf(graph, compose(raster, "thorough").places({ lettered: new Set([0, 1, 2]) }));
  expect(layout.edges.map(({ label, number }) => [label, number?.letter])).toEqual([
    [undefined, "a"],
    [undefined, "b"],
    [undefined, "a"],
  ]);
  const rows = layout.panels.flatMap(({ panel, rows }) => (panel.name === "legend" ? rows : []));
  const signOf = ({ row }: (typeof rows)[number]) => row.sample?.of.type === "mark" && row.sample.of.mark.text;
  expect(rows.map((row) => [signOf(row), row.label.text.text])).toEqual([
    ["a", "same"],
    ["b", "other"],
  ]);
  expect(faultsOf(layout)).toEqual([]);
  expect(qualityOf(layout).measures).toMatchObject({ labelInLegend: 3, labelUnplaced: 0 });
});
