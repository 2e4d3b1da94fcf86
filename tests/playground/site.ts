import { existsSync } from "node:fs";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";

if (!existsSync("site/index.html")) throw new Error("There is no site to test: node build.js site makes it");

/** The playground in a browser, and what it did against the rules. */
export interface Opened {
  readonly page: Page;
  /** What was logged or thrown, and what the policy of the page forbade. */
  readonly complaints: string[];
  /** Addresses of what was asked of other servers than its own. */
  readonly strangers: string[];
}

export async function openPlayground(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    acceptDownloads: true,
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  const strangers: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith("http") && origin !== new URL(address).origin) strangers.push(request.url());
  });
  await page.addInitScript(`addEventListener("securitypolicyviolation", (event) => console.error(event.blockedURI))`);
  await page.goto(address);
  await shown(page);
  return { page, complaints, strangers };
}

/** Waits until what was written is drawn, or is known to have errors. */
export async function drawn(page: Page): Promise<void> {
  // Longer than an author pauses before anything is drawn.
  await page.waitForTimeout(250);
  await shown(page);
}

/** Waits until a page that has just been opened shows its first picture. */
export async function shown(page: Page): Promise<void> {
  await page.locator('#showing[aria-busy="false"]').waitFor({ timeout: 20_000 });
}

/** The text as it stands in the editor. */
export function textIn(page: Page): Promise<string> {
  return page.evaluate(`localStorage.getItem("stratogram-draft") ?? ""`);
}

/** Puts the cursor into an empty editor. */
export async function emptied(page: Page): Promise<void> {
  await page.locator("#editor .cm-content").click();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
}

/** Downloads a format by its name in the menu. */
export async function downloaded(page: Page, name: string): Promise<Buffer> {
  await page.getByRole("button", { name: "Download" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator("#downloads").getByRole("button", { name }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return Buffer.concat(chunks);
}
