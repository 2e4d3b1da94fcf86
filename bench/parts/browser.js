import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { chromium } from "playwright-core";
import { library } from "../library.js";
import { modelOf, stratogramOf } from "../model.js";
import { median } from "../numbers.js";
import { print, whole } from "../table.js";

const sizes = [10, 20, 50];
const turns = 5;

/** How soon the first picture is seen in a browser that has been nowhere before: both draw the same on the page. */
export async function browser() {
  const executablePath = ["/usr/bin/chromium", "/usr/bin/google-chrome"].find((path) => existsSync(path));
  if (executablePath === undefined) return;
  const server = createServer(({ url = "" }, response) => answer(url.slice(1), response));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  await writePages();
  const chrome = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const rows = [];
  for (const size of sizes) {
    /** @type {{ [tool: string]: number[] }} */
    const times = { stratogram: [], drawn: [], mermaid: [] };
    for (let turn = 0; turn < turns; turn++) {
      for (const [tool, list] of Object.entries(times)) list.push(await firstPicture(chrome, port, `${tool}-${size}`));
    }
    const medians = Object.values(times).map((list) => median(list));
    rows.push([`${size} nodes`, ...medians.map((time) => whole(time))]);
  }
  await chrome.close();
  server.close();
  print(["live picture in Chromium, cold, ms", "from YAML alone", "after one drawn before", "mermaid"], rows);
}

/** @type {Map<string, string>} */
const pages = new Map();

async function writePages() {
  for (const size of sizes) {
    const yaml = stratogramOf(modelOf(size));
    const { output: svg } = await library.render(yaml, { theme: "auto" });
    const { output: flowchart } = await library.render(yaml, { format: "mermaid" });
    if (svg === undefined || flowchart === undefined) throw new Error("there is no picture");
    const element = (/** @type {string} */ contents) => `<strato-gram elk="/bench-elk.js">${contents}</strato-gram>`;
    const source = `<template>${yaml}</template>`;
    pages.set(`stratogram-${size}`, pageOf(ourScript, element(source)));
    pages.set(`drawn-${size}`, pageOf(ourScript, element(source + svg)));
    pages.set(
      `mermaid-${size}`,
      pageOf(theirScript, `<pre class="mermaid">${flowchart.replaceAll("<", "&lt;")}</pre>`),
    );
  }
}

/**
 * @param {string} script
 * @param {string} body
 */
function pageOf(script, body) {
  return `<!doctype html><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,">${body}${script}`;
}

// What is seen counts: the frame after the picture is there.
const seen = "requestAnimationFrame(() => requestAnimationFrame(() => { self.seen = performance.now(); }))";
const ourScript = `<script>addEventListener("strato-drawn", () => ${seen});</script><script type="module" src="/dist/element.js"></script>`;
const theirScript = `<script type="module">
  import mermaid from "/bench/node_modules/mermaid/dist/mermaid.esm.min.mjs";
  mermaid.initialize({ startOnLoad: false });
  await mermaid.run();
  ${seen};
</script>`;

/**
 * ms from the navigation until the picture is seen.
 * @param {import("playwright-core").Browser} chrome
 * @param {number} port
 * @param {string} name
 */
async function firstPicture(chrome, port, name) {
  // A context of its own has nothing in its cache.
  const context = await chrome.newContext();
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${port}/${name}`);
  await page.waitForFunction("self.seen", undefined, { timeout: 60_000 });
  /** @type {number} */
  const time = await page.evaluate("self.seen");
  await context.close();
  return time;
}

const root = fileURLToPath(new URL("../../", import.meta.url));
const types = new Map([".js", ".mjs"].map((ending) => [ending, "text/javascript"]));

/** @type {Map<string, Buffer>} */
const compressed = new Map();

/**
 * Sends files as servers do, compressed.
 * @param {string} path
 * @param {import("node:http").ServerResponse} response
 */
function answer(path, response) {
  const page = pages.get(path);
  if (page !== undefined) {
    response.setHeader("Content-Type", "text/html").end(page);
    return;
  }
  const file = path === "bench-elk.js" ? "node_modules/elkjs/lib/elk-worker.min.js" : path;
  const body = compressed.get(file) ?? brotliCompressSync(readFileSync(root + file));
  compressed.set(file, body);
  response.setHeader("Content-Type", types.get(extname(path)) ?? "text/plain");
  response.setHeader("Content-Encoding", "br").end(body);
}
