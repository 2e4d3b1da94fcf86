import { beforeAll, describe, expect, test } from "vitest";
import type { Point } from "../../src/geometry.ts";
import { browserHost, draw, render, type SyncedFile, sync, write } from "../../src/index.ts";
import { pretty } from "../../src/reporters/pretty.ts";
import { Hand } from "./hand.ts";

const document = `title: Shop
description: Where people buy
provider: aws
nodes:
  web: { type: generic.browser, caption: any of them }
  g: # a group
    label: Cloud
    nodes:
      api: lambda # small
      db: { type: dynamodb, label: "Orders of the last thirty days" }
      inner: { label: Inner, nodes: { job: lambda, log: { type: cloudwatch, hub: badges } } }
  cdn: { type: cloudfront, label: CDN }
edges:
  - web -> api: HTTPS
  - api -> db -> job: rows
  - web -> cdn
  - job -> log: lines
  - cdn ~> job
`;

/** What is there besides the document. */
const files = { "shop.layout.yaml": "nodes:\n  cdn: [200, 300] # mine\n" };

let hand: Hand;
beforeAll(async () => {
  hand = new Hand(await drawn());
});

async function drawn(host = browserHost()): Promise<string> {
  const { output = "" } = await render(
    { name: "shop.yaml", text: document },
    { format: "drawio", effort: "draft", host },
  );
  return output;
}

/** What a drawing in that hand says, and its diagnostics as they are printed. */
async function synced(
  { text }: Hand,
  { layout, yaml = document }: { readonly layout?: string; readonly yaml?: string } = {},
) {
  const host = browserHost({ files: layout === undefined ? {} : { "shop.layout.yaml": layout } });
  const { output, diagnostics } = await sync(
    { name: "shop.drawio", text },
    { name: "shop.yaml", text: yaml },
    { host },
  );
  return {
    told: output?.changes.map(({ message }) => message),
    files: output?.files ?? [],
    layout: textOf(output?.files, "shop.layout.yaml"),
    yaml: textOf(output?.files, "shop.yaml"),
    messages: diagnostics.map(({ message }) => message),
    hints: diagnostics.map(({ hint }) => hint),
    diagnostics,
  };
}

function textOf(all: readonly SyncedFile[] | undefined, name: string): string | undefined {
  return all?.find((file) => file.name === name)?.text;
}

const head = "# Where things were put by hand, in px; `stratogram sync` writes it.\n";

/** Where a node or group was drawn. */
function at(id: string): readonly [x: number, y: number, width: number, height: number] {
  const [, text = ""] = new RegExp(` stratogram-id="${id}" stratogram-at="([^"]*)"`).exec(hand.text) ?? [];
  const [x = Number.NaN, y = Number.NaN, width = Number.NaN, height = Number.NaN] = text.split(" ").map(Number);
  return [x, y, width, height];
}

/** As it is written in a layout file, moved. */
function moved(id: string, dx: number, dy: number): string {
  const [x, y] = at(id);
  return `[${[x + dx, y + dy].map((value) => Math.round(value * 100) / 100).join(", ")}]`;
}

/** Where an edge was drawn to turn: at two places. */
function bendsOf(id: string): readonly Point[] {
  const [, text = ""] =
    new RegExp(` stratogram-id="${id.replace(">", "&gt;")}" stratogram-at="([^"]*)"`).exec(hand.text) ?? [];
  const [, , x1, y1, x2, y2, , , ...others] = text.split(" ").map(Number);
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined || others.length > 0) {
    throw new Error(`${id} does not turn at two places`);
  }
  return [
    { x: x1, y: y1 },
    { x: x2, y: y2 },
  ];
}

function isLevel([a, b]: readonly Point[]): boolean {
  return a?.y === b?.y;
}

describe("nothing changes", () => {
  test.each([
    ["as it was drawn", (before: Hand) => before],
    ["compressed", (before: Hand) => before.compress()],
    ["moved by less than a px", (before: Hand) => before.move("node-web", 0.6, -0.9)],
    [
      "all of it moved alike",
      (before: Hand) => ["node-web", "group-g", "node-cdn"].reduce((all, cell) => all.move(cell, 50, -20), before),
    ],
    ["without what only explains it", (before: Hand) => before.remove("title-subtitle").remove("caption-node-web")],
    ["with its waypoints taken away", (before: Hand) => before.bend("edge-cdn..g.inner.job", [])],
    [
      "with nodes in a frame of draw.io's own",
      (before: Hand) =>
        before
          .add(
            '<mxCell id="x1" style="group" vertex="1" parent="architecture"><mxGeometry width="9" as="geometry"/></mxCell>',
          )
          .putInto("node-web", "x1"),
    ],
    [
      "as HTML",
      (before: Hand) => before.style("node-cdn", "html=1;").write("node-cdn", "<b>C</b><font>DN&nbsp;</font><br>"),
    ],
  ])("%s", async (_, change) => {
    const { told, files, messages } = await synced(change(hand));
    expect({ told, files, messages }).toEqual({ told: [], files: [], messages: [] });
  });

  test("in a file that was written by hand, however it is written", async () => {
    expect((await synced(hand, { layout: "# nothing yet" })).files).toEqual([]);
    expect((await synced(hand, { layout: files["shop.layout.yaml"] })).files).toEqual([]);
  });
});

describe("places go into the layout file", () => {
  test("a node that was moved", async () => {
    const { told, layout, yaml, messages } = await synced(hand.move("node-web", 120, 40));
    expect(told).toEqual(["web moved 120 px right, 40 px down"]);
    expect(layout).toBe(`${head}nodes:\n  web: ${moved("web", 120, 40)}\n`);
    expect({ yaml, messages }).toEqual({ yaml: undefined, messages: [] });
  });

  test("a group that was moved, with the nodes in it and without the groups in it", async () => {
    const { told, layout } = await synced(hand.move("group-g", -10, 30));
    expect(told).toEqual(["g moved 10 px left, 30 px down, with all that is in it"]);
    const [x, y, width, height] = at("g");
    const nodes = ["g.api", "g.db", "g.inner.job", "g.inner.log"].map((id) => `  ${id}: ${moved(id, -10, 30)}\n`);
    expect(layout).toBe(`${head}nodes:\n${nodes.join("")}groups:\n  g: [${x - 10}, ${y + 30}, ${width}, ${height}]\n`);
  });

  test("a group that was resized, and nothing in it", async () => {
    const { told, layout } = await synced(hand.resize("group-g", 900, 700));
    const [x, y, width, height] = at("g");
    expect(told).toEqual([`g is 900 × 700 px large; it was ${Math.round(width)} × ${Math.round(height)}`]);
    expect(layout).toBe(`${head}groups:\n  g: [${x}, ${y}, 900, 700]\n`);
  });

  test("a group that was made larger to the left, and no group in it", async () => {
    const [x, y, width, height] = at("g");
    // What is in it is placed from its corner.
    const inside = ["node-g.api", "node-g.db", "group-g.inner"];
    const wider = hand.move("group-g", -20, 0).resize("group-g", width + 20, height);
    const { told, layout } = await synced(inside.reduce((all, cell) => all.move(cell, 20, 0), wider));
    expect(told).toHaveLength(1);
    expect(layout).toBe(`${head}groups:\n  g: [${x - 20}, ${y}, ${width + 20}, ${height}]\n`);
  });

  test("but nothing in a group that was put into another", async () => {
    const { files, messages } = await synced(hand.putInto("group-g.inner", "architecture"));
    expect({ files, messages }).toEqual({
      files: [],
      messages: ['"g.inner" stands outside of all groups in the drawing'],
    });
  });

  test("a node that was moved in a group that was moved", async () => {
    const { told, layout } = await synced(hand.move("group-g.inner", 20, 0).move("node-g.inner.job", 0, 10));
    expect(told).toEqual(["g.inner moved 20 px right, with all that is in it", "g.inner.job moved 10 px down"]);
    expect(layout).toContain(`  g.inner.job: ${moved("g.inner.job", 20, 10)}\n`);
  });

  test("an edge that was bent", async () => {
    const bends = bendsOf("cdn->g.inner.job");
    const lower = bends.map(({ x, y }) => (isLevel(bends) ? { x, y: y + 40 } : { x: x + 40, y }));
    const { told, layout } = await synced(hand.bend("edge-cdn..g.inner.job", lower));
    expect(told).toEqual([`cdn->g.inner.job turns at ${lower.map(({ x, y }) => `(${x}, ${y})`).join(", ")}`]);
    const pin = lower.map(({ x, y }) => `[${x}, ${y}]`).join(", ");
    expect(layout).toBe(`${head}edges:\n  "cdn->g.inner.job": [${pin}]\n`);
  });

  test("but not an edge whose end was moved", async () => {
    expect((await synced(hand.move("node-cdn", 0, 90))).told).toEqual(["cdn moved 90 px down"]);
  });

  test("beside what was pinned before, with its comments", async () => {
    const layout = "nodes:\n  cdn: [200, 300] # mine\n  g.db: [1, 2]\n";
    const { layout: after } = await synced(hand.move("node-web", 10, 0).move("node-g.db", 5, 5), { layout });
    expect(after).toBe(
      `nodes:\n  cdn: [200, 300] # mine\n  g.db: ${moved("g.db", 5, 5)}\n  web: ${moved("web", 10, 0)}\n`,
    );
  });

  test("once: what is taken over already is no change", async () => {
    const change = hand
      .move("group-g", 30, 30)
      .move("node-web", 99, 0)
      .bend("edge-cdn..g.inner.job", [{ x: 20, y: 500 }]);
    const { layout = "" } = await synced(change);
    expect(await synced(change, { layout })).toMatchObject({ told: [], files: [] });
  });

  test("the pins of groups and edges in a group go along with it", async () => {
    const layout = `groups:\n  g.inner: [${at("g.inner").join(", ")}]\n`;
    const { told, layout: after } = await synced(hand.move("group-g", 40, 0), { layout });
    expect(told).toHaveLength(1);
    const [x, y, width, height] = at("g.inner");
    expect(after).toContain(`  g.inner: [${x + 40}, ${y}, ${width}, ${height}]\n`);
  });

  test("an edge whose waypoints were taken away is let go", async () => {
    const layout = 'edges:\n  "cdn->g.inner.job": [[56, 407], [341, 407]]\n';
    const { told, files } = await synced(hand.bend("edge-cdn..g.inner.job", []), { layout });
    expect(told).toEqual(["cdn->g.inner.job finds its way by itself again"]);
    expect(files).toEqual([{ name: "shop.layout.yaml" }]);
  });

  test("what is pinned is drawn exactly there", async () => {
    const { layout = "" } = await synced(hand.move("node-cdn", 30, 140));
    const host = browserHost({ files: { "shop.layout.yaml": layout } });
    const { output, diagnostics } = await draw({ name: "shop.yaml", text: document }, { host, effort: "draft" });
    expect(diagnostics).toEqual([]);
    const figure = output?.figures.find(({ id }) => id === "cdn");
    expect(figure?.type === "node" && `[${figure.icon.x}, ${figure.icon.y}]`).toBe(moved("cdn", 30, 140));
    const again = new Hand(await drawn(host));
    expect(await synced(again, { layout })).toMatchObject({ told: [], files: [], messages: [] });
  });
});

describe("labels go into the document", () => {
  test("of nodes, groups, edges and the whole", async () => {
    const change = hand
      .write("node-g.api", "Ask API")
      .write("group-g", "AWS")
      .write("edge-web..g.api", "TLS: 1.3")
      .write("edge-web..cdn", "assets")
      .write("title-title", "The shop")
      .write("node-cdn", "");
    const { told, yaml, layout, messages } = await synced(change);
    expect({ layout, messages }).toEqual({ layout: undefined, messages: [] });
    expect(told).toEqual([
      'title: "Shop" → "The shop"',
      'label of "g": "Cloud" → "AWS"',
      'label of "g.api": "AWS Lambda" → "Ask API"',
      'label of "cdn": "CDN" → ""',
      'label of "web->g.api": "HTTPS" → "TLS: 1.3"',
      'label of "web->cdn": "" → "assets"',
    ]);
    expect(yaml).toBe(
      document
        .replace("title: Shop", "title: The shop")
        .replace("label: Cloud", "label: AWS")
        .replace("api: lambda # small", "api: { type: lambda, label: Ask API } # small")
        .replace("label: CDN", 'label: ""')
        .replace("HTTPS", '"TLS: 1.3"')
        .replace("web -> cdn", "web -> cdn: assets"),
    );
    expect(await synced(change, { yaml: yaml ?? "" })).toMatchObject({ told: [], files: [] });
  });

  test("with the line breaks that somebody made, and without those of the drawing", async () => {
    const [, lines = ""] = / stratogram-label="(Orders[^"]*)"/.exec(hand.text) ?? [];
    const wrapped = lines.replaceAll("&#10;", "\n");
    expect(wrapped).toContain("\n");
    const yamlFor = async (label: string) => (await synced(hand.write("node-g.db", label))).yaml;
    expect(await yamlFor(wrapped.replace("thirty", "ten"))).toContain('label: "Orders of the last ten days"');
    expect(await yamlFor(wrapped.replace("Orders", "Orders\nand more"))).toContain(
      '"Orders\\nand more of the last thirty days"',
    );
  });

  test("of HTML, as it is read", async () => {
    const html = '<div onclick="x()"><b>Ask</b> &lt;API&gt;</div><div>&amp; more</div><script>1</script>';
    const { yaml } = await synced(hand.style("node-cdn", "html=1;").write("node-cdn", html));
    expect(yaml).toContain("cdn: { type: cloudfront, label: Ask <API>\\n& more\\n1 }");
  });

  test("without HTML, as it is written", async () => {
    expect((await synced(hand.write("node-cdn", "<b>CDN</b>"))).yaml).toContain('label: "<b>CDN</b>"');
  });

  test("of a chain when all of it is renamed", async () => {
    const [one, both] = [
      hand.write("edge-g.api..g.db", "orders"),
      hand.write("edge-g.api..g.db", "orders").write("edge-g.db..g.inner.job", "orders"),
    ];
    expect((await synced(both)).yaml).toContain("api -> db -> job: orders");
    const { files, messages, hints } = await synced(one);
    expect({ files, messages, hints }).toEqual({
      files: [],
      messages: ['"g.api->g.db" has its label together with 1 other, and it alone is called "orders" in the drawing'],
      hints: ["write this edge as an item of its own under `edges`, with that label"],
    });
  });

  test("but not where the document was changed as well", async () => {
    const yaml = document.replace("label: CDN", "label: Edge");
    const { files, messages } = await synced(hand.write("node-cdn", "Cache"), { yaml });
    expect({ files, messages }).toEqual({
      files: [],
      messages: ['"cdn" is called "Cache" in the drawing, was drawn as "CDN", and is "Edge" here'],
    });
    expect((await synced(hand, { yaml })).messages).toEqual([]);
  });

  test("but not where it stands for something else as well", async () => {
    const yaml = document.replace("label: CDN", "label: &cdn CDN").replace('"Orders of the last thirty days"', "*cdn");
    const { files, diagnostics } = await synced(hand.write("node-cdn", "Cache"), { yaml });
    expect(files).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: "yaml-syntax" }]);
  });
});

test("what only the document can say is told with what to write", async () => {
  const change = hand
    .remove("node-cdn")
    .remove("edge-g.api..g.db")
    .putInto("node-g.api", "architecture")
    .putInto("node-web", "group-g.inner")
    .tie("edge-web..g.api", "target", "node-g.db")
    .tie("edge-g.db..g.inner.job", "source", "")
    .resize("node-g.db", 100, 100)
    .write("caption-node-web", "Firefox")
    .write("title-subtitle", "Where people sell")
    .copy("node-g.db", "copy-1")
    .add(
      '<mxCell id="a1" value="Redis cache" style="html=1;" vertex="1" parent="group-g"><mxGeometry as="geometry"/></mxCell>',
    )
    .add('<mxCell id="a2" value="inside" vertex="1" parent="a1"><mxGeometry as="geometry"/></mxCell>')
    .add('<mxCell id="a3" vertex="1" parent="architecture"><mxGeometry as="geometry"/></mxCell>')
    .add('<mxCell id="a4" edge="1" source="node-g.api" target="node-g.db" parent="architecture"/>')
    .add('<mxCell id="a5" edge="1" source="a1" parent="architecture"/>');
  const { files, diagnostics } = await synced(change);
  expect(files).toEqual([]);
  expect(new Set(diagnostics.map(({ code, severity }) => `${severity} ${code}`))).toEqual(
    new Set(["warning not-taken-over"]),
  );
  await expect(pretty.report(diagnostics)).toMatchFileSnapshot("untaken.txt");
});

test("what a drawing shows that the document no longer has is told once", async () => {
  const yaml = document.replace(/\n.* cdn.*/g, "");
  expect((await synced(hand, { yaml })).messages).toEqual([
    'the document no longer has "cdn", "web->cdn" and "cdn->g.inner.job"',
  ]);
});

test("of several pages, that of the document counts", async () => {
  const other = { name: "other.yaml", text: "nodes: { web: , x: , y: }" };
  const [own, others] = await Promise.all([
    draw({ name: "shop.yaml", text: document }, { effort: "draft" }),
    draw(other, { effort: "draft" }),
  ]);
  if (!own.output || !others.output) throw new Error("there is no drawing");
  const { output = "" } = await write([others.output, own.output], { format: "drawio" });
  const { told, messages } = await synced(new Hand(output).move("node-cdn", 7, 0));
  expect({ told, messages }).toEqual({ told: ["cdn moved 7 px right"], messages: [] });
});

test("a document with mistakes is not written to", async () => {
  const { files, diagnostics } = await synced(hand.move("node-web", 9, 9), { yaml: `${document}  - web -> nowhere\n` });
  expect(files).toEqual([]);
  expect(diagnostics).toMatchObject([{ code: "unknown-reference", severity: "error" }]);
  expect((await synced(hand, { layout: "nodes: 1" })).diagnostics).toMatchObject([{ code: "wrong-value" }]);
});
