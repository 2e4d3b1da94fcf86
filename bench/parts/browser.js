import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { chromium } from "playwright-core";
import { library } from "../library.js";
import { modelOf, stratogramOf } from "../model.js";
import { median } from "../numbers.js";
import { print, ratio, whole } from "../table.js";

const sizes = [10, 20, 50];
const turns = 5;

/** ms that every answer is on its way: none at all, and as from a server in the same country. */
const ways = [0, 50];

/** How soon the first picture is seen in a browser that has been nowhere before: both draw the same on the page. */
export async function browser() {
  const executablePath = ["/usr/bin/chromium", "/usr/bin/google-chrome"].find((path) => existsSync(path));
  if (executablePath === undefined) return;
  const server = createServer(({ url = "" }, response) => answer(url.slice(1), response));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  await writePages();
  const chrome = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  for (const way of ways) {
    delay = way;
    const rows = [];
    for (const size of sizes) rows.push(await compared(size, (name) => firstPicture(chrome, port, name)));
    const title = `first picture in Chromium, cold, ${way} ms from the server, ms`;
    print(
      [title, "from YAML alone", "after one drawn before", "mermaid", "YAML alone / mermaid", "files: ours", "mermaid"],
      rows,
    );
  }
  await chrome.close();
  server.close();
}

/** How long an answer is on its way, ms. */
let delay = 0;

/**
 * @param {number} size
 * @param {(name: string) => Promise<{ time: number, files: number }>} visit
 */
async function compared(size, visit) {
  /** @type {{ [tool: string]: { time: number, files: number }[] }} */
  const visits = { stratogram: [], drawn: [], mermaid: [] };
  // What is sent is compressed when it is first asked for, which nobody has to wait for at a server.
  for (const tool of Object.keys(visits)) await visit(`${tool}-${size}`);
  for (let turn = 0; turn < turns; turn++) {
    for (const [tool, list] of Object.entries(visits)) list.push(await visit(`${tool}-${size}`));
  }
  const [ours = 0, after = 0, theirs = 0] = Object.values(visits).map((list) => median(list.map(({ time }) => time)));
  const files = [visits.stratogram, visits.mermaid].map((list) => `${list?.[0]?.files}`);
  return [`${size} nodes`, whole(ours), whole(after), whole(theirs), ratio(ours, theirs), ...files];
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
 * ms from the navigation until the picture is seen, and how many files were asked for until then.
 * @param {import("playwright-core").Browser} chrome
 * @param {number} port
 * @param {string} name
 */
async function firstPicture(chrome, port, name) {
  // A context of its own has nothing in its cache.
  const context = await chrome.newContext();
  const page = await context.newPage();
  asked = 0;
  await page.goto(`http://127.0.0.1:${port}/${name}`);
  await page.waitForFunction("self.seen", undefined, { timeout: 60_000 });
  /** @type {number} */
  const time = await page.evaluate("self.seen");
  const files = asked;
  await context.close();
  return { time, files };
}

const root = fileURLToPath(new URL("../../", import.meta.url));
const types = new Map([".js", ".mjs"].map((ending) => [ending, "text/javascript"]));

/** @type {Map<string, Buffer>} */
const compressed = new Map();

/** Files that a page asked for, itself included. */
let asked = 0;

/**
 * Sends files as servers do, compressed.
 * @param {string} path
 * @param {import("node:http").ServerResponse} response
 */
async function answer(path, response) {
  asked++;
  if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
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
