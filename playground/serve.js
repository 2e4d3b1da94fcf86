/**
 * Serves `site/` to this machine alone, as any web server would:
 *
 *     npm run playground              builds it first
 *     node playground/serve.js 4100   at a port of one's own
 */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../site/", import.meta.url));

/** @type {{ [ending: string]: string }} */
const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
};

/**
 * Serves the site at a port, or at any that is free, and gives its address.
 * @param {number} [port]
 */
export async function serve(port = 0) {
  const server = createServer(async ({ url = "/" }, response) => {
    try {
      const path = normalize(decodeURIComponent(new URL(url, "http://localhost").pathname));
      const name = path.endsWith("/") ? `${path}index.html` : path;
      // A normalized path that begins with a slash leads nowhere else.
      const bytes = await readFile(join(folder, name));
      response.writeHead(200, { "content-type": types[extname(name)] ?? "application/octet-stream" }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(port, "127.0.0.1", () => resolve(undefined)));
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("there is no port");
  return { url: `http://127.0.0.1:${address.port}/playground/`, close: () => server.close() };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await serve(Number(process.argv[2] ?? 4000));
  process.stdout.write(`${url}\n`);
}
