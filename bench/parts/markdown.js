import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import MarkdownIt from "markdown-it";
import { folder } from "../files.js";
import { modelOf, stratogramOf } from "../model.js";
import { print, ratio, whole } from "../table.js";

const fences = 200;
const nodes = 6;

/** A page of many diagrams, built for the first time and again, by a build that knows nothing but a folder of pictures. */
export async function markdown() {
  const built = new URL("../../dist/markdown-it.js", import.meta.url).href;
  /** @type {typeof import("../../src/integrations/markdown/markdown-it.ts")} */
  const { default: stratogram } = await import(built);
  const page = pageOf(fences);
  const cacheFolder = mkdtempSync(join(folder, "pictures-"));
  const build = () => {
    const start = performance.now();
    const html = new MarkdownIt().use(stratogram, { cacheFolder }).render(page);
    if (html.split("</svg>").length !== fences + 1) throw new Error("some diagrams were not drawn");
    return performance.now() - start;
  };
  const cold = build();
  const warm = [build(), build(), build()].sort((a, b) => a - b)[1];
  rmSync(cacheFolder, { recursive: true });
  print(
    [`page of ${fences} fences of ${nodes} nodes`, "wall ms", "× cold"],
    [
      ["cold", whole(cold), ratio(cold, cold)],
      ["warm, pictures in a folder", whole(warm), ratio(warm, cold)],
    ],
  );
}

/** @param {number} count */
function pageOf(count) {
  const document = stratogramOf(modelOf(nodes));
  return Array.from({ length: count }, (_, index) => `\`\`\`stratogram\ntitle: ${index}\n${document}\n\`\`\`\n`).join(
    "\n",
  );
}
