import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Drawing } from "../../src/drawing/drawing.ts";
import { dot } from "../../src/formats/dot.ts";
import { themes } from "../../src/themes/index.ts";
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

const module = peer("@hpcc-js/wasm-graphviz/dist/index.js");

interface Graphviz {
  layout(text: string, format: "dot_json" | "svg", engine: Engine): string;
}

/** The one that graphs are for, and one that is quick. */
type Engine = "dot" | "osage";

/** What Graphviz says of a graph in its JSON. */
interface GraphJson {
  readonly objects: readonly ObjectJson[];
  readonly edges?: readonly EdgeJson[];
}

interface ObjectJson {
  readonly _gvid: number;
  readonly name: string;
  readonly style?: string;
  readonly nodes?: readonly number[];
  readonly subgraphs?: readonly number[];
}

interface EdgeJson {
  readonly _gvid: number;
  readonly tail: number;
  readonly head: number;
  readonly ltail?: string;
  readonly lhead?: string;
  readonly dir?: string;
  readonly style: string;
  readonly color: string;
}

/** What is seen in its pictures, letter by letter, by `node`, `clust` or `edge` and a number; its JSON doubles some backslashes. */
function labelsIn(svg: string): ReadonlyMap<string, string> {
  let edges = 0;
  return new Map(
    svg.split(/<g id="(?!a_)/).map((part) => {
      const lines = [...part.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text = ""]) => textOf(text));
      const id = part.slice(0, part.indexOf('"'));
      // Edges have the numbers in which they were made, but stand in the order of the JSON.
      return [id.startsWith("edge") ? `edge${++edges}` : id, lines.join("\n")];
    }),
  );
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', amp: "&" };

function textOf(markup: string): string {
  return markup.replace(/&(?:#(\d+)|(\w+));/g, (_, code, name) => entities[name] ?? String.fromCodePoint(Number(code)));
}

function readBack(graphviz: Graphviz, text: string, engine: Engine): Said {
  const { objects, edges = [] }: GraphJson = JSON.parse(graphviz.layout(text, "dot_json", "osage"));
  const labels = labelsIn(graphviz.layout(text, "svg", engine));
  let [nodes, clusters] = [0, 0];
  const nameOf = ({ name }: ObjectJson) => name.replace(/^cluster_/, "");
  const parents = new Map<number, string>();
  // Of the clusters around something, the last one is the innermost: each comes after that around it.
  for (const object of objects) {
    for (const child of [...(object.subgraphs ?? []), ...(object.nodes ?? [])]) parents.set(child, nameOf(object));
  }
  const byNumber = new Map(objects.map((object) => [object._gvid, object]));
  const endOf = (number: number, cluster: string | undefined) =>
    cluster?.replace("cluster_", "") ?? byNumber.get(number)?.name ?? "";
  return said(
    objects.flatMap((object): SaidBox[] => {
      const isCluster = object.name.startsWith("cluster_");
      const key = isCluster ? `clust${++clusters}` : `node${++nodes}`;
      if (object.style === "invis") return [];
      const type = isCluster ? "group" : "node";
      return [{ type, id: nameOf(object), parent: parents.get(object._gvid), label: labels.get(key) ?? "" }];
    }),
    edges.map((each): SaidEdge => {
      const arrow = each.dir === "none" || each.dir === "both" ? each.dir : "end";
      return {
        ...{ from: endOf(each.tail, each.ltail), to: endOf(each.head, each.lhead), arrow },
        label: withoutSpaces(labels.get(`edge${each._gvid + 1}`) ?? ""),
        isDashed: each.style !== "solid",
        stroke: each.color,
      };
    }),
  );
}

describe.skipIf(module === undefined)("Graphviz (skipped without tests/peers)", () => {
  let graphviz: Graphviz;
  beforeAll(async () => {
    const { Graphviz } = await import(module ?? "");
    graphviz = await Graphviz.load();
  });

  const reads = (written: Drawing, engine: Engine = "osage") => readBack(graphviz, dot.write(written), engine);

  test.each(exampleNames)("reads what the example %s says", async (name) => {
    const example = await drawExample(name, light);
    expect(reads(example, "dot")).toEqual(saidIn(example));
  });

  test.each(themes)("reads what the sample says in the $name theme", (theme) => {
    const sample = annotatedIn(theme);
    expect(reads(sample, "dot")).toEqual(saidIn(sample));
  });

  test("reads whatever edges can lead to and look like", () => {
    expect(reads(manyEdges, "dot")).toEqual(saidIn(manyEdges));
  });

  test("reads ids that mean something to it", () => {
    const named = drawingNamed(hostileIds.filter((id) => !id.startsWith("cluster_")));
    expect(reads(named)).toEqual(saidIn(named));
  });

  test.each([
    ["hostile texts", drawingWith(hostileTexts)],
    ["hostile texts in comments", drawingTelling([...hostileTexts, "{init: {}}", "}%%", '<a b="', "*/", '"""'])],
    ["naughty strings", nodesWith(naughtyTexts)],
  ])("reads %s letter by letter", (_, hostile) => {
    expect(reads(hostile)).toEqual(saidIn(hostile));
  });

  test("reads texts of any kind letter by letter", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" }), { minLength: 10, maxLength: 20 }), (texts) => {
        const hostile = drawingWith(texts);
        expect(reads(hostile)).toEqual(saidIn(hostile));
      }),
      { numRuns: 10 },
    );
  });

  test("shows tooltips, titles and links letter by letter", () => {
    const text = 'C:\\Node \\N "x" &amp; &lt; <b> é\nsecond';
    const link = "https://example.com/?a=1&lt=2&b#c";
    const remarks = { tooltip: text, link, facts: [{ key: "owner", name: "Owner", text: "x" }] };
    const svg = graphviz.layout(
      dot.write(
        drawing(
          [
            group("g", "G", remarks),
            group("g.h", "H"),
            node("g.h.a", "A", remarks),
            edge("g.h.a", "g.h.a", "", remarks),
          ],
          {
            title: text,
          },
        ),
      ),
      "svg",
      "dot",
    );
    const escaped = text
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;");
    const titles = [...svg.matchAll(/xlink:title="([^"]*)"/g)].map(([, title]) => title);
    expect(titles).toEqual(Array(3).fill(escaped.replace("\n", "&#10;")));
    const targets = [...svg.matchAll(/xlink:href="([^"]*)"/g)].map(([, target]) => target);
    expect(targets).toEqual(Array(3).fill(link.replaceAll("&", "&amp;")));
    expect(svg).toContain(`>${escaped.replace("\n", " ")}</text>`);
  });
});
