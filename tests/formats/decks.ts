import type { Drawing } from "../../src/drawing/drawing.ts";
import type { WriteOptions } from "../../src/formats/format.ts";
import { pptx } from "../../src/formats/pptx.ts";
import type { Host } from "../../src/hosts/host.ts";
import { nodeHost } from "../../src/hosts/node-host.ts";
import { Report } from "../../src/source/report.ts";
import { type Deck, everyElement, openDeck, type Placed } from "./deck.ts";

/** Pixels that nobody looks at. */
export const noPixels: Host = {
  ...nodeHost({ root: "." }),
  rasterizer: async () => () => new Uint8Array([137, 80, 78, 71]),
};

export function optionsOf(more: Partial<WriteOptions> = {}): WriteOptions {
  const source = { name: "sample.yaml", text: "" };
  return { host: noPixels, report: new Report(), source, scale: 1, page: "fit", ...more };
}

export async function bytesOf(drawings: readonly Drawing[], more: Partial<WriteOptions> = {}): Promise<Uint8Array> {
  const bytes = await pptx.bind(drawings, optionsOf(more));
  if (!bytes) throw new Error("Nothing was written");
  return bytes;
}

export async function deckOf(drawings: readonly Drawing[], more: Partial<WriteOptions> = {}): Promise<Deck> {
  return openDeck(await bytesOf(drawings, more));
}

export function named(shapes: readonly Placed[], name: string): Placed {
  const [shape, ...others] = shapes.filter((each) => each.name === name);
  if (!shape || others.length > 0) throw new Error(`${others.length} more shapes are called "${name}"`);
  return shape;
}

export function textsIn(element: Placed["element"]): readonly string[] {
  return everyElement(element).flatMap(({ name, text }) => (name === "a:t" ? [text] : []));
}
