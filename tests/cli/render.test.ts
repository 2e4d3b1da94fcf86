import { existsSync, readdirSync, readFileSync, statSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, stratogram } from "../program.ts";

const small = "nodes: { a: lambda }\n";
const pair = "nodes: { a: lambda, b: s3 }\nedges: [a -> b]\n";
const broken = "nodes: { a: lamda }\n";

test("the picture is written beside the document, and a line says where, how much and how long", () => {
  const cwd = folderWith({ "docs/shop.yaml": pair });
  const run = stratogram(["render", "docs/shop.yaml"], { cwd });
  expect(run).toMatchObject({ code: 0, stdout: "" });
  expect(run.stderr).toMatch(/^docs\/shop\.svg {2}2 nodes, 1 edge {2}\d+\.\d\d s\n$/);
  expect(readFileSync(join(cwd, "docs/shop.svg"), "utf8")).toMatch(/^<svg /);
  expect(readdirSync(join(cwd, "docs"))).toEqual(["shop.svg", "shop.yaml"]);
});

test("edges are counted as lines and as badges", () => {
  const cwd = folderWith({ "shop.yaml": "nodes: { a: , b: , logs: { hub: badges } }\nedges: [a -> b, a -> logs]\n" });
  expect(stratogram(["render", "shop.yaml"], { cwd }).stderr).toContain("3 nodes, 2 edges");
});

test("a picture that would not change is not written again", () => {
  const cwd = folderWith({ "shop.yaml": small });
  stratogram(["render", "shop.yaml"], { cwd });
  const past = new Date("2001-02-03T04:05:06Z");
  utimesSync(join(cwd, "shop.svg"), past, past);
  expect(stratogram(["render", "shop.yaml"], { cwd }).code).toBe(0);
  expect(statSync(join(cwd, "shop.svg")).mtime).toEqual(past);
});

test("standard input becomes standard output, and nothing else is said there", () => {
  const run = stratogram(["render", "-"], { input: small });
  expect(run).toMatchObject({ code: 0, stderr: "" });
  expect(run.stdout).toMatch(/^<svg .*<\/svg>\n$/s);
});

test.each([
  ["a folder that is there", ["a.yaml", "-o", "out"], ["out/a.svg"]],
  [
    "a folder that is not there yet",
    ["a.yaml", "docs/b.yaml", "-o", "new/pictures/"],
    ["new/pictures/a.svg", "new/pictures/b.svg"],
  ],
  ["a file", ["a.yaml", "-o", "x.svg"], ["x.svg"]],
  ["a file whose name says the format", ["a.yaml", "-o", "x.json"], ["x.json"]],
  ["several formats", ["a.yaml", "-f", "svg,json"], ["a.json", "a.svg"]],
  ["a quoted pattern", ["**/*.yaml"], ["a.svg", "docs/b.svg"]],
])("pictures go where they are wanted: %s", (_, args, expected) => {
  const cwd = folderWith({ "a.yaml": small, "docs/b.yaml": small, "out/readme.txt": "" });
  expect(stratogram(["render", ...args], { cwd }).code).toBe(0);
  const files = readdirSync(cwd, { recursive: true }).map(String);
  expect(files.filter((file) => /(svg|json)$/.test(file)).sort()).toEqual(expected);
});

test.each([
  ["beside the page", ["docs/b.yaml", "-f", "md"], "docs/b.md", ["b.svg"]],
  ["in the folder of the page", ["docs/b.yaml", "-f", "md", "-o", "out/"], "out/b.md", ["b.svg"]],
  ["beside the document, wherever the page is", ["docs/b.yaml", "-o", "README.md"], "README.md", ["docs/b.svg"]],
  ["beside each document", ["a.yaml", "docs/b.yaml", "-o", "out/all.md"], "out/all.md", ["../a.svg", "../docs/b.svg"]],
  ["under the name of the view", ["a.yaml", "--view", "v", "-f", "md"], "a.v.md", ["a.v.svg"]],
  ["of every view", ["a.yaml", "--all-views", "-f", "md"], "a.md", ["a.svg", "a.v.svg"]],
])("a page shows the pictures %s", (_, args, page, pictures) => {
  const views = `${small}\nviews: { v: { title: V } }\n`;
  const cwd = folderWith({ "a.yaml": views, "docs/b.yaml": small, "out/readme.txt": "" });
  expect(stratogram(["render", ...args], { cwd }).code).toBe(0);
  const text = readFileSync(join(cwd, page), "utf8");
  expect([...text.matchAll(/^!\[.*\]\((.*)\)$/gm)].map(([, path]) => path)).toEqual(pictures);
});

test.each([
  ["two pictures in one file", ["a.yaml", "docs/b.yaml", "-o", "x.svg"], "2 pictures do not fit into one file"],
  ["two pictures on standard output", ["a.yaml", "-f", "svg,json", "-o", "-"], "2 pictures do not fit into one file"],
  ["two pictures of one name", ["a.yaml", "docs/a.yaml", "-o", "out/"], 'would both be written to "out/a.svg"'],
  ["a name that says no format", ["a.yaml", "-o", "x.gif"], "end it in one of .svg, "],
  ["a format that is not there", ["a.yaml", "-f", "gif"], 'There is no format "gif"'],
  ["a theme that is not there", ["a.yaml", "-t", "neon"], "Allowed choices are light, dark"],
  ["a picture over a document", ["b.json", "-f", "json"], 'would be written over "b.json"'],
  ["a comparison with nothing", ["-", "--check"], "--check compares with files"],
  ["no document", [], "missing required argument"],
  ["a slip in an option", ["a.yaml", "--them", "dark"], "Did you mean --theme?"],
])("what cannot be meant is refused before anything is written: %s", (_, args, message) => {
  const cwd = folderWith({
    "a.yaml": small,
    "docs/a.yaml": small,
    "docs/b.yaml": small,
    "b.json": '{"nodes":{"a":null}}',
  });
  const before = readdirSync(cwd, { recursive: true });
  const run = stratogram(["render", ...args], { cwd });
  expect(run).toMatchObject({ code: 2, stdout: "" });
  expect(run.stderr).toContain(message);
  expect(run.stderr).toContain("stratogram render --help");
  expect(readdirSync(cwd, { recursive: true })).toEqual(before);
});

test("a document with errors keeps its earlier picture, and the others are drawn", () => {
  const cwd = folderWith({ "a.yaml": broken, "a.svg": "earlier", "b.yaml": small });
  const run = stratogram(["render", "a.yaml", "b.yaml"], { cwd });
  expect(run).toMatchObject({ code: 1, stdout: "" });
  expect(run.stderr).toContain("a.yaml:1:13: error: unknown type");
  expect(run.stderr).toContain("1 of 2 documents drawn");
  expect(readFileSync(join(cwd, "a.svg"), "utf8")).toBe("earlier");
  expect(existsSync(join(cwd, "b.svg"))).toBe(true);
});

test.each([
  ["a slip in a name", ["shp.yaml"], 3, 'did you mean "shop.yaml"?'],
  ["a folder", ["docs"], 3, "it is a folder (unreadable-file)\n  hint: name what is in it: 'docs/*.yaml'"],
  ["a pattern without a match", ["docs/*.yml"], 3, "no file matches it"],
  ["not text", ["binary.yaml"], 3, "it is not UTF-8 text"],
  ["too much text", ["large.yaml"], 4, "it is larger than 1 MiB"],
  ["too deep", ["deep.yaml"], 4, "too-deep"],
])("a document that cannot be read is told from one that is wrong: %s", (_, args, code, message) => {
  const cwd = folderWith({
    "shop.yaml": small,
    "docs/x.txt": "",
    "large.yaml": "#".repeat(1024 * 1024 + 1),
    "deep.yaml": `nodes: ${"[".repeat(200)}${"]".repeat(200)}`,
  });
  writeFileSync(join(cwd, "binary.yaml"), Buffer.from([0x61, 0xff, 0xfe]));
  const run = stratogram(["render", ...args], { cwd });
  expect(run).toMatchObject({ code, stdout: "" });
  expect(run.stderr).toContain(message);
});

test("a place that cannot be written to is named, and no draft is left", () => {
  const cwd = folderWith({ "shop.yaml": small, file: "" });
  const run = stratogram(["render", "shop.yaml", "-o", "file/shop.svg"], { cwd });
  expect(run).toMatchObject({ code: 3, stderr: 'error: cannot write "file/shop.svg": not a directory\n' });
  expect(readdirSync(cwd)).toEqual(["file", "shop.yaml"]);
});

test("a link stays a link when the picture that it leads to is replaced", () => {
  const cwd = folderWith({ "shop.yaml": small, "real/picture.svg": "earlier" });
  symlinkSync("real/picture.svg", join(cwd, "shop.svg"));
  stratogram(["render", "shop.yaml"], { cwd });
  expect(readFileSync(join(cwd, "real/picture.svg"), "utf8")).toMatch(/^<svg /);
  expect(readdirSync(join(cwd, "real"))).toEqual(["picture.svg"]);
});

test("--check names the pictures that are missing or not up to date, and writes nothing", () => {
  const cwd = folderWith({ "a.yaml": small, "b.yaml": small, "c.yaml": small, "b.svg": "stale" });
  stratogram(["render", "a.yaml"], { cwd });
  const run = stratogram(["render", "*.yaml", "--check"], { cwd });
  expect(run).toMatchObject({ code: 1, stdout: "b.svg\nc.svg\n", stderr: "1 of 3 documents up to date\n" });
  expect(readFileSync(join(cwd, "b.svg"), "utf8")).toBe("stale");
  expect(stratogram(["render", "a.yaml", "--check"], { cwd })).toMatchObject({ code: 0, stdout: "" });
});

test("--quiet says nothing but errors", () => {
  const cwd = folderWith({ "a.yaml": small, "b.yaml": broken });
  expect(stratogram(["render", "a.yaml", "--quiet"], { cwd })).toEqual({ code: 0, stdout: "", stderr: "" });
  expect(stratogram(["render", "b.yaml", "--quiet"], { cwd }).stderr).toContain("unknown type");
});

test("the theme, the direction and the icons are as the command line says", () => {
  const input = "nodes: { a: lambda, b: s3, c: s3, d: s3 }\nedges: [a -> b -> c -> d]\n";
  const picture = (...args: string[]) => stratogram(["render", "-", ...args], { input }).stdout;
  const variants = [[], ["-t", "dark"], ["-d", "down"], ["--icons", "none"]].map((args) => picture(...args));
  expect(new Set(variants).size).toBe(4);
});

test("a page can turn dark unless a theme was chosen, and an SVG only if that was", () => {
  const cwd = folderWith({ "a.yaml": small });
  const darkSides = (...args: string[]) => {
    stratogram(["render", "a.yaml", "-f", "svg,html", ...args], { cwd });
    const [picture, page] = ["a.svg", "a.html"].map((file) => readFileSync(join(cwd, file), "utf8"));
    return [picture?.includes("prefers-color-scheme"), page?.includes('"darkRules":')];
  };
  expect(darkSides()).toEqual([false, true]);
  expect(darkSides("-t", "light")).toEqual([false, false]);
  expect(darkSides("-t", "auto")).toEqual([true, true]);
});

test("documents reach files under their own folder, or under the root that is given", () => {
  const files = { "shared/classes.yaml": "classes: { x: { owner: Me } }\n" };
  const cwd = folderWith({ ...files, "docs/a.yaml": `include: [../shared/classes.yaml]\n${small}` });
  const refused = stratogram(["check", "docs/a.yaml"], { cwd });
  expect(refused.code).toBe(1);
  expect(refused.stdout).toContain("include-outside-root");
  expect(stratogram(["check", "docs/a.yaml", "--root", "."], { cwd })).toMatchObject({ code: 0, stdout: "" });
});
