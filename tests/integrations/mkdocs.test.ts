import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { emptyFolder, stratogram } from "../program.ts";

const site = fileURLToPath(new URL("../sites/mkdocs", import.meta.url));
const isThere = spawnSync("mkdocs", ["--version"]).status === 0;

test.skipIf(!isThere)("the recipe for MkDocs builds a site with pictures (skipped without mkdocs)", () => {
  const cwd = emptyFolder();
  cpSync(site, cwd, { recursive: true });
  expect(stratogram(["docs", "docs/**/*.md", "--copy-to", "build"], { cwd })).toMatchObject({ code: 0, stdout: "" });
  const run = spawnSync("mkdocs", ["build", "--strict"], { cwd, encoding: "utf8" });
  expect(run.stderr).toContain("Documentation built");
  expect(run.status).toBe(0);
  const page = readFileSync(join(cwd, "site/index.html"), "utf8");
  const images = [...page.matchAll(/<img alt="([^"]*)" src="([^"]*)"/g)].map(([, alt, address]) => [alt, address]);
  expect(images).toEqual([
    ["A function that asks a table", "diagrams/index-1.svg"],
    ["The same from a file", "diagrams/shop.svg"],
  ]);
  for (const [, address = ""] of images) expect(existsSync(join(cwd, "site", address))).toBe(true);
  expect(page).not.toContain("stratogram:");
});
