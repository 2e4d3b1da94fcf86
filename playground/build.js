/**
 * Makes the list of the examples that the playground offers, each with a small picture: `dist/playground/gallery.json`.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Thumbnails } from "./thumbnails.js";

const root = new URL("../", import.meta.url);
/** @type {typeof import("../src/index.ts")} */
const library = await import(`${root}dist/index.js`);

const thumbnails = new Thumbnails();
const examples = [];
for (const file of readdirSync(new URL("examples", root))
  .filter((name) => name.endsWith(".yaml"))
  .sort()) {
  const name = file.replace(/\.yaml$/, "");
  const host = library.nodeHost({ root: fileURLToPath(new URL("examples", root)) });
  const text = readFileSync(new URL(`examples/${file}`, root), "utf8");
  const { output } = await library.draw(
    { name: file, text },
    {
      ...{ host, theme: "auto", loadElk: library.loadElkQuickly },
    },
  );
  if (!output) throw new Error(`the example ${name} cannot be drawn`);
  const { title, description = "" } = output;
  examples.push({ name, title, description, thumbnail: thumbnails.of(output) });
}
writeFileSync(
  new URL("dist/playground/gallery.json", root),
  `${JSON.stringify({ icons: thumbnails.icons, examples })}\n`,
);
