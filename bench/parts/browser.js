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

/**
 * How soon a first picture is seen in a browser that has been nowhere before, and how soon the one that stays: both tools
 * draw the same on the page. Over one that was drawn before there is a picture from the beginning.
 */
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
    for (const size of sizes) rows.push(await compared(size, (name) => seen(chrome, port, name)));
    const title = `in Chromium, cold, ${way} ms from the server, ms`;
    print(
      [
        ...[title, "first picture", "mermaid", "ours / mermaid", "the one that stays", "ours / mermaid"],
        ...["the same after one drawn before", "files: ours", "mermaid"],
      ],
      rows,
    );
  }
  await chrome.close();
  server.close();
}

/** How long an answer is on its way, ms. */
let delay = 0;

/**
 * How long after the navigation there is a frame with a picture, and one with the picture that stays, ms, and how many
 * files were asked for until then.
 * @typedef {{ first: number, last: number, files: number }} Seen
 */

/**
 * @param {number} size
 * @param {(name: string) => Promise<Seen>} visit
 */
async function compared(size, visit) {
  /** @type {{ stratogram: Seen[], drawn: Seen[], mermaid: Seen[] }} */
  const visits = { stratogram: [], drawn: [], mermaid: [] };
  // What is sent is compressed when it is first asked for, which nobody has to wait for at a server.
  for (const tool of Object.keys(visits)) await visit(`${tool}-${size}`);
  for (let turn = 0; turn < turns; turn++) {
    for (const [tool, list] of Object.entries(visits)) list.push(await visit(`${tool}-${size}`));
  }
  const [ours, after, theirs] = [visits.stratogram, visits.drawn, visits.mermaid].map((list) => ({
    first: median(list.map(({ first }) => first)),
    last: median(list.map(({ last }) => last)),
    files: `${list[0]?.files}`,
  }));
  if (!ours || !after || !theirs) throw new Error("nobody was there");
  return [
    ...[`${size} nodes`, whole(ours.first), whole(theirs.first), ratio(ours.first, theirs.first)],
    ...[whole(ours.last), ratio(ours.last, theirs.last), whole(after.last), ours.files, theirs.files],
  ];
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

// What is seen counts: the frame that begins with the picture is there when the next one begins.
const watch = `<script>
  const isThere = () => document.querySelector("strato-gram")?.shadowRoot?.querySelector("svg") ?? document.querySelector(".mermaid > svg");
  const look = () => requestAnimationFrame(() => (isThere() ? requestAnimationFrame(() => { self.first = performance.now(); }) : look()));
  look();
</script>`;
const stays = "requestAnimationFrame(() => requestAnimationFrame(() => { self.last = performance.now(); }))";
const ourScript = `${watch}<script>addEventListener("strato-drawn", () => ${stays});</script><script type="module" src="/dist/element.js"></script>`;
const theirScript = `${watch}<script type="module">
  import mermaid from "/bench/node_modules/mermaid/dist/mermaid.esm.min.mjs";
  mermaid.initialize({ startOnLoad: false });
  await mermaid.run();
  ${stays};
</script>`;

/**
 * @param {import("playwright-core").Browser} chrome
 * @param {number} port
 * @param {string} name
 * @returns {Promise<Seen>}
 */
async function seen(chrome, port, name) {
  // A context of its own has nothing in its cache.
  const context = await chrome.newContext();
  const page = await context.newPage();
  asked = 0;
  await page.goto(`http://127.0.0.1:${port}/${name}`);
  await page.waitForFunction("self.first && self.last", undefined, { timeout: 60_000 });
  /** @type {{ first: number, last: number }} */
  const times = await page.evaluate("({ first, last })");
  const files = asked;
  await context.close();
  return { ...times, files };
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
