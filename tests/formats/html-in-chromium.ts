import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { launchChromium } from "../pictures.ts";
import { type Opened, openPage, shopAddress } from "./html-page.ts";

// The page of the shop in Chromium, and what is to be seen in it.

export const buyer = /^Buyer, /;
export const api = /^Order API, /;
export const group = /^Private part, /;

/** What a test does with the shop in Chromium. */
export interface Pages {
  /** Opens it; `hash` is what its address says. */
  open(hash?: string, options?: BrowserContextOptions): Promise<Page>;
  /** Opens another file. */
  openAt(address: string): Promise<Page>;
}

/** Chromium for the tests around. Whatever a test does, nothing is logged, forbidden or asked of a network. */
export function pagesInChromium(): Pages {
  let browser: Browser;
  let shop: string;
  let opened: Opened | undefined;
  beforeAll(async () => {
    [browser, shop] = await Promise.all([launchChromium(), shopAddress()]);
  }, 60_000);
  afterAll(() => browser.close());
  afterEach(async () => {
    expect(opened?.complaints ?? []).toEqual([]);
    await opened?.page.context().close();
    opened = undefined;
  });

  async function openAt(address: string, options: BrowserContextOptions = {}): Promise<Page> {
    opened = await openPage(browser, address, options);
    return opened.page;
  }
  return { open: (hash = "", options = {}) => openAt(`${shop}${hash}`, options), openAt };
}

/** The picture of the view that is open. */
export function shown(page: Page): Locator {
  return page.locator("figure:not([hidden])");
}

export function figure(page: Page, name: RegExp): Locator {
  return shown(page).getByRole("button", { name });
}

/** What is said on a group that is closed. */
export function lid(page: Page): Locator {
  return shown(page).getByText("2 components", { exact: true });
}

export function details(page: Page): Locator {
  return page.getByRole("complementary", { name: "Details" });
}

/** What is seen of the text, with breaks between its parts. */
export function textOf(target: Locator): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden does not count
  return target.innerText();
}

export function heading(page: Page): Promise<string> {
  return textOf(details(page).getByRole("heading", { level: 2 }));
}

/** The name of what has the keyboard. */
export function focused(page: Page): Promise<string | null> {
  return page.evaluate<string | null>(`document.activeElement.getAttribute("aria-label")`);
}

export async function isDim(target: Locator): Promise<boolean> {
  return (await target.getAttribute("class"))?.split(" ").includes("dim") ?? false;
}

export function currentEdges(page: Page): Promise<readonly string[]> {
  return page.evaluate<string[]>(
    `[...document.querySelectorAll("figure:not([hidden]) .current[aria-label]")].map((edge) => edge.getAttribute("aria-label"))`,
  );
}

/** How the picture is moved and enlarged. */
export function place(page: Page): Promise<{ x: number; y: number; scale: number }> {
  return page.evaluate<{ x: number; y: number; scale: number }>(`(() => {
    const { e: x, f: y, a: scale } = new DOMMatrix(document.querySelector("figure:not([hidden]) > svg").style.transform);
    return { x, y, scale };
  })()`);
}

export async function middleOf(target: Locator): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox();
  if (!box) throw new Error("it is not seen");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

export async function drag(page: Page, target: Locator, dx: number, dy: number): Promise<void> {
  const { x, y } = await middleOf(target);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx, y + dy, { steps: 4 });
  await page.mouse.up();
}

/** The colours of the page and of the paper of the picture. */
export function grounds(page: Page): Promise<readonly string[]> {
  return page.evaluate<string[]>(`[
    getComputedStyle(document.body).backgroundColor,
    getComputedStyle(document.querySelector("figure:not([hidden]) > svg > rect")).fill,
  ]`);
}
