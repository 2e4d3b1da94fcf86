import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { drawPicture, render } from "../../src/index.ts";
import { chromiumPath } from "../pictures.ts";
import { type Opened, opening } from "./opening.ts";
import { files, pageOf, shop, stratoGram } from "./pages.ts";
import { heard, strictPolicy } from "./site.ts";

const canRun = chromiumPath !== undefined && existsSync("dist/element.js");
const trusted = `${strictPolicy}; require-trusted-types-for 'script'`;

describe.skipIf(!canRun)("the element in Chromium (skipped without it, or without what is built)", () => {
  const opened = opening();

  function open(path: string, own: Readonly<Record<string, string>> = {}, policy?: string): Promise<Opened> {
    return opened({ path, files: { ...files, ...own }, ...(policy && { policy }) });
  }

  const openBody = (body: string, policy?: string) => open("own.html", { "own.html": pageOf(body) }, policy);

  describe.each([
    ["no policy", undefined],
    ["a strict policy", strictPolicy],
    ["a strict policy and trusted types", trusted],
    ["trusted types of our name alone", `${trusted}; trusted-types stratogram`],
  ])("under %s", (_, policy) => {
    test("draws in a worker, and breaks no rule", async () => {
      const visited = await open("plain.html", {}, policy);
      await heard(visited, "strato-drawn");
      expect(await visited.page.locator("strato-gram svg text").first().innerHTML()).toContain("Shop");
      expect(visited.page.workers()).toHaveLength(1);
      expect(visited.complaints).toEqual([]);
    });

    test("makes several pictures live, and breaks no rule", async () => {
      const visited = await open("live.html", {}, policy);
      await heard(visited, "strato-drawn", 2);
      await visited.page
        .locator("#a")
        .getByRole("button", { name: /^AWS Lambda, / })
        .first()
        .click();
      expect((await heard(visited, "strato-select")).id).toBe("a");
      expect(visited.complaints).toEqual([]);
    });
  });

  test("draws in the page where there may be no worker", async () => {
    const visited = await open("plain.html", {}, `${strictPolicy}; worker-src 'none'`);
    await heard(visited, "strato-drawn");
    expect(visited.page.workers()).toEqual([]);
  });

  test("draws in the page where the worker cannot be loaded", async () => {
    const visited = await open("plain.html", { "dist/worker.js": 'import "./gone.js";' });
    await heard(visited, "strato-drawn");
    expect(await visited.page.locator("strato-gram svg text").first().innerHTML()).toContain("Shop");
  });

  test("several on a page leave each other and the address alone", async () => {
    const visited = await open("live.html");
    await heard(visited, "strato-drawn", 2);
    const { page } = visited;
    const [a, b] = [page.locator("#a"), page.locator("#b")];
    expect(await a.locator("figure:not([hidden]) title").first().textContent()).toBe("Shop");
    expect(await b.getByRole("button", { name: "At a glance" }).getAttribute("aria-pressed")).toBe("true");
    await a.getByRole("button", { name: "At a glance" }).click();
    expect(await heard(visited, "strato-view")).toMatchObject({ id: "a", view: "glance" });
    await a.locator("figure:not([hidden])").focus();
    await page.keyboard.press("/");
    expect(await a.getByRole("searchbox").evaluate((field) => field.matches(":focus"))).toBe(true);
    expect(page.url()).toMatch(/live\.html$/);
    expect(visited.complaints).toEqual([]);
  });

  test("a live picture begins with the view that is asked for, and is the same in the end", async () => {
    const watch = `
      self.seen = [];
      const look = () => {
        const { shadowRoot } = document.querySelector("strato-gram");
        const box = shadowRoot?.querySelector("figure:not([hidden]) > svg")?.getBoundingClientRect();
        const count = shadowRoot?.querySelectorAll("figure").length ?? 0;
        const text = box && count > 0 ? [count, box.x, box.y, box.width, box.height].map(Math.round).join(" ") : "";
        if (text !== "" && self.seen.at(-1) !== text) self.seen.push(text);
        paint();
      };
      // What is there when a frame begins is not yet what is seen of it.
      const paint = () => requestAnimationFrame(() => setTimeout(look));
      paint();`;
    const body = `${stratoGram('id="a" src="/examples/aws-rag.yaml" view="data" interactive effort="normal"')}<script src="/watch.js"></script>`;
    const visited = await open("own.html", { "own.html": pageOf(body), "watch.js": watch });
    await heard(visited, "strato-drawn");
    await visited.page.waitForTimeout(100);
    const { output } = await drawPicture(readFileSync("examples/aws-rag.yaml", "utf8"));
    const count = output?.views.length ?? 0;
    const seen = await visited.page.evaluate<readonly string[]>("self.seen");
    expect(seen.map((text) => Number.parseInt(text, 10))).toEqual([1, count]);
    // The others come without moving it.
    expect(new Set(seen.map((text) => text.replace(/^\d+ /, ""))).size).toBe(1);
    expect(await visited.page.locator("#a").evaluate((host) => Reflect.get(host, "picture"))).toEqual(output);
    expect(visited.complaints).toEqual([]);
  });

  test("looks for places as long as it is told to", async () => {
    const text = readFileSync("examples/aws-rag.yaml", "utf8");
    const visited = await openBody(stratoGram('id="a" src="/examples/aws-rag.yaml" effort="draft"'));
    await heard(visited, "strato-drawn");
    const { output } = await drawPicture(text, { views: ["default"], effort: "draft" });
    const picture = () => visited.page.locator("#a").evaluate((host) => Reflect.get(host, "picture"));
    expect(await picture()).toEqual(output);
    await visited.page.locator("#a").evaluate((host) => host.removeAttribute("effort"));
    await heard(visited, "strato-drawn", 2);
    expect(await picture()).not.toEqual(output);
  });

  test("shows where a document is wrong, and keeps the last good picture", async () => {
    const visited = await openBody(
      stratoGram('id="a" interactive', `<script type="application/yaml">${shop}</script>`),
    );
    await heard(visited, "strato-drawn");
    const { page } = visited;
    await page
      .locator("#a")
      .evaluate((element, text) => Object.assign(element, { source: text }), shop.replace("lambda", "lamda"));
    const { report } = await heard(visited, "strato-error");
    expect(report).toContain('hint: did you mean "lambda"?');
    expect(await page.getByRole("alert").textContent()).toBe(report);
    expect(await page.locator("#a figure:not([hidden]) svg").count()).toBe(1);
    await page.locator("#a").evaluate((element, text) => Object.assign(element, { source: text }), shop);
    await heard(visited, "strato-drawn", 2);
    expect(await page.getByRole("alert").count()).toBe(0);
  });

  test("another picture of the same document is looked at like the one before", async () => {
    const visited = await openBody(
      `<style>html, body { height: 100%; }</style>${stratoGram('id="a" interactive="fill"')}`,
    );
    const { page } = visited;
    const show = async (text: string) => {
      const { output } = await drawPicture(text);
      await page
        .locator("#a")
        .evaluate((element, picture) => Reflect.get(element, "show").call(element, picture), output);
    };
    await show(shop);
    await page.getByRole("button", { name: "At a glance" }).click();
    await page.getByRole("button", { name: "Shop", exact: true }).click();
    await page
      .getByRole("button", { name: /^Amazon DynamoDB, / })
      .first()
      .click();
    await page.getByRole("button", { name: "Zoom in" }).click();
    await page.getByRole("button", { name: "Dark or light" }).click();
    const lookedAt = () =>
      page.locator("#a").evaluate(({ shadowRoot }) => {
        const picture = shadowRoot?.querySelector("figure:not([hidden]) > svg");
        const theme = shadowRoot?.querySelector(".viewer")?.getAttribute("data-theme");
        return [picture?.getAttribute("style"), shadowRoot?.querySelector("h2")?.textContent, theme];
      });
    await page.waitForTimeout(100);
    const before = await lookedAt();
    await show(shop.replace("buyer: users", "buyer: { type: users, label: Customers }"));
    await page.waitForTimeout(100);
    expect(await lookedAt()).toEqual(before);
    expect(before[0]).toContain("scale(");
    expect(before[2]).toBe("dark");
    expect(await page.getByText("Customers").count()).toBeGreaterThan(0);
  });

  test.each([
    ["alone", ""],
    ["live", "interactive"],
  ])("what stood there before gives way without moving anything: %s", async (_, attribute) => {
    const { output = "" } = await render(shop, { theme: "auto" });
    const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(output) ?? [];
    const image = `<img src="/shop.svg" width="${width}" height="${height}" alt="The shop">`;
    const body = `<p>Before</p>${stratoGram(`src="/shop.strato.yaml" ${attribute}`, image)}<p id="after">After</p>`;
    const watch = `new PerformanceObserver((list) => { for (const { value } of list.getEntries()) self.shift = (self.shift ?? 0) + value; }).observe({ type: "layout-shift", buffered: true });`;
    const visited = await open("own.html", {
      "own.html": pageOf(body, `<script src="/watch.js"></script>`),
      "watch.js": watch,
      "shop.svg": output,
    });
    await heard(visited, "strato-drawn");
    await visited.page.waitForTimeout(300);
    expect(await visited.page.evaluate("self.shift ?? 0")).toBe(0);
    expect(await visited.page.locator("img").isVisible()).toBe(false);
    expect(visited.complaints).toEqual([]);
  });

  test("whatever stands in a picture, nothing of it runs or is asked for", async () => {
    const hostile = [
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="fail()"><script>fail()</script>`,
      `<a href="javascript:fail()"><text onclick="fail()">A &lt; B</text></a>`,
      `<image href="/leak.png"/><use href="/leak.svg#a"/><rect style="fill:red" fill="url(/leak)"/>`,
      `<foreignObject><img src="/leak" onerror="fail()"/></foreignObject><style>@import "/leak.css";</style></svg>`,
    ].join("");
    const visited = await open(
      "own.html",
      { "own.html": pageOf(stratoGram('src="/x.svg" interactive')), "x.svg": hostile },
      trusted,
    );
    await heard(visited, "strato-drawn");
    const picture = visited.page.locator("strato-gram svg");
    expect(await picture.evaluate((svg) => svg.outerHTML.replace(/ style="[^"]*"/, ""))).toBe(
      '<svg viewBox="0 0 9 9" role="group"><a><text>A &lt; B</text></a><rect></rect></svg>',
    );
    expect(visited.site.asked.filter((path) => path.includes("leak"))).toEqual([]);
    expect(visited.complaints).toEqual([]);
  });
});
