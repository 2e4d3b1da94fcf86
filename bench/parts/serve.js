import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { folder } from "../files.js";
import { modelOf, stratogramOf } from "../model.js";
import { median } from "../numbers.js";
import { print, whole } from "../table.js";

const size = 20;
const turns = 30;
/** The first saves are slower, as the program has drawn next to nothing. */
const warmUp = 5;

/** How soon a page shows a document that was saved: from before the file is written until after the picture is painted. */
export async function serve() {
  const executablePath = ["/usr/bin/chromium", "/usr/bin/google-chrome"].find((path) => existsSync(path));
  if (executablePath === undefined) return;
  const file = join(folder, "preview", "model.yaml");
  mkdirSync(join(folder, "preview"), { recursive: true });
  writeFileSync(file, textOf(0));
  const { process: server, address } = await started(join(folder, "preview"));
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(address);
  await page.evaluate(pictureWith("Model 0"));
  /** @type {number[]} */
  const times = [];
  for (let turn = 1; turn <= turns + warmUp; turn++) {
    const painted = page.evaluate(pictureWith(`Model ${turn}`));
    // The page is to wait before there is anything to see.
    await page.evaluate("1");
    const start = Date.now();
    writeFileSync(file, textOf(turn));
    times.push(/** @type {number} */ (await painted) - start);
  }
  await browser.close();
  server.kill();
  const warm = times.slice(warmUp).toSorted((a, b) => a - b);
  const at = (/** @type {number} */ share) => whole(warm[Math.min(warm.length - 1, Math.floor(share * warm.length))]);
  print(
    [`save → picture in Chromium, ${size} nodes`, "median ms", "90 % ms", "worst ms", "within 150 ms"],
    [
      [
        `${turns} saves`,
        whole(median(warm)),
        at(0.9),
        at(1),
        `${warm.filter((time) => time <= 150).length} of ${turns}`,
      ],
    ],
  );
}

/** @param {number} turn */
function textOf(turn) {
  return `title: Model ${turn}\n${stratogramOf(modelOf(size))}`;
}

/** @param {string} path */
async function started(path) {
  const program = fileURLToPath(new URL("../../dist/cli/start.cjs", import.meta.url));
  const server = spawn(process.execPath, [program, "serve", path, "--port", "0"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [address] = await once(createInterface(server.stdout), "line");
  return { process: server, address: String(address) };
}

/** When a picture with this title is painted, ms since 1970. Written as text, as the types of pages are not those of programs. */
const pictureWith = (/** @type {string} */ title) => `new Promise((resolve) => {
  const isThere = () => [...document.querySelectorAll("strato-gram")].some((each) =>
    each.shadowRoot?.querySelector("svg > title")?.textContent === ${JSON.stringify(title)});
  const look = () => (isThere() ? requestAnimationFrame(() => setTimeout(() => resolve(Date.now()))) : setTimeout(look, 1));
  look();
})`;
