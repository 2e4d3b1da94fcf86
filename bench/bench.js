/**
 * How long it takes and how good it is, and beside whom:
 *
 *     npm run bench                    everything
 *     npm run bench -- warm models     these parts of it
 *
 * Everything is measured in one run and told as ratios, so that the machine does not matter much. Times are medians; CPU
 * time counts all threads.
 */
import { cpus } from "node:os";
import { browser } from "./parts/browser.js";
import { cold } from "./parts/cold.js";
import { edit } from "./parts/edit.js";
import { formats } from "./parts/formats.js";
import { html } from "./parts/html.js";
import { many } from "./parts/many.js";
import { markdown } from "./parts/markdown.js";
import { judged } from "./parts/models.js";
import { serve } from "./parts/serve.js";
import { viewed } from "./parts/views.js";
import { warm } from "./parts/warm.js";
import { stability } from "./stability.js";

/** @type {{ readonly [name: string]: () => void | Promise<void> }} */
const parts = {
  cold,
  formats,
  html,
  browser,
  warm,
  edit,
  markdown,
  models: judged,
  views: viewed,
  serve,
  stability,
  many,
};

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !(name in parts));
if (unknown !== undefined) {
  console.error(`there is no part "${unknown}": choose from ${Object.keys(parts).join(", ")}`);
  process.exit(2);
}

const cpu = cpus();
console.log(`Node ${process.version}, ${cpu.length} × ${cpu[0]?.model}\n`);
for (const [name, run] of Object.entries(parts)) {
  if (wanted.length === 0 || wanted.includes(name)) await run();
}
