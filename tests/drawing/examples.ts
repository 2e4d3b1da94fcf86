import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Drawing } from "../../src/drawing/drawing.ts";
import { nodeHost } from "../../src/hosts/node-host.ts";
import { drawingOf } from "../../src/render.ts";
import type { Source } from "../../src/source/source.ts";
import type { Theme } from "../../src/themes/theme.ts";

const folder = fileURLToPath(new URL("../../examples/", import.meta.url));

/** What all examples are called. */
export const galleryNames = readdirSync(folder)
  .filter((file) => file.endsWith(".yaml"))
  .map((file) => file.replace(".yaml", ""));

/** The three that there are for each provider: enough to try every format and every direction on. */
export const exampleNames = galleryNames.filter((name) =>
  /^(aws|azure|gcp)-(rag|mlops|serverless-inference)$/.test(name),
);

export function sourceOfExample(name: string): Source {
  return { name: `${folder}${name}.yaml`, text: readFileSync(`${folder}${name}.yaml`, "utf8") };
}

/** An example, drawn as readers see it; once for all tests that look at it. */
export function drawExample(name: string, theme: Theme): Promise<Drawing> {
  const key = JSON.stringify([name, theme.name]);
  const drawing = drawn.get(key) ?? draw(name, theme);
  drawn.set(key, drawing);
  return drawing;
}

const drawn = new Map<string, Promise<Drawing>>();

async function draw(name: string, theme: Theme): Promise<Drawing> {
  const { output, diagnostics } = await drawingOf(sourceOfExample(name), { host: nodeHost({ root: folder }), theme });
  if (!output) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return output;
}
