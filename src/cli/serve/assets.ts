import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join, relative } from "node:path";
import { slashed } from "../../index.ts";
import type { Answer } from "./answer.ts";

/** A file that goes with the program. */
export type Asset = Pick<Answer, "type" | "body">;

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
  ".yaml": "text/yaml; charset=utf-8",
};

/** The scripts of pages, which lie beside each other and share their parts, by their addresses. */
export function scripts(): ReadonlyMap<string, () => Asset> {
  const root = join(__dirname, "..");
  const names = readdirSync(root).filter((name) => name.endsWith(".js"));
  return new Map(
    names.map((name) => [`/${name}`, () => ({ type: types[".js"] ?? "", body: readFileSync(join(root, name)) })]),
  );
}

/**
 * The files of a folder beside the program, by their addresses below `base`; none where it is missing.
 *
 * An address is looked up among these, and never made a path.
 */
export function assetsIn(folder: string, base: string): ReadonlyMap<string, () => Asset> {
  const root = join(__dirname, "..", folder);
  if (!existsSync(root)) return new Map();
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.flatMap(({ parentPath, name }) => {
      const path = join(parentPath, name);
      const address = `${base}${slashed(relative(root, path))}`;
      const type = types[extname(name)] ?? "application/octet-stream";
      const asset = () => ({ type, body: readFileSync(path) });
      return name === "index.html" ? [[address.slice(0, -name.length), asset] as const] : [[address, asset] as const];
    }),
  );
}
