import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, stratogram } from "../program.ts";

const small = "nodes: { a: lambda }\n";
const pair = "nodes: { a: lambda, b: s3 }\nedges: [a -> b]\n";
const broken = "nodes: { a: lamda }\n";
const chinese = "nodes: { a: { type: lambda, label: 用户 } }\n";

/** What the bytes of a file begin with. */
const startOf = (cwd: string, name: string) => readFileSync(join(cwd, name)).toString("latin1", 0, 8);

test("a document becomes several pictures at once", () => {
  const cwd = folderWith({ "shop.yaml": pair });
  const run = stratogram(["render", "shop.yaml", "-f", "svg,png,pdf"], { cwd });
  expect(run).toMatchObject({ code: 0, stdout: "" });
  expect(run.stderr).toMatch(/^shop\.svg, shop\.png, shop\.pdf {2}2 nodes, 1 edge {2}/);
  expect(startOf(cwd, "shop.png")).toBe("\x89PNG\r\n\x1a\n");
  expect(startOf(cwd, "shop.pdf")).toBe("%PDF-1.7");
  expect(stratogram(["render", "shop.yaml", "-f", "svg,png,pdf", "--check"], { cwd })).toMatchObject({ code: 0 });
});

test("the extension says the format, and the scale how large it is", () => {
  const cwd = folderWith({ "shop.yaml": small });
  const widths = ["1", "2"].map((scale) => {
    expect(stratogram(["render", "shop.yaml", "-o", "x.png", "--scale", scale], { cwd }).code).toBe(0);
    return readFileSync(join(cwd, "x.png")).readUInt32BE(16);
  });
  expect(widths[1]).toBe(2 * (widths[0] ?? 0));
});

test.each(["0", "11", "-1", "two", "1e1"])("a scale of %s is refused", (scale) => {
  const cwd = folderWith({ "shop.yaml": small });
  const run = stratogram(["render", "shop.yaml", "-o", "x.png", "--scale", scale], { cwd });
  expect(run).toMatchObject({ code: 2, stdout: "" });
  expect(run.stderr).toContain("--scale");
  expect(readdirSync(cwd)).toEqual(["shop.yaml"]);
});

test("several documents become the pages of one file", () => {
  const cwd = folderWith({ "a.yaml": pair, "b.yaml": `title: Second\n${small}` });
  const run = stratogram(["render", "a.yaml", "b.yaml", "-o", "all.pdf", "--page", "a4"], { cwd });
  expect(run).toMatchObject({ code: 0, stdout: "" });
  expect(run.stderr).toMatch(/^all\.pdf {2}2 pictures, 3 nodes, 1 edge/);
  const file = readFileSync(join(cwd, "all.pdf"), "latin1");
  expect(["/Count 2\n", "/Title (Second)"].filter((part) => !file.includes(part))).toEqual([]);
  expect(readdirSync(cwd)).toEqual(["a.yaml", "all.pdf", "b.yaml"]);
});

test("where one of several documents has an error, their file is not written", () => {
  const cwd = folderWith({ "a.yaml": small, "b.yaml": broken });
  const run = stratogram(["render", "a.yaml", "b.yaml", "-o", "all.pdf"], { cwd });
  expect(run).toMatchObject({ code: 1, stdout: "" });
  expect(run.stderr).toContain('"all.pdf" is not written, as a page is missing');
  expect(existsSync(join(cwd, "all.pdf"))).toBe(false);
});

test("without resvg a PNG is not written, nor what was asked for beside it, and a line says what to install", () => {
  const cwd = folderWith({
    "shop.yaml": small,
    "hide.cjs": `const { Module } = require("node:module");
      const resolve = Module._resolveFilename;
      Module._resolveFilename = function (name, ...others) {
        if (name.startsWith("@resvg/")) throw Object.assign(new Error(name), { code: "MODULE_NOT_FOUND" });
        return resolve.call(this, name, ...others);
      };`,
  });
  const env = { NODE_OPTIONS: `--require ${JSON.stringify(join(cwd, "hide.cjs"))}` };
  const run = stratogram(["render", "shop.yaml", "-f", "svg,png"], { cwd, env });
  expect(run).toMatchObject({ code: 2, stdout: "" });
  expect(run.stderr).toContain("(missing-package)\n  hint: npm install @resvg/resvg-js\n");
  expect(readdirSync(cwd)).toEqual(["hide.cjs", "shop.yaml"]);
});

test("characters that no font has are told once, and the pictures are written", () => {
  const cwd = folderWith({ "shop.yaml": chinese });
  const run = stratogram(["render", "shop.yaml", "-f", "png,pdf"], { cwd });
  expect(run.code).toBe(0);
  expect(run.stderr.match(/missing-characters/g)).toHaveLength(1);
  expect(run.stderr).toContain("--font NotoSansCJK-Regular.ttc");
});

test.each([
  ["is missing", "nowhere.ttf", "there is no such file"],
  ["is none", "shop.yaml", "it is no TrueType or OpenType font"],
])("a font that %s is told from a document that is wrong", (_, font, reason) => {
  const cwd = folderWith({ "shop.yaml": small });
  const run = stratogram(["render", "shop.yaml", "-f", "png,pdf", "--font", font], { cwd });
  expect(run).toMatchObject({ code: 3, stdout: "" });
  expect(run.stderr).toContain(`the font "${font}" cannot be used: ${reason}`);
  expect(readdirSync(cwd)).toEqual(["shop.yaml"]);
});
