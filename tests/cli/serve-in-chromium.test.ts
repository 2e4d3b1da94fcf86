import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath, launchChromium } from "../pictures.ts";
import { folderWith } from "../program.ts";
import { Previewing } from "./previewing.ts";
import { until } from "./running.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const shop = `title: Shop
nodes:
  buyer: { type: user, label: Buyer }
  api: { type: lambda, label: Order API }
  orders: { type: dynamodb, label: Orders }
edges: [buyer -> api, api -> orders]
views: { glance: { title: At a glance, hide: [buyer] } }
`;
const hostile = `title: "<img src=x onerror=alert(1)>"
nodes: { a: { type: lambda, label: "</title><script>alert(1)</script>" } }
edges: [a -> "\\"><script>alert(2)</script>"]
`;

describe.skipIf(chromiumPath === undefined)("the page of a preview in Chromium (skipped without it)", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  }, 60_000);
  afterAll(() => browser.close());

  async function open(files: Readonly<Record<string, string>>, options: BrowserContextOptions = {}) {
    const cwd = folderWith(files);
    const preview = await Previewing.start([], cwd);
    const context = await browser.newContext({ viewport: { width: 1200, height: 800 }, ...options });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("dialog", (dialog) => complaints.push(dialog.message()));
    await page.goto(preview.address);
    return {
      cwd,
      page,
      complaints,
      preview,
      write: (file: string, text: string) => writeFileSync(join(cwd, file), text),
    };
  }

  test("a picture is redrawn on save; place, size and selection stay; errors come and go with the last good picture", async () => {
    const { page, write, complaints } = await open({ "shop.yaml": shop });
    await figure(page, /^Order API/).click();
    const transform = () => seen(page).locator("svg").first().getAttribute("style");
    await page.getByRole("button", { name: "Zoom in" }).click();
    // Once a frame, however often somebody zooms.
    await until(
      async () => (await transform())?.includes("scale(2.5)") ?? false,
      () => "it is not enlarged",
    );
    const enlarged = await transform();
    write("shop.yaml", shop.replace("Orders }", "All the orders }"));
    await figure(page, /^All the orders/).waitFor();
    expect(await figure(page, /^Order API/).getAttribute("aria-pressed")).toBe("true");
    expect(await transform()).toBe(enlarged);

    write("shop.yaml", shop.replace("lambda", "lamda"));
    const problems = page.getByRole("region", { name: "Problems" });
    await problems.getByText('did you mean "lambda"?').waitFor();
    expect(await problems.locator("pre").textContent()).toMatch(/4 │ {3}api: \{ type: lamda.*\n.*\^{5}/);
    expect(await problems.getByRole("button").textContent()).toMatch(/1 error – the picture is the last good one/);
    expect(await figure(page, /^All the orders/).isVisible()).toBe(true);
    expect(await page.title()).toBe("● Shop · Stratogram");
    write("shop.yaml", shop);
    await figure(page, /^Orders/).waitFor();
    await problems.waitFor({ state: "hidden" });
    expect(complaints).toEqual([]);
  });

  test("views, diagrams and colours are switched, and the address says what is seen but not the token", async () => {
    const { page, complaints, preview } = await open({ "a.yaml": shop, "b/other.yaml": shop.replace("Shop", "Other") });
    await figure(page, /^Buyer/).waitFor();
    expect(page.url()).toBe(`http://127.0.0.1:${preview.port}/?diagram=a.yaml`);
    await page.getByRole("button", { name: "At a glance" }).click();
    await figure(page, /^Buyer/).waitFor({ state: "hidden" });
    await figure(page, /^Orders/).waitFor();
    expect(page.url()).toContain("view=glance");
    await page.getByRole("link", { name: /^Other/ }).click();
    await page.getByRole("heading", { name: "Other" }).waitFor();
    await figure(page, /^Buyer/).waitFor();
    await page.goBack();
    await page.getByRole("heading", { name: "Shop", exact: true }).waitFor();
    expect(await page.getByRole("button", { name: "At a glance" }).getAttribute("aria-pressed")).toBe("true");
    await page.getByRole("button", { name: "Dark", exact: true }).click();
    await page.reload();
    await figure(page, /^Orders/).waitFor();
    expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
    expect(complaints).toEqual([]);
  });

  test("a picture is downloaded", async () => {
    const { page } = await open({ "shop.yaml": shop });
    await figure(page, /^Buyer/).waitFor();
    await page.getByRole("button", { name: "Download" }).click();
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: /^drawio/ }).click();
    expect((await downloading).suggestedFilename()).toBe("shop.drawio");
  });

  test("nothing in a document runs in the page", async () => {
    const { page, complaints, write } = await open({ "shop.yaml": hostile });
    await page.getByRole("region", { name: "Problems" }).getByText("<script>").first().waitFor();
    write("shop.yaml", hostile.replace(/edges.*/, ""));
    await page.getByRole("heading", { name: "<img src=x" }).waitFor();
    await figure(page, /script/).waitFor();
    expect(complaints).toEqual([]);
  });

  test.each([
    ["light", { colorScheme: "light" }],
    ["dark", { colorScheme: "dark" }],
    ["narrow", { viewport: { width: 380, height: 700 } }],
  ] as const)("everyone can use it: %s", async (name, options) => {
    const { page } = await open({ "a.yaml": shop, "b.yaml": shop.replace("lambda", "lamda") }, options);
    await figure(page, /^Buyer/).waitFor();
    if (name === "narrow") await page.getByRole("button", { name: "Show or hide the list of diagrams" }).click();
    await page.getByRole("link", { name: "b.yaml" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("region", { name: "Problems" }).waitFor();
    await page.waitForTimeout(300);
    await page.evaluate(axe);
    const tags = "{ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }";
    const found = await page.evaluate<{
      readonly violations: readonly { readonly id: string; readonly nodes: unknown }[];
    }>(`axe.run(document, ${tags})`);
    expect(found.violations.map(({ id, nodes }) => [id, JSON.stringify(nodes)])).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  });
});

/** The picture that is seen; others are kept behind it. */
function seen(page: Page): Locator {
  return page.locator("strato-gram:not([hidden])");
}

function figure(page: Page, name: RegExp): Locator {
  return seen(page).getByRole("button", { name }).first();
}
