import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import { launchChromium } from "../pictures.ts";
import { openSite, type Site, type SiteOptions, type Visit, visit } from "./site.ts";

/** A page, and the site that it is of. */
export interface Opened extends Visit {
  readonly site: Site;
}

export interface PageOptions extends SiteOptions {
  readonly path: string;
  readonly browser?: BrowserContextOptions;
}

/** Starts Chromium for all tests around it, and gives what opens a page of a site in it; both are gone after the test. */
export function opening(): (options: PageOptions) => Promise<Opened> {
  let browser: Browser;
  let opened: Opened | undefined;
  beforeAll(async () => {
    browser = await launchChromium();
  }, 60_000);
  afterAll(() => browser.close());
  afterEach(async () => {
    await opened?.page.context().close();
    opened?.site.close();
    opened = undefined;
  });
  return async ({ path, browser: options, ...of }) => {
    const site = await openSite(of);
    opened = { ...(await visit(browser, `${site.address}${path}`, options)), site };
    return opened;
  };
}
