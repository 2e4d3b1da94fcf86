import { readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What pages that keep every rule allow. */
export const strictPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'";

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
export function sizesOf(file: string): { readonly brotli: number; readonly gzip: number } {
  const bytes = readFileSync(join(root, file));
  return { brotli: brotliCompressSync(bytes).length, gzip: gzipSync(bytes).length };
}

/** A page, and what it did against the rules. */
export interface Visit {
  readonly page: Page;
  /** What was logged or thrown, and what the policy of the page forbade. */
  readonly complaints: string[];
}

export async function visit(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.addInitScript(`
    addEventListener("securitypolicyviolation", (event) => console.error(event.violatedDirective, event.blockedURI, event.sample));
    self.told = [];
    for (const name of ["strato-drawn", "strato-error", "strato-view", "strato-select"]) {
      addEventListener(name, ({ detail, target }) => told.push({ name, id: target.id, ...detail }));
    }`);
  await page.goto(address);
  return { page, complaints };
}
