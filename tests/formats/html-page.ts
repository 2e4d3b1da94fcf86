import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { Drawing } from "../../src/drawing/drawing.ts";
import { html } from "../../src/formats/html.ts";
import { nodeHost } from "../../src/hosts/node-host.ts";
import { drawingsOf } from "../../src/render.ts";
import { dark } from "../../src/themes/dark.ts";
import { light } from "../../src/themes/light.ts";

/** A shop with groups in a group, facts, links, two flows and two more views. */
const shop = `
title: The shop
provider: aws
nodes:
  buyer: { type: users, label: Buyer }
  cloud:
    type: cloud
    nodes:
      cdn: { type: cloudfront, label: Edge cache, public: true }
      app:
        type: private-subnet
        label: Private part
        nodes:
          api: { type: lambda, label: Order API, owner: Team Orders, cost: 40, link: "https://example.com/orders" }
          orders: { type: dynamodb, label: Orders, encrypted: true }
      mail: { type: ses, label: Mail }
edges:
  - { from: buyer, to: cloud.cdn, label: HTTPS, protocol: TLS 1.3 }
  - cloud.cdn -> cloud.app.api
  - cloud.app.api -> cloud.app.orders: writes
  - cloud.app.api -> cloud.mail: sends
flows:
  order:
    title: Placing an order
    steps:
      - buyer -> cloud.cdn -> cloud.app.api: Ask for it
      - cloud.app.api -> cloud.app.orders: Keep it
      - cloud.app.api -> cloud.mail: Tell them
views:
  cost: { title: What it costs, overlay: cost }
  glance: { title: At a glance, collapse: [cloud.app] }
`;

/** All views of a document, light and dark. */
export async function drawingsIn(text: string): Promise<readonly Drawing[]> {
  const options = { host: nodeHost({ root: "." }), theme: light, darkTheme: dark };
  const { output, diagnostics } = await drawingsOf({ name: "shop.yaml", text }, options, "all");
  if (!output) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return output.map(({ drawing }) => drawing);
}

/** The address of a file with all views of the shop. */
export async function shopAddress(): Promise<string> {
  return addressOf(await html.bind(await drawingsIn(shop)));
}

export function addressOf(markup: string): string {
  const file = join(mkdtempSync(join(tmpdir(), "page-")), "page.html");
  writeFileSync(file, markup);
  return pathToFileURL(file).href;
}

/** A page that keeps the rules, and what it did against them. */
export interface Opened {
  readonly page: Page;
  /** What was logged or thrown, what the policy of the page forbade, and what was asked of any network. */
  readonly complaints: string[];
}

export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith("file:")) complaints.push(request.url());
  });
  await page.addInitScript(`addEventListener("securitypolicyviolation", (event) => console.error(event.blockedURI))`);
  await page.goto(address);
  return { page, complaints };
}
