import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Drawing } from "../../src/drawing/drawing.ts";
import { d2 } from "../../src/formats/d2.ts";
import { light } from "../../src/themes/light.ts";
import { drawExample, exampleNames } from "../drawing/examples.ts";
import { peer } from "../peer.ts";
import { annotatedIn } from "./annotated.ts";
import { hostileIds, hostileTexts, naughtyTexts } from "./diagram/hostile-texts.ts";
import {
  drawing,
  drawingNamed,
  drawingTelling,
  drawingWith,
  edge,
  group,
  manyEdges,
  node,
  nodesWith,
} from "./diagram/made-up.ts";
import { type Said, type SaidBox, type SaidEdge, said, saidIn, withoutSpaces } from "./diagram/said.ts";

const module = peer("@terrastruct/d2/dist/node-esm/index.js");

/** The one that takes less time for little, and the one that takes less for more. */
type Engine = "dagre" | "elk";

interface Compiler {
  compile(text: string, options: { readonly layout: Engine }): Promise<{ readonly diagram: Diagram }>;
}

/** What D2 draws. */
interface Diagram {
  readonly shapes: readonly Shape[];
  readonly connections: readonly Connection[];
}

interface Remarks {
  readonly label: string;
  readonly tooltip: string;
  readonly link: string;
}

interface Shape extends Remarks {
  readonly id: string;
  readonly classes?: readonly string[];
}

interface Connection extends Remarks {
  readonly src: string;
  readonly dst: string;
  readonly srcArrow: string;
  readonly dstArrow: string;
  readonly strokeDash: number;
  readonly stroke: string;
}

/** An id without the quotes around its parts. */
function idOf(path: string): string {
  const parts = path.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'|([^.]+)/g);
  return [...parts].map(([, double, single, plain]) => double ?? single ?? plain).join(".");
}

function readBack({ shapes, connections }: Diagram): Said {
  return said(
    shapes.flatMap(({ id, label, classes = [] }): SaidBox[] => {
      if (id === "_title") return [];
      const own = idOf(id);
      const parent = own.includes(".") ? own.slice(0, own.lastIndexOf(".")) : undefined;
      // Groups have looks of their own.
      return [{ type: classes.length > 0 ? "node" : "group", id: own, parent, label }];
    }),
    connections.map(({ src, dst, srcArrow, dstArrow, label, strokeDash, stroke }): SaidEdge => {
      const arrow = srcArrow !== "none" ? "both" : dstArrow !== "none" ? "end" : "none";
      return {
        ...{ from: idOf(src), to: idOf(dst), arrow },
        label: withoutSpaces(label),
        isDashed: strokeDash > 0,
        stroke,
      };
    }),
  );
}

/** They have other names, as D2 does not tell them from others. */
const renamed = ["Label", "NULL", "TBx", "layers", "scenarios", "steps"];

/** D2 makes small letters of words that it knows. */
function inSmallLetters({ boxes, edges }: Said): Said {
  return said(
    boxes.map(({ parent, ...box }) => ({ ...box, id: box.id.toLowerCase(), parent: parent?.toLowerCase() })),
    edges.map(({ from, to, ...each }) => ({ ...each, from: from.toLowerCase(), to: to.toLowerCase() })),
  );
}

describe.skipIf(module === undefined)("D2 (skipped without tests/peers)", { timeout: 60_000 }, () => {
  let compiler: Compiler;
  beforeAll(async () => {
    const { D2 } = await import(module ?? "");
    compiler = new D2();
  });

  const compiled = async (written: Drawing, layout: Engine = "dagre") =>
    (await compiler.compile(d2.write(written), { layout })).diagram;
  const reads = async (written: Drawing, layout?: Engine) => readBack(await compiled(written, layout));

  test.each(exampleNames)("reads what the example %s says", async (name) => {
    const example = await drawExample(name, light);
    expect(await reads(example, "elk")).toEqual(saidIn(example));
  });

  test("reads what the sample says", async () => {
    const sample = annotatedIn(light);
    expect(await reads(sample)).toEqual(saidIn(sample));
  });

  test("reads whatever edges can lead to and look like", async () => {
    expect(await reads(manyEdges)).toEqual(saidIn(manyEdges));
  });

  test("reads ids that mean something to it", async () => {
    const named = drawingNamed(hostileIds.filter((id) => !renamed.includes(id)));
    expect(inSmallLetters(await reads(named))).toEqual(inSmallLetters(saidIn(named)));
  });

  test("reads under other names what it would take for the same, or for other pictures", async () => {
    const groups = ["g", "g.API", "steps", "scenarios", "layers"];
    const ids = ["api", "Api", "API", "api-2", "g.api", "g.API.x", "steps.x", "scenarios.x", "layers.x", "g.steps"];
    const figures = [...groups.map((id) => group(id, id)), ...ids.map((id) => node(id, id))];
    const edges = ids.map((id) => edge(id, "g.API.x", id));
    const { shapes, connections } = await compiled(drawing([...figures, ...edges]));
    const labels = new Map(shapes.map(({ id, label }) => [id, label]));
    expect([...labels.values()].toSorted()).toEqual(["Made up", ...groups, ...ids].toSorted());
    expect(connections.map(({ src, label }) => [labels.get(src), label])).toEqual(ids.map((id) => [id, id]));
  });

  test.each([
    ["hostile texts", drawingWith(hostileTexts)],
    ["hostile texts in comments", drawingTelling([...hostileTexts, "{init: {}}", "}%%", '<a b="', "*/", '"""'])],
    ["naughty strings", nodesWith(naughtyTexts)],
  ])("reads %s letter by letter", async (_, hostile) => {
    expect(await reads(hostile)).toEqual(saidIn(hostile));
  });

  test("reads texts of any kind letter by letter", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: "binary" }), { minLength: 10, maxLength: 20 }), async (texts) => {
        const hostile = drawingWith(texts);
        expect(await reads(hostile)).toEqual(saidIn(hostile));
      }),
      { numRuns: 3 },
    );
  });

  test("reads nothing as no title", async () => {
    const { shapes } = await compiled(drawing([node("a", "A")], { title: " " }));
    expect(shapes.map(({ id }) => id)).toEqual(["a"]);
  });

  test("reads tooltips, titles and links letter by letter", async () => {
    const tooltip = 'C:\\Node "x" &amp; <b> a < b </p> <!-- `code` *em* é\n- second';
    const link = "https://example.com/?a=1&lt=2&b#c";
    const remarks = { tooltip, link, facts: [{ key: "owner", name: "Owner", text: "x" }] };
    const { shapes, connections } = await compiled(
      drawing([group("g", "G", remarks), node("g.a", "A", remarks), edge("g.a", "g.a", "", remarks)], {
        title: tooltip,
      }),
    );
    const [title, ...boxes] = shapes;
    expect(title?.label).toBe(tooltip.replace("\n", " "));
    expect(boxes).toHaveLength(2);
    for (const each of [...boxes, ...connections]) {
      // A sign that is not seen keeps it from taking text for elements.
      expect(each.tooltip.replaceAll("\u2060", "")).toBe(tooltip);
      expect(each.link).toBe(link);
    }
  });
});
