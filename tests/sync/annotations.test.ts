import { beforeAll, describe, expect, test } from "vitest";
import { draw, sync, write } from "../../src/index.ts";
import { Hand } from "./hand.ts";

// What is said about an architecture is no part of it, wherever somebody puts it.

const text = `title: Shop
meta: { version: "1.0", author: Platform team }
provider: aws
nodes:
  web: generic.browser
  g: { label: Cloud, nodes: { api: lambda, db: dynamodb, cache: elasticache } }
edges:
  - web -> api: HTTPS
  - api -> db: rows
  - api ~> cache
overlays:
  pii: { label: PII scope, around: [api, db] }
flows:
  buy:
    title: Buying
    steps:
      - web -> api: Somebody buys
      - api -> db: It is written down
      - api -> web: It is confirmed
decisions:
  - { title: One table, because: Few questions, on: [db, g] }
accept:
  - { rule: no-isolated-node, on: cache, because: It is a demonstration }
views:
  executive: { title: At a glance, collapse: [g] }
`;
const source = { name: "shop.yaml", text };

async function drawn(view?: string): Promise<string> {
  const { output } = await draw(source, { effort: "draft", ...(view && { view }) });
  if (!output) throw new Error("nothing is drawn");
  return (await write([output], { format: "drawio" })).output ?? "";
}

let hand: Hand;
beforeAll(async () => {
  hand = new Hand(await drawn());
});

async function synced({ text: drawing }: Hand) {
  const { output, diagnostics } = await sync({ name: "shop.drawio", text: drawing }, source);
  return { changes: output?.changes, diagnostics: diagnostics.map(({ message }) => message) };
}

const nothing = { changes: [], diagnostics: [] };

describe("nothing changes", () => {
  test.each([
    ["as it was drawn", (before: Hand) => before],
    ["compressed", (before: Hand) => before.compress()],
    ["with a panel put elsewhere", (before: Hand) => before.move("panel-steps-buy", 300, -40)],
    ["without a panel", (before: Hand) => before.remove("panel-decisions")],
    ["with other words in a panel", (before: Hand) => before.write("text-row-1-panel-steps-buy", "Nobody buys")],
    ["with another heading", (before: Hand) => before.write("panel-steps-buy", "Selling")],
    ["with a mark elsewhere", (before: Hand) => before.move("mark-1-node-g.db", 20, 9)],
    ["with another number on an edge", (before: Hand) => before.write("mark-1-edge-web..g.api", "7")],
    ["with a mark taken off a group", (before: Hand) => before.remove("mark-1-group-g")],
  ])("%s", async (_, change) => {
    expect(await synced(change(hand))).toEqual(nothing);
  });
});

test("what somebody adds to a panel is a box that nobody drew", async () => {
  const box =
    '<mxCell id="x1" value="Note" style="rounded=1;" vertex="1" parent="panel-decisions"><mxGeometry width="9" height="9" as="geometry"/></mxCell>';
  const { changes, diagnostics } = await synced(hand.add(box));
  expect(changes).toEqual([]);
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]).toContain("Note");
});

describe("pages of views", () => {
  test("are not read beside that of the whole", async () => {
    const [whole, view] = await Promise.all([draw(source, { effort: "draft" }), draw(source, { view: "executive" })]);
    if (!whole.output || !view.output) throw new Error("nothing is drawn");
    const { output = "" } = await write([view.output, whole.output], { format: "drawio" });
    const [first = "", ...others] = output.split("</diagram>");
    const moved = [new Hand(first).move("node-web", 200, 70).text, ...others].join("</diagram>");
    expect(await synced(new Hand(moved))).toEqual(nothing);
  });

  test("alone change nothing, which is told", async () => {
    const { changes, diagnostics } = await synced(new Hand(await drawn("executive")));
    expect(changes).toBeUndefined();
    expect(diagnostics).toEqual(['this drawing shows no more than a view of the document: "executive"']);
  });
});
