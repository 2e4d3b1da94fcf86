import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { loadTellers } from "../../../src/annotations/load-tellers.ts";
import { boundsOf, type Point, type Rect } from "../../../src/geometry.ts";
import { nodeHost } from "../../../src/hosts/node-host.ts";
import { loadIcons } from "../../../src/icons/load.ts";
import { type Random, randomFrom } from "../../../src/layout/arrange/random.ts";
import type { Layout, PlacedText } from "../../../src/layout/layout.ts";
import { measure } from "../../../src/layout/measure.ts";
import { place } from "../../../src/layout/place.ts";
import { qualityOf } from "../../../src/layout/quality/quality-of.ts";
import type { Direction } from "../../../src/model/architecture.ts";
import { parse } from "../../../src/render.ts";
import { Report } from "../../../src/source/report.ts";
import type { Source } from "../../../src/source/source.ts";
import { light } from "../../../src/themes/light.ts";
import { exampleNames } from "../../drawing/examples.ts";

// The same measures, written independently: where both agree, both are probably right.

const shared = new URL("../../../../shared/tools/", import.meta.url);
const metrics = new URL("picture-metrics/metrics.mjs", shared);
const models = new URL("raster-spike/models/", shared);
const examples = new URL("../../../examples/", import.meta.url);

/** What the others call our measures, where they have another name. */
const theirNames: Readonly<Record<string, string>> = {
  labelOverlap: "labelLabel",
  labelOnNode: "labelNode",
  edgeThroughHeader: "edgeThroughGroupLabel",
  sharedLine: "overlapPairs",
  usedArea: "density",
};

/** What they do not measure. */
const ours = [
  ...["labelUnplaced", "labelOnArrow", "labelInLegend", "longestEdge", "straight"],
  ...[
    "foreignInOutline",
    "outlineLabelOver",
    "outlineThroughLabel",
    "sharedOutline",
    "tornOverlay",
    "outlineUnlabelled",
  ],
];

const directions = ["right", "down"] as const;

describe.skipIf(!existsSync(metrics))("picture-metrics agrees about", () => {
  const names = exampleNames.map((name) => `${name}.yaml`);
  const cases = [
    ...names.flatMap((name) => {
      const file = new URL(name, examples);
      return directions.map((direction) => ({
        name,
        direction,
        source: { name: fileURLToPath(file), text: read(file) },
      }));
    }),
    ...(existsSync(models) ? readdirSync(models) : []).map((name) => {
      const source = { name, text: documentOf(read(new URL(name, models))) };
      return { name, direction: "right" as const, source };
    }),
  ];

  test.each(cases)("$name $direction, as it is and in disorder", { timeout: 60_000 }, async ({ source, direction }) => {
    const layout = await layoutOf(source, direction);
    await expectAgreement(layout, direction);
    for (const seed of [1, 2, 3]) await expectAgreement(disordered(layout, randomFrom(seed)), direction);
  });
});

const read = (file: URL): string => readFileSync(file, "utf8");

async function expectAgreement(layout: Layout, direction: Direction): Promise<void> {
  const { measure: theirs } = await import(metrics.href);
  const expected = theirs(geometryOf(layout), { direction: direction.toUpperCase() });
  // The others know no overlays.
  const { measures, score } = qualityOf({ ...layout, overlays: [] }, direction);
  // Of edges that share a line, the label is for all of them, and who crosses it crosses once; the others do not know that.
  const excepted = expected.sharedOverlapPairs > 0 ? [...ours, "edgeThroughEdgeLabel", "crossings"] : ours;
  const compared = Object.entries(measures).filter(([name]) => !excepted.includes(name));
  expect(Object.fromEntries(compared.map(([name, value]) => [name, Math.round(value * 1000) / 1000]))).toEqual(
    Object.fromEntries(compared.map(([name]) => [name, expected[theirNames[name] ?? name]])),
  );
  if (measures.labelUnplaced + measures.labelOnArrow + measures.labelInLegend + expected.sharedOverlapPairs > 0) return;
  expect(score).toBeCloseTo(expected.score, 2);
}

/** The same with a third of everything moved to where it should not be, so that there are flaws of every kind. */
function disordered({ nodes, groups, edges, ...others }: Layout, random: Random): Layout {
  const shift = (most: number) => (random() < 0.33 ? (random() - 0.5) * most : 0);
  const moved = <Moved extends Point>(thing: Moved, dx: number, dy: number): Moved => ({
    ...thing,
    x: thing.x + dx,
    y: thing.y + dy,
  });
  const movedText = (text: PlacedText, dx: number, dy: number) => ({ ...text, bounds: moved(text.bounds, dx, dy) });
  return {
    ...others,
    nodes: nodes.map(({ icon, label, ...node }) => {
      const [dx, dy] = [shift(300), shift(300)];
      return { ...node, icon: moved(icon, dx, dy), ...(label && { label: movedText(label, dx, dy + shift(30)) }) };
    }),
    groups: groups.map((group) => ({ ...group, bounds: moved(group.bounds, shift(200), shift(200)) })),
    edges: edges.map(({ points, label, ...edge }) => {
      const [dx, dy] = [shift(60), shift(60)];
      const route = points.map((point) => moved(point, dx, dy));
      return { ...edge, points: route, ...(label && { label: movedText(label, shift(200), shift(200)) }) };
    }),
  };
}

async function layoutOf(source: Source, direction: Direction): Promise<Layout> {
  const host = nodeHost({ root: fileURLToPath(examples) });
  const { output: architecture, diagnostics } = await parse(source, host);
  if (!architecture) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  const report = new Report();
  const icons = await loadIcons(architecture, { host, report, only: "all" });
  const tellers = await loadTellers([architecture]);
  const layout = await place(measure(architecture, light, icons, direction, tellers), report, { effort: "draft" });
  if (!layout) throw new Error(report.diagnostics.map(({ message }) => message).join("\n"));
  return layout;
}

/** A layout as picture-metrics wants it; they know no nodes on borders, which for them are in the group around. */
function geometryOf({ nodes, groups, edges }: Layout): object {
  const parents = new Map(groups.map(({ group }) => [group.id, group.parent]));
  const rect = ({ x, y, width: w, height: h }: Rect) => ({ x, y, w, h });
  return {
    nodes: nodes.map(({ node, icon, label }) => ({
      id: node.id,
      parent: node.place ? parents.get(node.parent ?? "") : node.parent,
      ...rect(icon),
      label: label && rect(label.bounds),
    })),
    groups: groups.map(({ group, bounds, icon, label }) => {
      const header = [icon, label?.bounds].filter((part) => part !== undefined);
      return {
        id: group.id,
        parent: group.parent,
        ...rect(bounds),
        label: header.length > 0 ? rect(boundsOf(header)) : undefined,
      };
    }),
    edges: edges.map(({ edge, points, number, label = number }) => ({
      id: edge.id,
      from: edge.from,
      to: edge.to,
      points: points.map(({ x, y }) => [x, y]),
      label: label && rect(label.bounds),
    })),
  };
}

/** A model, which is plain data, as a document: YAML understands JSON. */
function documentOf(text: string): string {
  interface Entry {
    readonly id: string;
    readonly label: string;
    readonly parent: string | null;
  }
  const { groups, nodes, edges } = JSON.parse(text);
  const membersOf = (parent: string | null): object =>
    Object.fromEntries([
      ...nodes
        .filter((node: Entry) => node.parent === parent)
        .map(({ id, label }: Entry) => [id, { type: "generic.server", label }]),
      ...groups
        .filter((group: Entry) => group.parent === parent)
        .map(({ id, label }: Entry) => [id, { label, nodes: membersOf(id) }]),
    ]);
  return JSON.stringify({
    nodes: membersOf(null),
    edges: edges.map(({ from, to, label }: Record<string, string>) => ({ from, to, ...(label && { label }) })),
  });
}
