import { expect, test } from "vitest";
import { browserHost } from "../../../src/hosts/browser-host.ts";
import type { Layout } from "../../../src/layout/layout.ts";
import { qualityOf } from "../../../src/layout/quality/quality-of.ts";
import { reportQuality } from "../../../src/layout/quality/report-quality.ts";
import type { Architecture } from "../../../src/model/architecture.ts";
import { parse } from "../../../src/render.ts";
import { pretty } from "../../../src/reporters/pretty.ts";
import { Report } from "../../../src/source/report.ts";
import { layoutOf, type Sketch } from "./sketch.ts";

/** What is told of a picture of a document. */
async function reportOf(text: string, sketch: Sketch): Promise<string> {
  const source = { name: "shop.yaml", text };
  const { output: architecture } = await parse(source, browserHost());
  if (!architecture) throw new Error("The document is not understood");
  const layout = withElements(layoutOf(sketch), architecture);
  const report = new Report();
  reportQuality(qualityOf(layout), layout, { source, view: "default" }, report);
  return pretty.report(report.diagnostics);
}

function withElements(layout: Layout, architecture: Architecture): Layout {
  const found = <Thing extends { readonly id: string }>(things: readonly Thing[], id: string): Thing => {
    const thing = things.find((candidate) => candidate.id === id);
    if (!thing) throw new Error(`The document has no ${id}`);
    return thing;
  };
  return {
    ...layout,
    groups: layout.groups.map((placed) => ({
      ...placed,
      group: { ...placed.group, group: found(architecture.groups, placed.group.id) },
    })),
    nodes: layout.nodes.map((placed) => ({
      ...placed,
      node: { ...placed.node, node: found(architecture.nodes, placed.node.id) },
    })),
    edges: layout.edges.map((placed) => ({
      ...placed,
      edge: { ...placed.edge, edge: found(architecture.edges, placed.edge.id) },
    })),
    overlays: layout.overlays.map(({ overlay, outlines }) => {
      const named = architecture.overlays.find(({ name }) => name === overlay.overlay.name);
      return { overlay: { ...overlay, overlay: named ?? overlay.overlay }, outlines };
    }),
  };
}

test("flaws are told in the author's words, where the author wrote what has them", async () => {
  const text = `nodes:
  web:
  shop:
    nodes:
      api:
  db:
  cache:

edges:
  - web -> db
  - api -> cache
`;
  const told = await reportOf(text, {
    nodes: {
      web: { at: [100, 100] },
      "shop.api": { at: [260, 20], parent: "shop" },
      db: { at: [400, 100] },
      cache: { at: [260, 260] },
    },
    groups: { shop: { at: [240, 0, 60, 100] } },
    edges: {
      "web->db": {
        points: [
          [164, 132],
          [400, 132],
        ],
      },
      "shop.api->cache": {
        points: [
          [292, 84],
          [292, 260],
        ],
      },
    },
  });
  expect(told).toBe(`shop.yaml:5:7: warning: "api" sticks out of "shop" at 292, 52 (picture-fault)
  5 |       api:
    |       ^^^
  hint: no document should get this: please report it, and meanwhile try another \`direction\`

shop.yaml:10:5: warning: the edge from "web" to "db" crosses the edge from "api" to "cache" at 292, 132 (picture-blemish)
  10 |   - web -> db
     |     ^^^^^^^^^
  hint: give an edge other sides with \`exit\` and \`enter\`, or a group another \`direction\` or \`arrange\`

2 warnings in shop.yaml
`);
});

test("flaws of overlays are told where their author wrote them", async () => {
  const text = `nodes:
  web:
  db:
  log:

overlays:
  pii: { around: [web, db] }
`;
  const told = await reportOf(text, {
    nodes: { web: { at: [100, 100] }, db: { at: [400, 100] }, log: { at: [250, 100] } },
    overlays: {
      pii: { members: ["web", "db"], outlines: [{ at: [80, 80, 400, 100], label: [100, 73, 40, 14] }] },
    },
  });
  expect(
    told,
  ).toBe(`shop.yaml:7:3: warning: the overlay "pii" is drawn around "log", which is not in it at 282, 132 (picture-fault)
  7 |   pii: { around: [web, db] }
    |   ^^^
  hint: no document should get this: please report it, and meanwhile try another \`direction\`

1 warning in shop.yaml
`);
});

test("the worst of many blemishes are told, and how many there are", async () => {
  const rows = Array.from({ length: 6 }, (_, index) => index);
  const text = `nodes:
${rows.map((row) => `  left${row}:\n  right${row}:\n  top${row}:\n  bottom${row}:`).join("\n")}
edges:
${rows.map((row) => `  - left${row} -> right${row}\n  - top${row} -> bottom${row}`).join("\n")}
`;
  const told = await reportOf(text, {
    nodes: Object.fromEntries(
      rows.flatMap((row) => [
        [`left${row}`, { at: [0, 100 + 100 * row] }],
        [`right${row}`, { at: [900, 100 + 100 * row] }],
        [`top${row}`, { at: [100 + 100 * row, 0] }],
        [`bottom${row}`, { at: [100 + 100 * row, 900] }],
      ]),
    ),
    edges: Object.fromEntries(
      rows.flatMap((row) => [
        [
          `left${row}->right${row}`,
          {
            points: [
              [64, 132 + 100 * row],
              [900, 132 + 100 * row],
            ],
          },
        ],
        [
          `top${row}->bottom${row}`,
          {
            points: [
              [132 + 100 * row, 64],
              [132 + 100 * row, 900],
            ],
          },
        ],
      ]),
    ),
  });
  expect(told).toContain("shop.yaml:1:1: warning: the picture has 36 blemishes, of which the 24 worst are told");
  expect(told.match(/ crosses /g)).toHaveLength(24);
});
