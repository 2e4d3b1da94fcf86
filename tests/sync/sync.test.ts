import { describe, expect, test } from "vitest";
import { browserHost, draw, write } from "../../src/index.ts";
import { pretty } from "../../src/reporters/pretty.ts";
import { Hand } from "./hand.ts";
import { at, document, drawn, files, hand, head, moved, synced, turnsAbove } from "./shop.ts";

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
    ["with its waypoints taken away", (before: Hand) => before.bend("edge-web..cdn", [])],
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
    const higher = turnsAbove("web->cdn").map(({ x, y }) => ({ x, y: y - 40 }));
    const { told, layout } = await synced(hand.bend("edge-web..cdn", higher));
    expect(told).toEqual([`web->cdn turns at ${higher.map(({ x, y }) => `(${x}, ${y})`).join(", ")}`]);
    const pin = higher.map(({ x, y }) => `[${x}, ${y}]`).join(", ");
    expect(layout).toBe(`${head}edges:\n  "web->cdn": [${pin}]\n`);
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
    const layout = 'edges:\n  "web->cdn": [[56, 7], [341, 7]]\n';
    const { told, files } = await synced(hand.bend("edge-web..cdn", []), { layout });
    expect(told).toEqual(["web->cdn finds its way by itself again"]);
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
