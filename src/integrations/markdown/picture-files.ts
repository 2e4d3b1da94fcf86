import { existsSync } from "node:fs";
import { join, parse } from "node:path";
import { writeWhole } from "../node/write-whole.ts";
import { hashOf, type Pictures } from "./draw-diagram.ts";
import type { Settings } from "./options.ts";

/** Where pictures of a site are found by those who read it. */
export interface Addresses {
  readonly svg: string;
  readonly dark?: string;
}

/**
 * Writes pictures into the folder of a site, if they are not there.
 *
 * Their names tell their content, so that a browser never shows an old one. `document` is the name of the page or file
 * that they were drawn from.
 */
export function writePictures({ svg, dark }: Pictures, document: string, settings: Settings): Addresses {
  const stem = stemOf(document);
  return {
    svg: write(svg, stem, settings),
    ...(dark !== undefined && { dark: write(dark, `${stem}-dark`, settings) }),
  };
}

function write(svg: string, stem: string, { outputFolder, publicPath }: Settings): string {
  const file = `${stem}-${hashOf(svg).slice(0, 12)}.svg`;
  const path = join(outputFolder, file);
  if (!existsSync(path)) writeWhole(path, svg);
  return publicPath + file;
}

/** What is in the name of a document and means nothing in an address. */
function stemOf(document: string): string {
  const name = parse(document).name.replace(/\.strato$/, "");
  return name.replace(/[^\w-]+/g, "-").replace(/^-+|-+$/g, "") || "diagram";
}
