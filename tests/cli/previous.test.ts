import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readArrangement } from "../../src/read-arrangement.ts";
import { type Circumstances, emptyFolder, type Run, stratogram } from "../program.ts";

const nodes = "a: , b: , c: , d: , e: , f: ";
const document = `nodes: { ${nodes} }\nedges: [a -> b, a -> c, b -> d, c -> d, d -> e, e -> f]\n`;
/** The same, in which one more node is between all that come first. */
const edited = `nodes: { ${nodes}, g: }\nedges: [a -> g, g -> b, g -> c, b -> d, c -> d, d -> e, e -> f, g -> f]\n`;

/** Renders without looking for a good picture any longer than it takes to tell two of them apart. */
function rendered(args: readonly string[], where: Circumstances): Run {
  return stratogram(["render", "--effort", "draft", ...args], where);
}

/** A folder with the picture of a document, which was edited since. */
function editedFolder(): string {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, "shop.yaml"), document);
  const { code, stderr } = rendered(["shop.yaml"], { cwd });
  expect(code, stderr).toBe(0);
  writeFileSync(join(cwd, "shop.yaml"), edited);
  return cwd;
}

const picture = (cwd: string, name = "shop.svg") => readFileSync(join(cwd, name), "utf8");

/** The lines of the outermost shelf, without what was added. */
function oldLines(svg: string) {
  const [root] = readArrangement(svg)?.groups ?? [];
  return root?.of.map((line) => line.filter((name) => name !== "g")).filter((line) => line.length > 0);
}

test("a picture that is there is followed: what was in it keeps its order", () => {
  const cwd = editedFolder();
  const before = picture(cwd);
  rendered(["shop.yaml"], { cwd });
  expect(picture(cwd)).not.toBe(before);
  expect(oldLines(picture(cwd))).toEqual(oldLines(before));
});

test("--fresh arranges as if there were no picture", () => {
  const cwd = editedFolder();
  rendered(["shop.yaml", "--fresh"], { cwd });
  expect(picture(cwd)).toBe(rendered(["-"], { input: edited }).stdout);
});

test("--check follows the picture that it looks at, and does not with --fresh", () => {
  const cwd = editedFolder();
  expect(rendered(["shop.yaml", "--check"], { cwd })).toMatchObject({ code: 1, stdout: "shop.svg\n" });
  rendered(["shop.yaml"], { cwd });
  expect(picture(cwd)).not.toBe(rendered(["-"], { input: edited }).stdout);
  expect(rendered(["shop.yaml", "--check"], { cwd }).code).toBe(0);
  expect(rendered(["shop.yaml", "--check", "--fresh"], { cwd }).code).toBe(1);
});

test("one format that tells an arrangement serves all of them", () => {
  const cwd = editedFolder();
  rendered(["shop.yaml", "-f", "json,svg"], { cwd });
  expect(readArrangement(picture(cwd, "shop.json"))).toEqual(readArrangement(picture(cwd)));
  const before = picture(cwd, "shop.json");
  writeFileSync(join(cwd, "shop.svg"), "lost");
  rendered(["shop.yaml", "-f", "svg,json"], { cwd });
  expect(picture(cwd, "shop.json")).toBe(before);
});

test("check --picture measures the picture that render would draw", () => {
  const cwd = editedFolder();
  const said = (...args: string[]) =>
    stratogram(["check", "shop.yaml", "--picture", "--effort", "draft", ...args], { cwd }).stderr;
  expect(said()).not.toBe(said("--fresh"));
});

test.each([
  ["nothing like a picture", "earlier"],
  ["another program's notes", "<svg><metadata><rdf:RDF/></metadata></svg>"],
  ["a note that is none", '<svg><metadata>{"version":1,"groups":"all"}</metadata></svg>'],
])("what is in the place of the picture need not be one: %s", (_, text) => {
  const cwd = editedFolder();
  writeFileSync(join(cwd, "shop.svg"), text);
  expect(rendered(["shop.yaml"], { cwd }).code).toBe(0);
  expect(picture(cwd)).toBe(rendered(["-"], { input: edited }).stdout);
});

test("a folder in the place of the picture is a fault of the place, as ever", () => {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, "shop.yaml"), document);
  mkdirSync(join(cwd, "shop.svg"));
  expect(rendered(["shop.yaml"], { cwd }).code).toBe(3);
});
