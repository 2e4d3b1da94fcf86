import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadTellers } from "../src/annotations/load-tellers.ts";
import { draw } from "../src/drawing/draw.ts";
import { formats } from "../src/formats/index.ts";
import { nodeHost } from "../src/hosts/node-host.ts";
import { loadIcons } from "../src/icons/load.ts";
import type { Layout } from "../src/layout/layout.ts";
import { measure } from "../src/layout/measure.ts";
import { place } from "../src/layout/place.ts";
import type { Direction } from "../src/model/architecture.ts";
import { type LaidOut, layOut, parse, write } from "../src/render.ts";
import { Report } from "../src/source/report.ts";
import { light } from "../src/themes/light.ts";
import { exampleNames } from "./drawing/examples.ts";
import { faultsOf } from "./layout/faults.ts";

const host = nodeHost({ root: process.cwd() });
const sourceOf = (name: string) => {
  const path = `examples/${name}.yaml`;
  return { name: path, text: readFileSync(path, "utf8") };
};

/** Pictures lie beside their examples, where the gallery shows them and `render` puts them; other formats do not. */
const goldenOf: Readonly<Record<string, (name: string) => string>> = {
  svg: (name) => `../examples/${name}.svg`,
  json: (name) => `golden/${name}.json`,
  drawio: (name) => `golden/${name}.drawio`,
  mermaid: (name) => `golden/${name}.mmd`,
  d2: (name) => `golden/${name}.d2`,
  dot: (name) => `golden/${name}.dot`,
  md: (name) => `golden/${name}.md`,
  text: (name) => `golden/${name}.txt`,
};

describe.each(exampleNames)("%s", (name) => {
  let laidOut: LaidOut | undefined;

  test("is drawn without a diagnostic, and as it was when somebody last looked", async () => {
    const report = new Report();
    [laidOut] = (await layOut(sourceOf(name), { host, theme: light }, ["default"], report)) ?? [];
    expect(report.diagnostics).toEqual([]);
    const drawing = laidOut && draw(laidOut.layout, laidOut.architecture, light, laidOut.icons);
    for (const format of formats) {
      const golden = goldenOf[format.name]?.(name);
      if (!drawing || !golden) continue;
      const { output, ...written } = await write([drawing], sourceOf(name), { host, format, scale: 1, page: "fit" });
      expect(written.diagnostics).toEqual([]);
      await expect(output).toMatchFileSnapshot(golden);
    }
  });

  const directions: readonly Direction[] = ["right", "down", "left", "up"];

  test.each(directions)("has no fault when it flows %s", async (direction) => {
    const layout = laidOut?.graph.direction === direction ? laidOut.layout : await flowing(direction);
    expect(layout && faultsOf(layout)).toEqual([]);
  });

  async function flowing(direction: Direction): Promise<Layout | undefined> {
    const { output: architecture } = await parse(sourceOf(name), host);
    if (!architecture) throw new Error(`${name} has errors`);
    const report = new Report();
    const icons = await loadIcons(architecture, { host, report, only: "all" });
    const tellers = await loadTellers([architecture]);
    // Two of them are drawn with all the time that there is.
    const effort = direction === "left" || direction === "up" ? "draft" : "normal";
    return place(measure(architecture, light, icons, direction, tellers), report, { effort });
  }
});
