import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { globSync } from "tinyglobby";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browserHost, render, sync } from "../../src/index.ts";
import { bendsThrough } from "../../src/sync/bends.ts";
import { DrawioApp, hasDrawio } from "../drawio-app.ts";

const folder = fileURLToPath(new URL("../../examples", import.meta.url));
const examples = globSync("*.yaml", { cwd: folder }).toSorted();
const textOf = (name: string) => readFileSync(`${folder}/${name}`, "utf8");

describe.skipIf(!hasDrawio)("x", () => {
  let app: DrawioApp;
  beforeAll(async () => { app = await DrawioApp.open(); }, 60_000);
  afterAll(() => app.close());

  test.each(examples)("%s", async (name) => {
    const { output = "" } = await render({ name, text: textOf(name) }, { format: "drawio" });
    await app.load(output);
    for (const compressed of [false, true]) {
      const saved = await app.save({ compressed });
      const start = performance.now();
      const { output: synced, diagnostics } = await sync({ name: "a.drawio", text: saved }, { name, text: textOf(name) });
      console.log(name, saved.length, performance.now() - start, synced, diagnostics.map((d) => d.message));
    }
  });

  test("bends", async () => {
    const { output = "" } = await render("nodes: { a: , b: }\nedges: [a -> b]", { format: "drawio" });
    await app.load(output);
    let seed = 7;
    const random = (n: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % n;
    for (let i = 0; i < 40; i++) {
      const n = 1 + random(4);
      const pts = Array.from({ length: n }, () => ({ x: random(60) * 10, y: random(40) * 10 }));
      if (random(3) === 0) pts[0]!.y = 62.5 ;
      await app.setBends("edge-a..b", pts);
      const state = (await app.states()).find(({ id }) => id === "edge-a..b");
      const points = state?.points ?? [];
      const bends = bendsThrough(points[0]!, pts, points.at(-1)!);
      const got = bendsThrough(points[0]!, points.slice(1, -1), points.at(-1)!);
      console.log(JSON.stringify(pts), JSON.stringify(points), JSON.stringify(bends));
    }
  });
});
