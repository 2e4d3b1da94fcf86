import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { emptyFolder, stratogram } from "../program.ts";
import { Hand } from "../sync/hand.ts";

const document =
  "# mine\nnodes:\n  web: # w\n  shop: { nodes: { api: { label: Ask } , db: } }\nedges: [web -> api -> db]\n";

let drawing: string;
beforeAll(() => {
  drawing = stratogram(["render", "-", "-f", "drawio", "--effort", "draft"], { input: document }).stdout;
});

/** A folder with the document, its drawing in some hand, and other files. */
function folder(change: (hand: Hand) => Hand = (hand) => hand, files: Readonly<Record<string, string>> = {}): string {
  const cwd = emptyFolder();
  const all = { "shop.yaml": document, "shop.drawio": change(new Hand(drawing)).text, ...files };
  for (const [name, text] of Object.entries(all)) writeFileSync(join(cwd, name), text);
  return cwd;
}

const read = (cwd: string, name: string) => readFileSync(join(cwd, name), "utf8");
const moved = (hand: Hand) => hand.move("node-web", 30, 60);
const renamed = (hand: Hand) => hand.write("node-shop.api", "Query").write("node-web", "Web\nsite");

test("what was changed is written where it belongs, and told", () => {
  const cwd = folder((hand) => renamed(moved(hand)));
  const run = stratogram(["sync", "shop.drawio"], { cwd });
  expect(run).toEqual({
    code: 0,
    stdout:
      'web moved 30 px right, 60 px down\nlabel of "web": "Web" → "Web\\nsite"\nlabel of "shop.api": "Ask" → "Query"\n',
    stderr: "written: shop.yaml\nwritten: shop.layout.yaml\n",
  });
  expect(read(cwd, "shop.yaml")).toBe(document.replace("web:", "web: { label: Web\\nsite }").replace("Ask", "Query"));
  expect(read(cwd, "shop.layout.yaml")).toMatch(/^# .*\nnodes:\n {2}web: \[\d+, \d+\]\n$/);
  expect(stratogram(["sync", "shop.drawio"], { cwd })).toMatchObject({ code: 0, stdout: "" });
  expect(stratogram(["render", "shop.yaml", "-f", "drawio"], { cwd })).toMatchObject({ code: 0, stdout: "" });
  expect(stratogram(["sync", "shop.drawio"], { cwd })).toMatchObject({ code: 0, stdout: "" });
});

test("nothing is touched where nothing was changed", () => {
  const cwd = folder((hand) => hand.compress(), { "shop.layout.yaml": "nodes: {db: [1, 2]} # odd" });
  const past = new Date("2001-02-03T04:05:06Z");
  for (const name of readdirSync(cwd)) utimesSync(join(cwd, name), past, past);
  const run = stratogram(["sync", "shop.drawio"], { cwd });
  expect(run).toEqual({ code: 0, stdout: "", stderr: "nothing is to be written\n" });
  for (const name of readdirSync(cwd)) expect(statSync(join(cwd, name)).mtime).toEqual(past);
});

test("--dry-run tells the same and writes nothing", () => {
  const cwd = folder((hand) => renamed(moved(hand)));
  const run = stratogram(["sync", "shop.drawio", "--dry-run"], { cwd });
  expect(run.stderr).toBe("would be written: shop.yaml\nwould be written: shop.layout.yaml\n");
  expect(readdirSync(cwd)).toEqual(["shop.drawio", "shop.yaml"]);
  expect(read(cwd, "shop.yaml")).toBe(document);
  expect(stratogram(["sync", "shop.drawio"], { cwd }).stdout).toBe(run.stdout);
});

test("what cannot be taken over is told, and the rest is written", () => {
  const cwd = folder((hand) => moved(hand).remove("node-shop.db"));
  const run = stratogram(["sync", "shop.drawio"], { cwd });
  expect(run).toMatchObject({ code: 0, stdout: "web moved 30 px right, 60 px down\n" });
  expect(run.stderr).toContain('"shop.db" is not in the drawing (not-taken-over)');
  expect(existsSync(join(cwd, "shop.layout.yaml"))).toBe(true);
});

test("the document is found beside the drawing, or where it is said to be", () => {
  const cwd = folder(moved, { "other.yml": document, "other.drawio": moved(new Hand(drawing)).text });
  expect(stratogram(["sync", "other.drawio"], { cwd }).stderr).toBe("written: other.layout.yaml\n");
  expect(stratogram(["sync", "other.drawio", "-y", "shop.yaml"], { cwd }).stderr).toBe("written: shop.layout.yaml\n");
});

test("files keep their line breaks and their mark at the beginning", () => {
  const text = `\ufeff${document.replaceAll("\n", "\r\n")}`;
  const cwd = folder(renamed, { "shop.yaml": text });
  stratogram(["sync", "shop.drawio"], { cwd });
  expect(read(cwd, "shop.yaml")).toBe(text.replace("web:", "web: { label: Web\\nsite }").replace("Ask", "Query"));
});

test("a layout file that cannot be reached is not written over", () => {
  const cwd = folder(moved, { "shop.layout.yaml": "nodes: { shop.db: [500, 500] }\n" });
  const run = stratogram(["sync", "shop.drawio", "--root", "elsewhere"], { cwd });
  expect(run.code).toBe(1);
  expect(run.stderr).toContain("give a root that the document lies in");
  expect(read(cwd, "shop.layout.yaml")).toBe("nodes: { shop.db: [500, 500] }\n");
});

test.each([
  ["a drawing that is not there", ["shp.drawio"], 3, 'did you mean "shop.drawio"?'],
  ["a document that is not there", ["lone.drawio"], 3, 'cannot read "lone.yaml": there is no such file'],
  ["bytes", ["binary.drawio"], 3, "it is not UTF-8 text"],
  ["a document", ["shop.yaml"], 1, "it is not XML"],
  ["another drawing", ["empty.drawio", "-y", "shop.yaml"], 1, "nothing in this drawing was drawn from a document"],
  ["a document with mistakes", ["shop.drawio", "-y", "wrong.yaml"], 1, "unknown type"],
  ["a layout file as the document", ["shop.drawio", "-y", "shop.layout.yaml"], 3, 'name "shop.yaml"'],
  ["too large a drawing", ["large.drawio", "-y", "shop.yaml"], 4, "it is larger than 32 MiB"],
  ["no drawing", [], 2, "missing required argument"],
  ["an option that is not there", ["shop.drawio", "--dry-rn"], 2, "Did you mean --dry-run?"],
])("%s is told, and nothing is written", (_, args, code, message) => {
  const cwd = folder(moved, {
    "lone.drawio": drawing,
    "empty.drawio": '<mxfile><diagram><mxGraphModel><root><mxCell id="0"/></root></mxGraphModel></diagram></mxfile>',
    "wrong.yaml": "nodes: { web: lamda }",
    "large.drawio": args.includes("large.drawio") ? " ".repeat(33 * 2 ** 20) : "",
  });
  writeFileSync(join(cwd, "binary.drawio"), Buffer.from([0x3c, 0xff, 0xfe]));
  const before = readdirSync(cwd);
  const run = stratogram(["sync", ...args], { cwd });
  expect(run).toMatchObject({ code, stdout: "" });
  expect(run.stderr).toContain(message);
  expect(readdirSync(cwd)).toEqual(before);
});

describe("layout files are no documents", () => {
  const files = { "shop.layout.yaml": "nodes:\n  web: [200, 100]\n", "lone.layout.yaml": "nodes:\n  web: [1, 1]\n" };

  test.each([
    ["for a pattern", ["*.yaml"]],
    ["for a shell that found them", ["shop.layout.yaml", "shop.yaml"]],
  ])("%s", (_, patterns) => {
    const cwd = folder(undefined, files);
    expect(stratogram(["check", ...patterns], { cwd }).stderr).toBe("no mistakes in 1 document\n");
  });

  test("and one that is named alone says so", () => {
    const run = stratogram(["render", "lone.layout.yaml"], { cwd: folder(undefined, files) });
    expect(run.code).toBe(3);
    expect(run.stderr).toContain("it says where things were put by hand, and is read with its document");
    expect(run.stderr).toContain('hint: name "lone.yaml"');
  });
});

describe("--unpin lets go what was put somewhere by hand", () => {
  const layout = "# mine\nnodes:\n  shop.api: [300, 100]\n  shop.db: [300, 300] # d\n  web: [40, 100]\n";

  test.each([
    ["several ids", ["--unpin", "web,shop.api"], "# mine\nnodes:\n  shop.db: [300, 300] # d\n"],
    ["one after the other", ["--unpin", "web", "--unpin", "api"], "# mine\nnodes:\n  shop.db: [300, 300] # d\n"],
    ["a group", ["--unpin", "shop"], "# mine\nnodes:\n  web: [40, 100]\n"],
    ["everything", ["--unpin", "shop,web"], undefined],
  ])("%s", (_, args, expected) => {
    const cwd = folder(undefined, { "shop.layout.yaml": layout });
    expect(stratogram(["render", "shop.yaml", "--effort", "draft", ...args], { cwd })).toMatchObject({
      code: 0,
      stdout: "",
    });
    const path = join(cwd, "shop.layout.yaml");
    expect(existsSync(path) ? readFileSync(path, "utf8") : undefined).toBe(expected);
    expect(existsSync(join(cwd, "shop.svg"))).toBe(true);
  });

  test.each([
    ["an id that is not pinned", ["--unpin", "shop.dp"], 'did you mean "shop.db"?'],
    ["an id among others", ["--unpin", "web,cache"], 'nothing called "cache" was put anywhere by hand'],
    ["a comparison", ["--unpin", "web", "--check"], "--unpin changes files, and --check writes nothing"],
    ["nothing", ["--unpin", ""], "is empty"],
  ])("but not %s", (_, args, message) => {
    const cwd = folder(undefined, { "shop.layout.yaml": layout });
    const run = stratogram(["render", "shop.yaml", ...args], { cwd });
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain(message);
    expect(read(cwd, "shop.layout.yaml")).toBe(layout);
    expect(existsSync(join(cwd, "shop.svg"))).toBe(false);
  });

  test("mistakes of a layout file are told when it is drawn", () => {
    const cwd = folder(undefined, { "shop.layout.yaml": "nodes: 1" });
    const run = stratogram(["render", "shop.yaml", "--unpin", "web"], { cwd });
    expect(run.code).toBe(1);
    expect(run.stderr).toContain("shop.layout.yaml:1:8: error: `nodes` is a map of ids and their pins (wrong-value)");
  });
});
