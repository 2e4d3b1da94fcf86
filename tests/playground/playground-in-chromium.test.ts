import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { deflateSync, unzipSync } from "fflate";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { PNG } from "pngjs";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { serve } from "../../playground/serve.js";
import { packed } from "../../src/playground/share-link.ts";
import { chromiumPath, launchChromium, worstSquare } from "../pictures.ts";
import { downloaded, drawn, emptied, type Opened, openPlayground, shown, textIn } from "./site.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const shop = `title: Shop
provider: aws
nodes:
  buyer: user
  api: { type: lambda, label: Orders }
  table: { type: dynamodb, label: Table }
edges:
  - buyer -> api: HTTPS
  - api -> table
views:
  glance: { title: At a glance, hide: [table] }
`;

const linkTo = (text: string) => {
  const result = packed(text);
  return "code" in result ? `#doc=${result.code}` : "";
};

describe.skipIf(chromiumPath === undefined)("the playground in Chromium (skipped without it)", () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;
  let opened: Opened | undefined;
  beforeAll(async () => {
    [browser, server] = await Promise.all([launchChromium(), serve()]);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  async function open(hash = "", options: BrowserContextOptions = {}): Promise<Page> {
    opened = await openPlayground(browser, `${server.url}${hash}`, options);
    return opened.page;
  }

  /** Whatever a test does, nothing is logged, forbidden or asked of another server. */
  afterEach(async () => {
    expect(opened?.complaints ?? []).toEqual([]);
    expect(opened?.strangers ?? []).toEqual([]);
    await opened?.page.context().close();
    opened = undefined;
  });

  describe("that is written in", () => {
    test("is filled from nothing with what it suggests, and shows the picture", async () => {
      const page = await open(linkTo(shop));
      await emptied(page);
      await page.keyboard.type("prov");
      await suggested(page, "provider");
      await page.keyboard.press("Enter");
      await page.keyboard.type("aws\nno");
      await suggested(page, "nodes");
      await page.keyboard.press("Enter");
      await page.keyboard.type("store: dyn");
      await suggested(page, "dynamodb");
      const image = page.locator("#editor .cm-tooltip-autocomplete li[aria-selected] img");
      await expect.poll(() => image.getAttribute("src")).toMatch(/^data:image\/svg\+xml,%3Csvg/);
      await page.keyboard.press("Enter");
      await page.keyboard.type("\nworker: lambda\n");
      await page.keyboard.press("Escape");
      await page.keyboard.press("Backspace");
      await page.keyboard.type("edges:\n  - worker -> sto");
      await suggested(page, "store");
      await page.keyboard.press("Enter");
      await drawn(page);
      expect(await textIn(page)).toBe(
        "provider: aws\nnodes:\n  store: dynamodb\n  worker: lambda\nedges:\n  - worker -> store",
      );
      expect(await saidIn(page, "#verdict")).toBe("No mistakes");
      expect(await pictureOf(page)).toMatch(/AWS Lambda/);
    });

    test("explains what a pointer rests on, and writes the text as everybody does", async () => {
      const page = await open(linkTo("nodes:\n   api:   aws.lambda\n"));
      await page.locator("#editor .cm-line").nth(1).getByText("aws.lambda").hover();
      expect(await page.locator("#editor .cm-hoverText").textContent()).toContain("AWS Lambda");
      await page.getByRole("button", { name: "Format" }).click();
      await expect.poll(() => textIn(page)).toBe("nodes:\n  api: aws.lambda\n");
    });

    test("tells a mistake with its line, keeps the last picture, and mends it where it can", async () => {
      const page = await open(linkTo(shop));
      await page.locator("#editor .cm-content").click();
      await page.keyboard.press("Control+End");
      await page.keyboard.type("title2: x\n");
      await drawn(page);
      expect(await saidIn(page, "#verdict")).toBe("1 error");
      expect(await saidIn(page, "#problem-list li")).toMatch(/12:1\s*Error.*title2[\s\S]*│ title2: x/);
      expect(await page.locator("#stale").isVisible()).toBe(true);
      expect(await pictureOf(page)).toContain("Orders");
      await page.keyboard.press("Shift+ArrowUp");
      await page.keyboard.press("Delete");
      await drawn(page);
      expect(await saidIn(page, "#verdict")).toBe("No mistakes");
      expect(await page.locator("#stale").isVisible()).toBe(false);
    });

    test("mends what was misspelled when asked to", async () => {
      const page = await open(linkTo(shop.replace("type: lambda", "type: lamda")));
      const fix = page
        .locator("#problem-list")
        .getByRole("button", { name: /lambda/ })
        .last();
      await fix.click();
      await expect.poll(() => saidIn(page, "#verdict")).toBe("No mistakes");
      expect(await textIn(page)).toBe(shop);
    });

    test("leads from a mistake to its place in the text", async () => {
      const page = await open(linkTo(`${shop}nonsense: 1\n`));
      await page.locator("#problem-list li button").first().click();
      await page.keyboard.type("x");
      expect(await textIn(page)).toContain("xnonsense: 1");
    });

    test("keeps a draft until it is opened again", async () => {
      const page = await open();
      await emptied(page);
      await page.keyboard.type("nodes:\n  draft: lambda");
      await page.reload();
      await shown(page);
      expect(await pictureOf(page)).toContain("AWS Lambda");
    });
  });

  describe("that is looked at", () => {
    test("shows a view, a direction and a theme, and shares them with the text", async () => {
      const page = await open(linkTo(shop));
      await page.locator("#view").selectOption("glance");
      await page.locator("#theme").selectOption("dark");
      await page.locator("#direction").selectOption("down");
      await drawn(page);
      expect(await pictureOf(page)).not.toContain("Table");
      await page.getByRole("button", { name: "Share" }).click();
      const address = page.url();
      expect(address).toMatch(/#doc=[\w-]+&theme=dark&direction=down&view=glance$/);
      await page.goto("about:blank");
      await page.evaluate("0");
      await page.goto(address);
      await shown(page);
      expect(await textIn(page)).toBe(shop);
      expect(await page.locator("#view").inputValue()).toBe("glance");
      expect(await page.locator("#theme").inputValue()).toBe("dark");
      expect(await page.locator("#direction").inputValue()).toBe("down");
    });

    test("marks what is written where the cursor stands, and leaves the keyboard where it is", async () => {
      const page = await open(linkTo(`${shop.replace("api -> table", "buyer -> api -> table")}`));
      const marked = () =>
        page
          .locator("#picture :is(.pointed, .traced)[role=button]")
          .evaluateAll((all) => all.map((each) => each.getAttribute("aria-label")?.split(",")[0]));
      const line = (text: string) => page.locator("#editor .cm-line").filter({ hasText: text });
      expect(await marked()).toEqual([]);
      await line("api: {").click();
      await expect.poll(marked).toEqual(["Orders"]);
      await page.keyboard.press("ArrowDown");
      await expect.poll(marked).toEqual(["Table"]);
      await page.keyboard.press("End");
      await page.keyboard.type(" # all");
      await drawn(page);
      expect(await marked()).toEqual(["Table"]);
      await page.locator("#view").selectOption("glance");
      await drawn(page);
      expect(await marked()).toEqual([]);
      await page.locator("#view").selectOption("default");
      await line("buyer -> api -> table").click();
      await drawn(page);
      expect(await marked()).toEqual(["Buyer → Orders", "Orders → Table"]);
      expect(await page.locator("#picture .details:visible").count()).toBe(0);
      expect(await focused(page)).toBe("editor");
      await line("provider").click();
      await expect.poll(marked).toEqual([]);
    });

    test("leads from an edge in the picture to its line", async () => {
      const page = await open(linkTo(shop));
      await page.locator("#picture figure").getByText("HTTPS").first().click();
      await page.locator("#editor .cm-content").press("x");
      expect(await textIn(page)).toContain("- xbuyer -> api: HTTPS");
    });

    test("leads from a node in the picture to its line", async () => {
      const page = await open(linkTo(shop));
      await page.locator("#picture figure").getByText("Table").first().click();
      await page.locator("#editor .cm-content").press("x");
      expect(await textIn(page)).toContain("\n  xtable: {");
    });

    test("opens an example", async () => {
      const page = await open();
      await page.getByRole("button", { name: "Examples" }).click();
      await page.getByLabel("Find an example").fill("gke gateway");
      await page.locator("#gallery-list li:visible button").first().click();
      await drawn(page);
      expect(await textIn(page)).toBe(readFileSync("examples/gcp-gke-inference-gateway.yaml", "utf8"));
      expect(await page.locator("#verdict").getAttribute("data-worst")).not.toBe("error");
    });
  });

  test("gives, to download, the bytes that the built library gives", async () => {
    const { nodeHost, render }: typeof import("../../src/index.ts") = await import(`${process.cwd()}/dist/index.js`);
    const page = await open(linkTo(shop));
    const given = { theme: "auto", host: nodeHost({ root: "." }) };
    for (const [name, format] of [
      ["SVG", "svg"],
      ["PDF", "pdf"],
      ["draw.io", "drawio"],
      ["HTML", "html"],
      ["Mermaid", "mermaid"],
      ["Markdown", "md"],
    ] as const) {
      const { output } = await render(shop, { ...given, format });
      expect([name, (await downloaded(page, name)).equals(Buffer.from(output ?? ""))]).toEqual([name, true]);
    }
    const png = PNG.sync.read(await downloaded(page, "PNG"));
    const slides = unzipSync(await downloaded(page, "PowerPoint"));
    const others = unzipSync((await render(shop, { ...given, format: "pptx" })).output ?? new Uint8Array());
    expect(Object.keys(slides)).toEqual(Object.keys(others));
    expect(textsIn(slides)).toEqual(textsIn(others));
    const icon = PNG.sync.read(Buffer.from(slides["ppt/media/icon1.png"] ?? []));
    expect([icon.width, icon.height]).toEqual([128, 128]);
    const { output } = await render(shop, { host: given.host, format: "png", scale: 2 });
    const other = PNG.sync.read(Buffer.from(output ?? ""));
    expect([png.width, png.height]).toEqual([other.width, other.height]);
    expect(worstSquare(png, other, 24).share).toBeLessThan(0.25);
    expect(`${await downloaded(page, "YAML")}`).toBe(shop);
  });

  test.each([
    ["a bomb", Buffer.from(deflateSync(new Uint8Array(2 ** 25), { level: 9 })).toString("base64url"), /far more/],
    ["damaged", "AAAA", /damaged/],
  ])("does not open a link that is %s, and says why", async (_, code, sentence) => {
    const page = await open(`#doc=${code.slice(0, 31_000)}`);
    await expect.poll(() => saidIn(page, "#notice")).toMatch(sentence);
    expect(await pictureOf(page)).toContain("A shop on AWS");
  });

  describe("that is used by keyboard", () => {
    test("is left by Escape and Tab, and its parts come in the order in which they are read", async () => {
      const page = await open(linkTo(shop));
      const seen: string[] = [];
      for (let index = 0; index < 8; index++) {
        await page.keyboard.press("Tab");
        seen.push(await focused(page));
      }
      expect(seen).toEqual([
        "open-gallery",
        "view",
        "direction",
        "theme",
        "format",
        "share",
        "open-downloads",
        "editor",
      ]);
      await page.keyboard.press("Tab");
      expect(await focused(page)).toBe("editor");
      await page.keyboard.press("Escape");
      await page.keyboard.press("Tab");
      expect(await focused(page)).toBe("splitter");
      const before = await page.locator("#splitter").getAttribute("aria-valuenow");
      await page.keyboard.press("ArrowRight");
      expect(await page.locator("#splitter").getAttribute("aria-valuenow")).toBe(`${Number(before) + 5}`);
    });
  });

  test.each([
    ["wide", {}],
    ["narrow, in the dark", { viewport: { width: 400, height: 780 }, colorScheme: "dark" as const }],
  ])("has no fault that axe finds, %s", async (_, options) => {
    const page = await open(linkTo(shop), options);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Download" }).click();
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Examples" }).click();
    await page.locator("#gallery-list img").first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.locator("#editor .cm-content").pressSequentially("x: {");
    await drawn(page);
    expect(await faultsOf(page)).toEqual([]);
  });

  test("needs no more width than there is", async () => {
    const page = await open(linkTo(shop));
    for (const width of [400, 720, 1000]) {
      await page.setViewportSize({ width, height: 700 });
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
    }
  });

  test("draws on without a network", async () => {
    const page = await open(linkTo(shop));
    await page.evaluate("navigator.serviceWorker.ready.then(() => 0)");
    await page.context().setOffline(true);
    await page.locator("#editor .cm-content").click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("description: Offline\n");
    await drawn(page);
    expect(await pictureOf(page)).toContain("Offline");
  });
});

/** The parts of a zip file but for its pixels, which no two programs make alike. */
function textsIn(parts: Readonly<Record<string, Uint8Array>>): unknown {
  return Object.entries(parts).flatMap(([name, bytes]) =>
    name.endsWith(".png") ? [] : [[name, `${Buffer.from(bytes)}`]],
  );
}

/** What axe finds, with the beginnings of the elements that it finds it in. */
async function faultsOf(page: Page): Promise<unknown> {
  await page.evaluate(axe);
  return page.evaluate(
    "axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => id + nodes[0].html.slice(0, 200)))",
  );
}

/** Waits until this is what is suggested first. */
async function suggested(page: Page, label: string): Promise<void> {
  const first = page.locator("#editor .cm-tooltip-autocomplete li[aria-selected] .cm-completionLabel");
  await expect.poll(() => first.textContent(), { timeout: 10_000 }).toBe(label);
  // CodeMirror takes no key for this long, so that nobody accepts what has only just come up.
  await page.waitForTimeout(100);
}

function focused(page: Page): Promise<string> {
  return page.evaluate("document.activeElement.id");
}

async function saidIn(page: Page, part: string): Promise<string> {
  return (await page.locator(part).textContent()) ?? "";
}

/** What can be read in the picture. */
function pictureOf(page: Page): Promise<string> {
  return saidIn(page, "#picture figure >> nth=0");
}
