import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { globSync } from "tinyglobby";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Point } from "../../src/geometry.ts";
import { browserHost, draw, render, sync } from "../../src/index.ts";
import { bendsThrough } from "../../src/sync/bends.ts";
import { DrawioApp, hasDrawio } from "../drawio-app.ts";

const folder = fileURLToPath(new URL("../../examples", import.meta.url));
const examples = globSync("*.yaml", { cwd: folder }).toSorted();

/** How quickly a picture is found does not matter here. */
const effort = "draft";

const text = `nodes:
  web: browser
  shop:
    nodes:
      api: { type: api, label: Ask API }
      db: database
  log: { type: logs }
edges:
  - web -> api: HTTPS
  - api -> db -> log
`;
const source = { name: "shop.yaml", text };

function synced(drawing: string, document = source) {
  return sync({ name: "shop.drawio", text: drawing }, document);
}

describe.skipIf(!hasDrawio)("what draw.io saves is read back (Chromium and draw.io are needed)", () => {
  let app: DrawioApp;
  beforeAll(async () => {
    app = await DrawioApp.open();
  }, 60_000);
  afterAll(() => app.close());

  test.each(examples)("%s as it was, compressed or not", async (name) => {
    const document = { name, text: readFileSync(`${folder}/${name}`, "utf8") };
    const { output = "" } = await render(document, { format: "drawio", effort });
    await app.load(output);
    for (const compressed of [false, true]) {
      const { output: nothing, diagnostics } = await synced(await app.save({ compressed }), document);
      expect({ nothing, diagnostics }).toEqual({ nothing: { changes: [], files: [] }, diagnostics: [] });
    }
  });

  test.each([false, true])("what somebody changed, compressed or not: %s", async (compressed) => {
    const { output = "" } = await render(source, { format: "drawio", effort });
    await app.load(output);
    const before = await draw(source, { effort });
    const corner = cornerOf(before.output, "log");
    await app.move("node-log", 40, 70);
    await app.resize("group-shop", 500, 450);
    await app.setLabel("node-shop.api", "Query API");
    await app.setBends("edge-web..shop.api", [{ x: 5, y: 600 }]);
    const { output: after, diagnostics } = await synced(await app.save({ compressed }));
    expect(diagnostics).toEqual([]);
    expect(after?.changes.map(({ kind, id }) => `${id} ${kind}`)).toEqual([
      "shop resized",
      "log moved",
      "web->shop.api bent",
      "shop.api renamed",
    ]);
    const files = Object.fromEntries((after?.files ?? []).map((file) => [file.name, file.text ?? ""]));
    expect(files["shop.yaml"]).toBe(text.replace("Ask API", "Query API"));
    expect(files["shop.layout.yaml"]).toMatch(
      /^# .*\nnodes:\n {2}log: .*\ngroups:\n {2}shop: .*, 500, 450\]\nedges:\n {2}"web->shop.api": .*\n$/,
    );
    const host = browserHost({ files });
    const again = await draw(source, { effort, host });
    expect(cornerOf(again.output, "log")).toEqual({ x: corner.x + 40, y: corner.y + 70 });
  });

  test("a group that is moved takes what is in it along, and all that moves together does not move", async () => {
    const { output = "" } = await render(source, { format: "drawio", effort });
    await app.load(output);
    await app.move("group-shop", 30, 0);
    const { output: moved } = await synced(await app.save());
    expect(moved?.changes.map(({ message }) => message)).toEqual(["shop moved 30 px right, with all that is in it"]);
    expect(moved?.files[0]?.text).toMatch(/shop\.api: .*\n {2}shop\.db: .*\ngroups:\n {2}shop: .*\n$/);
    for (const cell of ["node-web", "node-log"]) await app.move(cell, 30, 0);
    expect((await synced(await app.save())).output).toEqual({ changes: [], files: [] });
  });

  test("a line turns where draw.io has it turn", async () => {
    const { output = "" } = await render("nodes: { a: , b: }\nedges: [a -> b]\n", { format: "drawio", effort });
    await app.load(output);
    const place = fc.record({ x: fc.integer({ min: 0, max: 40 }), y: fc.integer({ min: 0, max: 40 }) });
    const waypoint = place.map(({ x, y }) => ({ x: 10 * x, y: 10 * y }));
    await fc.assert(
      fc.asyncProperty(fc.array(waypoint, { minLength: 1, maxLength: 4 }), async (waypoints) => {
        await app.setBends("edge-a..b", waypoints);
        const { points = [] } = (await app.states()).find(({ id }) => id === "edge-a..b") ?? {};
        const [start = { x: 0, y: 0 }, end = start] = [points[0], points.at(-1)];
        expect(bendsThrough(start, waypoints, end)).toEqual(turnsOf(points));
      }),
      { numRuns: 40 },
    );
  });
});

/** Where a route turns, and neither goes on nor back. */
function turnsOf(route: readonly Point[]): readonly Point[] {
  const isStraight = (a: Point, b: Point, c: Point) => (a.x === b.x && b.x === c.x) || (a.y === b.y && b.y === c.y);
  const needless = route.findIndex((point, index) => {
    const [before, after] = [route[index - 1], route[index + 1]];
    return before && after && isStraight(before, point, after);
  });
  return needless === -1 ? route.slice(1, -1) : turnsOf(route.toSpliced(needless, 1));
}

function cornerOf(drawing: Awaited<ReturnType<typeof draw>>["output"], id: string): Point {
  const figure = drawing?.figures.find((each) => each.id === id);
  if (figure?.type !== "node") throw new Error(`there is no node ${id}`);
  return { x: figure.icon.x, y: figure.icon.y };
}
