import { existsSync, readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { exampleNames } from "../drawing/examples.ts";
import { chromiumPath, launchChromium } from "../pictures.ts";
import { pageOf } from "./pages.ts";
import { openSite, visit } from "./site.ts";

const canRun = chromiumPath !== undefined && existsSync("dist/browser.js");

/** Draws a document in the page, where the library is used by itself. */
const script = `
  import { elkAt, render } from "/dist/browser.js";
  self.svgOf = async (name) => {
    const text = await (await fetch("/examples/" + name)).text();
    const loadElk = elkAt("/node_modules/elkjs/lib/elk-worker.min.js");
    return (await render({ name, text }, { loadElk })).output;
  };
  self.isReady = true;`;

describe.skipIf(!canRun)("stratogram/browser in Chromium (skipped without it, or without what is built)", async () => {
  const site = await openSite({
    files: {
      "own.html": pageOf("", '<script type="module" src="/own.js"></script>'),
      "own.js": script,
      "icon.svg": "",
    },
  });
  const browser = await launchChromium();
  const { page } = await visit(browser, `${site.address}own.html`);
  await page.waitForFunction("self.isReady");
  afterAll(async () => {
    await browser.close();
    site.close();
  });

  test.each(exampleNames)("writes the example %s as Node does, byte for byte", async (name) => {
    // What Node writes is committed, and another test draws it anew.
    const committed = readFileSync(`examples/${name}.svg`, "utf8");
    expect(await page.evaluate(`svgOf(${JSON.stringify(`${name}.yaml`)})`)).toBe(committed);
  });
});
