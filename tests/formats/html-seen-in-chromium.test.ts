import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { html } from "../../src/formats/html.ts";
import { chromiumPath } from "../pictures.ts";
import { annotated } from "./annotated.ts";
import { api, currentEdges, figure, grounds, heading, pagesInChromium, shown, textOf } from "./html-in-chromium.ts";
import { addressOf } from "./html-page.ts";
import { saying } from "./saying.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describe.skipIf(chromiumPath === undefined)("what a page shows in Chromium (skipped without it)", () => {
  const { open, openAt } = pagesInChromium();

  test("tells of what is pointed at beside it", async () => {
    const page = await open();
    await figure(page, api).hover();
    const tooltip = page.getByRole("tooltip");
    expect(await textOf(tooltip)).toMatch(/Order API\s+AWS Lambda\s+Owner: Team Orders/);
    const [box, target] = [await tooltip.boundingBox(), await figure(page, api).boundingBox()];
    expect(box && target && (box.y >= target.y + target.height || box.y + box.height <= target.y)).toBe(true);
    await page.keyboard.press("Escape");
    expect(await tooltip.isVisible()).toBe(false);
  });

  test("shows what its address says, and says what it shows", async () => {
    const hash = "#view=cost&node=cloud.app.api";
    const page = await open(hash);
    expect(await shown(page).getAttribute("aria-label")).toBe("What it costs");
    expect(await heading(page)).toBe("Order API");
    expect(new URL(page.url()).hash).toBe(hash);
    await page.evaluate(`location.hash = "#flow=order&step=2"`);
    await expect.poll(() => currentEdges(page)).toEqual(["writes, request"]);
    expect(await shown(page).getAttribute("aria-label")).toBe("The shop");
  });

  test.each(["#view=nothing", "#node=__proto__&flow=constructor&step=-1", "#step=1e9&flow=order", "#%E0%A4%A"])(
    "takes no harm from the address %s",
    async (hash) => {
      const page = await open(hash);
      expect(await figure(page, api).isVisible()).toBe(true);
    },
  );

  test("turns dark, with the picture, and is light on paper", async () => {
    const page = await open("", { colorScheme: "dark" });
    expect(await grounds(page)).toEqual(["rgb(22, 29, 39)", "rgb(22, 29, 39)"]);
    await page.getByRole("button", { name: "Dark or light" }).click();
    expect(await grounds(page)).toEqual(["rgb(255, 255, 255)", "rgb(255, 255, 255)"]);
    await page.getByRole("button", { name: "Dark or light" }).click();
    expect(await grounds(page)).toEqual(["rgb(22, 29, 39)", "rgb(22, 29, 39)"]);
    await page.emulateMedia({ media: "print" });
    expect(await grounds(page)).toEqual(["rgb(255, 255, 255)", "rgb(255, 255, 255)"]);
    expect(await page.getByRole("searchbox").isVisible()).toBe(false);
  });

  test("shows every picture without scripts", async () => {
    const page = await open("", { javaScriptEnabled: false });
    const pictures = page.locator("figure > svg");
    expect(await pictures.count()).toBe(3);
    for (const picture of await pictures.all()) expect(await picture.isVisible()).toBe(true);
  });

  test.each([
    ["as it opens", async () => {}],
    ["with something selected", (page: Page) => figure(page, api).click()],
    ["with a search", (page: Page) => page.getByRole("searchbox").fill("o")],
    ["with a flow", (page: Page) => page.getByRole("button", { name: "Next step" }).click()],
  ])("has no fault that axe finds, %s", async (_, act) => {
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await open("", { bypassCSP: true, colorScheme });
      await act(page);
      await page.addScriptTag({ content: axe });
      const call = "axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => id + nodes[0].html))";
      expect(await page.evaluate<string[]>(call)).toEqual([]);
      await page.context().close();
    }
  });

  test.each([
    "</script><script>console.log(1)</script>",
    "<!--<script>",
    "__proto__",
    "'\"><img src=x onerror=alert(1)>",
  ])("shows %s as text", async (text) => {
    const markup = await html.write(saying(annotated, text));
    const page = await openAt(addressOf(markup));
    expect(await page.title()).toBe(text);
    await page.keyboard.press("/");
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
    expect(await heading(page)).toBe(text);
  });
});
