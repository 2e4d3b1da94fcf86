import { readFileSync, writeFileSync } from "node:fs";
import { Resvg } from "@resvg/resvg-js";
import { test } from "vitest";
import { drawio } from "../src/formats/drawio.ts";
import { pdf } from "../src/formats/pdf.ts";
import { pptx } from "../src/formats/pptx.ts";
import { svg } from "../src/formats/svg.ts";
import { nodeHost } from "../src/hosts/node-host.ts";
import { drawingOf } from "../src/render.ts";
import { light } from "../src/themes/light.ts";
import { annotated } from "./formats/annotated.ts";
import { writing } from "./formats/writing.ts";
import { fontEnvironment, pngByResvg } from "./pictures.ts";
import { DrawioApp } from "./tmp-app.ts";

const what = (process.env.WHAT ?? "drawio").split(",");
test("look", async () => {
  const host = nodeHost({ root: "/tmp/fmt" });
  const { output } = await drawingOf({ name: "x.yaml", text: readFileSync("/tmp/fmt/x.yaml", "utf8") }, {
    host,
    theme: light,
  } as never);
  const drawings = { x: output!, sample: annotated };
  const app = what.includes("drawio") ? await DrawioApp.open() : undefined;
  for (const [name, drawing] of Object.entries(drawings)) {
    writeFileSync(`/tmp/fmt/${name}.svg`, svg.write(drawing));
    const { PNG } = await import("pngjs");
    writeFileSync(`/tmp/fmt/${name}.svg.png`, PNG.sync.write(pngByResvg(svg.write(drawing)) as never));
    if (app) {
      const text = await drawio.write(drawing);
      writeFileSync(`/tmp/fmt/${name}.drawio`, text);
      await app.load(text);
      await app.picture(`/tmp/fmt/${name}.drawio.png`, Math.ceil(drawing.size.width), Math.ceil(drawing.size.height));
    }
    if (what.includes("pptx")) writeFileSync(`/tmp/fmt/${name}.pptx`, (await pptx.write(drawing, writing()))!);
    if (what.includes("pdf")) writeFileSync(`/tmp/fmt/${name}.pdf`, (await pdf.write(drawing, writing()))!);
  }
  await app?.close();
}, 120000);
