import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { drawn } from "../documents.js";
import { folder } from "../files.js";
import { library } from "../library.js";
import { modelOf, stratogramOf } from "../model.js";
import { median } from "../numbers.js";
import { print, whole } from "../table.js";

const size = 300;
const turns = 5;
/** How long the picture is dragged, ms. */
const dragTime = 2000;

/** What a page of a large document does in a browser: how soon it answers, and how smoothly it is moved. */
export async function html() {
  const executablePath = ["/usr/bin/chromium", "/usr/bin/google-chrome"].find((path) => existsSync(path));
  if (executablePath === undefined) return;
  const address = await writePage();
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  /** @type {{ live: number, frames: number, longest: number }[]} */
  const results = [];
  for (let turn = 0; turn < turns; turn++) results.push(await measured(browser, address));
  await browser.close();
  print(
    [`page of ${size} nodes in Chromium`, "median", "worst"],
    [
      [
        "interactive after ms",
        ...medianAndWorst(
          results.map(({ live }) => live),
          Math.max,
        ),
      ],
      [
        "frames a second, dragged",
        ...medianAndWorst(
          results.map(({ frames }) => frames),
          Math.min,
        ),
      ],
      [
        "longest frame ms, dragged",
        ...medianAndWorst(
          results.map(({ longest }) => longest),
          Math.max,
        ),
      ],
    ],
  );
}

/** Gives the address of the page. */
async function writePage() {
  const drawing = await drawn(stratogramOf(modelOf(size)), { theme: "auto" });
  const { output } = await library.write(drawing, { format: "html" });
  if (output === undefined) throw new Error("there is no page");
  const file = join(folder, "page.html");
  writeFileSync(file, output);
  return `file://${file}`;
}

/**
 * @param {import("playwright-core").Browser} browser
 * @param {string} address
 */
async function measured(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(address);
  /** @type {number} */
  const live = await page.evaluate(paintedAndLive);
  /** @type {Promise<{ frames: number, longest: number }>} */
  const moving = page.evaluate(framesWhileDragged);
  await drag(page);
  const result = { live, ...(await moving) };
  await page.close();
  return result;
}

// What runs in the page is written as text, as the types of pages are not those of programs.

/** ms from the navigation until the script has run and something is seen. */
const paintedAndLive = `new Promise((resolve) => {
  const observer = new PerformanceObserver((list) => {
    const [navigation] = performance.getEntriesByType("navigation");
    const [paint] = list.getEntriesByName("first-contentful-paint");
    if (paint) resolve(Math.max(navigation.domContentLoadedEventEnd, paint.startTime));
  });
  observer.observe({ type: "paint", buffered: true });
})`;

/** Frames a second while the picture is dragged, and the longest of them, ms. */
const framesWhileDragged = `new Promise((resolve) => {
  const moments = [];
  const count = (now) => {
    moments.push(now);
    const passed = now - moments[0];
    if (passed < ${dragTime}) return requestAnimationFrame(count);
    const longest = Math.max(...moments.slice(1).map((moment, index) => moment - moments[index]));
    resolve({ frames: ((moments.length - 1) * 1000) / passed, longest });
  };
  requestAnimationFrame(count);
})`;

/**
 * Drags the picture in a circle.
 * @param {import("playwright-core").Page} page
 */
async function drag(page) {
  const start = performance.now();
  await page.mouse.move(740, 400);
  await page.mouse.down();
  while (performance.now() - start < dragTime) {
    const angle = (performance.now() - start) / 300;
    await page.mouse.move(640 + 100 * Math.cos(angle), 400 + 100 * Math.sin(angle));
  }
  await page.mouse.up();
}

/**
 * @param {readonly number[]} values
 * @param {(...values: number[]) => number} worst
 */
function medianAndWorst(values, worst) {
  return [whole(median(values)), whole(worst(...values))];
}
