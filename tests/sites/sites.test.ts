import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath, launchChromium, pngOf, worstSquare } from "../pictures.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const installed = join(here, "node_modules");

/** A generator of documentation sites. */
interface Site {
  readonly name: string;
  /** What builds it, in its folder. */
  readonly build: readonly string[];
  /** Where its pages are read from, and where the site is written to. */
  readonly pages: string;
  readonly output: string;
}

const sites: readonly Site[] = [
  { name: "vitepress", build: ["vitepress/bin/vitepress.js", "build"], pages: ".", output: ".vitepress/dist" },
  { name: "docusaurus", build: ["@docusaurus/core/bin/docusaurus.mjs", "build"], pages: "docs", output: "build" },
  { name: "starlight", build: ["astro/astro.js", "build"], pages: "src/content/docs", output: "dist" },
  { name: "eleventy", build: ["@11ty/eleventy/cmd.cjs"], pages: ".", output: "_site" },
];

const viewport = { width: 1400, height: 1000 };
const isReady = existsSync(join(installed, "stratogram")) && chromiumPath !== undefined;

describe.skipIf(!isReady)("sites, which need Chromium and what .ci/sites installs", () => {
  // Some generators find nothing that lies outside of the folder that their packages are in.
  const folder = join(here, "built");
  let browser: Browser;

  beforeAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser?.close();
  });

  describe.each(sites)("$name", (site) => {
    const place = join(folder, site.name);
    let built: ReturnType<typeof build>;
    let server: Server;
    let page: Page;

    beforeAll(async () => {
      cpSync(join(here, site.name), place, { recursive: true });
      cpSync(join(here, "pages"), join(place, site.pages), { recursive: true });
      built = build(site, place);
      server = await serve(join(place, site.output));
      page = await browser.newPage({ viewport });
      if (built.code !== 0) return;
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { waitUntil: "networkidle" });
    }, 240_000);

    afterAll(async () => {
      await page?.close();
      server?.close();
    });

    test("is built", () => {
      expect(built, built.said).toMatchObject({ code: 0 });
    });

    test("shows the picture of a fence and of a file, each by its name", async () => {
      const names = await page
        .locator("figure.stratogram svg[role]")
        .evaluateAll((pictures) => pictures.map((picture) => picture.getAttribute("aria-label")));
      expect(names).toEqual(["A fence", "The whole shop", "The shop in short"]);
      const texts = await page.locator("figure.stratogram svg[role]").first().textContent();
      expect(texts).toContain("Shop API {{ price }} <b>");
    });

    test("shows them as they are by themselves", async () => {
      const pictures = page.locator("figure.stratogram svg[role]");
      for (const picture of await pictures.all()) {
        // Where no header covers it, and at whole pixels, as parts of them would tell pictures apart.
        const markup = await picture.evaluate((element) => {
          const { width } = element.getBoundingClientRect();
          element.setAttribute("style", `position: fixed; left: 320px; top: 120px; width: ${width}px; z-index: 10000`);
          return element.outerHTML;
        });
        const shown = pngOf(await picture.screenshot());
        await picture.evaluate((element) => element.removeAttribute("style"));
        const alone = await browser.newPage({ viewport });
        await alone.setContent(markup);
        const expected = pngOf(await alone.locator("svg[role]").screenshot());
        await alone.close();
        expect([shown.width, shown.height]).toEqual([expected.width, expected.height]);
        expect(worstSquare(shown, expected, 24).share).toBeLessThan(0.1);
      }
    });

    test("is not built with a mistake in a fence, and says where it is", () => {
      const path = join(place, site.pages, "index.md");
      const text = readFileSync(path, "utf8");
      writeFileSync(path, text.replace("customer -> api", "customer -> apj"));
      const { code, said } = build(site, place);
      writeFileSync(path, text);
      expect(code).not.toBe(0);
      expect(said).toMatch(/index\.md:13:\d+/);
      expect(said).toContain('did you mean "api"');
    }, 240_000);
  });
});

function build({ build: [file = "", ...args] }: Site, cwd: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(installed, file), ...args], {
    cwd,
    encoding: "utf8",
    env: {
      ...process.env,
      NODE_ENV: "production",
      ASTRO_TELEMETRY_DISABLED: "1",
      DOCUSAURUS_TELEMETRY: "0",
      CI: "true",
    },
  });
  return { code: status, said: `${stdout}\n${stderr}` };
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};

/** Serves a folder on loopback. */
function serve(folder: string): Promise<Server> {
  const files = new Set(existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String) : []);
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname).slice(1);
    const found = [path, join(path, "index.html"), `${path}.html`].find((each) => files.has(each) && extname(each));
    response.writeHead(found ? 200 : 404, {
      "content-type": types[extname(found ?? "")] ?? "application/octet-stream",
    });
    response.end(found && readFileSync(join(folder, found)));
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}
