import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "stratogram-package-"));
afterAll(() => rmSync(folder, { recursive: true }));

function run(command: string, args: readonly string[], cwd = folder) {
  return spawnSync(command, args, { cwd, encoding: "utf8", shell: process.platform === "win32" });
}

// Without scripts: a build at this point would take the program away from the tests that run beside this one.
const pack = ["pack", "--ignore-scripts", "--json", "--pack-destination", folder];
const [packed] = JSON.parse(run("npm", pack, root).stdout);
const tarball = join(folder, packed.filename);
writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
const installed = run("npm", ["install", "--no-audit", "--no-fund", "--prefer-offline", tarball]);

test("the tarball holds what is needed and is at most 3 MB", () => {
  expect(statSync(tarball).size).toBeLessThan(3_000_000);
  const paths: string[] = packed.files.map(({ path }: { path: string }) => path);
  const strangers = paths.filter(
    (path) => !/^(dist|schemas)\/|^(LICENSE|NOTICE|CHANGELOG\.md|README\.md|package\.json)$/.test(path),
  );
  expect(strangers).toEqual([]);
  expect(paths).toEqual(expect.arrayContaining(["LICENSE", "NOTICE", "dist/index.d.ts", "dist/browser.d.ts"]));
});

// npm fetches elkjs, the one dependency.
const offline = /E(NOTFOUND|AI_AGAIN|TIMEDOUT|CONNREFUSED|CONNRESET|NOTCACHED)/.test(installed.stderr);

describe.skipIf(offline)("installed in an empty folder, which needs a network", () => {
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

  test("at most 5 packages come with it, and none runs a script", () => {
    // What lies there: the rasterizer has a package for each system, of which one is installed.
    const { packages: installed } = JSON.parse(readFileSync(join(folder, "node_modules/.package-lock.json"), "utf8"));
    const packages = Object.entries<{ hasInstallScript?: true }>(installed);
    expect(packages.length).toBeLessThanOrEqual(5);
    expect(packages.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([]);
  });

  test("npx stratogram draws a document", () => {
    expect(run("npx", ["stratogram", "init"]).status).toBe(0);
    expect(run("npx", ["stratogram", "render", "architecture.yaml"])).toMatchObject({ status: 0, stdout: "" });
    expect(readFileSync(join(folder, "architecture.yaml"), "utf8")).toContain(
      "$schema=./node_modules/stratogram/schemas/stratogram.schema.json\n",
    );
  });

  test.each([".", "/browser"])("stratogram%s can be imported, and draws what the program draws", (entry) => {
    const name = `stratogram${entry.replace(".", "")}`;
    const script = `
      import { readFileSync } from "node:fs";
      import { render } from "${name}";
      const { output } = await render(readFileSync("architecture.yaml", "utf8"));
      if (output !== readFileSync("architecture.svg", "utf8")) throw new Error("another picture");`;
    writeFileSync(join(folder, "script.mjs"), script);
    expect(run(process.execPath, ["script.mjs"])).toMatchObject({ status: 0, stderr: "" });
  });

  test("it draws where code may not be made of strings", () => {
    const args = ["--disallow-code-generation-from-strings", "script.mjs"];
    expect(run(process.execPath, args)).toMatchObject({ status: 0, stderr: "" });
  });

  test("what Vite imports of a diagram has the type of a text, and of nothing else", () => {
    const script = `/// <reference types="stratogram/client" />
      import svg from "./shop.strato.yaml?svg";
      import costs from "./shop.strato.yaml?view=costs&svg";
      export const text: string = svg + costs;
      export const number: number = svg;`;
    writeFileSync(join(folder, "picture.ts"), script);
    const tsc = join(root, "node_modules/typescript/bin/tsc");
    const options = ["--noEmit", "--strict", "--module", "esnext", "--moduleResolution", "bundler"];
    const { stdout } = run(process.execPath, [tsc, "picture.ts", ...options]);
    const mistakes = stdout.split("\n").filter((line) => line.includes("error"));
    expect(mistakes).toEqual([expect.stringMatching(/^picture\.ts\(5,.*'string' is not assignable to type 'number'/)]);
  });

  test("the schema and the manifest can be imported", () => {
    const script = `
      import { createRequire } from "node:module";
      const require = createRequire(import.meta.url);
      console.log(require("stratogram/schema.json").title, require("stratogram/package.json").version);`;
    writeFileSync(join(folder, "files.mjs"), script);
    expect(run(process.execPath, ["files.mjs"]).stdout).toBe(`Stratogram ${manifest.version}\n`);
  });
});
