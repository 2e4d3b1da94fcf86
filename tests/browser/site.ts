import { readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What pages that keep every rule allow. */
export const strictPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'";

/** A server on this machine with what is built, the examples, the layout engine, and pages of its own. */
export interface Site {
  readonly address: string;
  /** Files that were asked for, in order. */
  readonly asked: string[];
  close(): void;
}

export interface SiteOptions {
  /** The contents of files by their paths, in place of those in the repository. */
  readonly files: Readonly<Record<string, string>>;
  /** Said with everything that is sent; none: all is allowed. */
  readonly policy?: string;
}

const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".html": "text/html; charset=utf-8",
  ".svg": "image/svg+xml",
  ".yaml": "application/yaml",
};

export async function openSite({ files, policy }: SiteOptions): Promise<Site> {
  const asked: string[] = [];
  const server = createServer(({ url = "" }, response) => {
    const { pathname } = new URL(url, "http://localhost");
    asked.push(pathname);
    if (policy) response.setHeader("Content-Security-Policy", policy);
    answer(pathname, files[pathname.slice(1)], response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, asked, close: () => server.close() };
}

function answer(path: string, own: string | undefined, response: ServerResponse): void {
  try {
    if (own === undefined && !/^\/(dist|examples|node_modules\/elkjs)\//.test(path)) throw new Error("not shared");
    const body = own ?? readFileSync(join(root, path));
    response.setHeader("Content-Type", types[extname(path)] ?? "application/octet-stream");
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
}

/** Bytes of a built file as servers send it. */
export function sizesOf(file: string): Sizes {
  const known = sizes.get(file);
  if (known) return known;
  const bytes = readFileSync(join(root, file));
  const found = { brotli: brotliCompressSync(bytes).length, gzip: gzipSync(bytes).length };
  sizes.set(file, found);
  return found;
}

interface Sizes {
  readonly brotli: number;
  readonly gzip: number;
}

/** By file: a page of pictures takes seconds to compress, and is of many of the same files as another. */
const sizes = new Map<string, Sizes>();

/** An event of an element. */
export interface Told {
  readonly name: string;
  /** Of the element. */
  readonly id: string;
  readonly report?: string;
  readonly view?: string;
  /** Of what is selected. */
  readonly selected?: string;
}

/** A page, and what it did against the rules. */
export interface Visit {
  readonly page: Page;
  readonly told: Told[];
  /** What was logged or thrown, and what the policy of the page forbade. */
  readonly complaints: string[];
}

export async function visit(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1000, height: 800 },
    // Nothing is there twice for a while.
    reducedMotion: "reduce",
    ...options,
  });
  const page = await context.newPage();
  const told: Told[] = [];
  const complaints: string[] = [];
  page.on("console", (message) => {
    const text = message.text();
    if (text.startsWith(mark)) told.push(JSON.parse(text.slice(mark.length)));
    else complaints.push(text);
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.addInitScript(watching);
  await page.goto(address);
  return { page, told, complaints };
}

/** Waits for the last of so many events of this name. */
export async function heard({ told, complaints }: Visit, name: string, count = 1): Promise<Told> {
  for (let turn = 0; turn < 600; turn += 1) {
    const found = told.filter((each) => each.name === name)[count - 1];
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`no ${name}: ${JSON.stringify([told, complaints])}`);
}

const mark = "told: ";

// Asked from outside, a page that allows no evaluation could not answer: it tells by itself.
const watching = `
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
    console.error(violatedDirective, blockedURI, sample);
  });
  for (const name of ["strato-draft", "strato-drawn", "strato-error", "strato-view", "strato-select"]) {
    addEventListener(name, ({ detail, target }) => {
      const { report, view, id: selected } = detail;
      console.debug("${mark}" + JSON.stringify({ name, id: target.id, report, view, selected }));
    });
  }`;
