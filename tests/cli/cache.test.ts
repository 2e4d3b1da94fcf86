import { spawn, spawnSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { Store } from "../../src/cli/cache/store.ts";
import { emptyFolder, folderWith, program, type Run, stratogram } from "../program.ts";

const small = "nodes: { a: lambda, b: s3 }\nedges: [a -> b]\n";

/** Renders without a cache. */
function drawn(cwd: string, ...args: string[]): Run {
  // What is found again is of no matter, so that no time is spent on looking for a good picture.
  return stratogram(["render", "--effort", "draft", ...args], { cwd });
}

/** Renders with the cache `cache` in `cwd`. */
function cached(cwd: string, ...args: string[]): Run {
  return drawn(cwd, ...args, "--cache-dir", "cache");
}

/** The files of a folder by their names. */
function contentOf(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), "base64")]));
}

/** Paths of what is kept. */
function entriesIn(cwd: string): readonly string[] {
  const names = readdirSync(join(cwd, "cache"), { recursive: true, withFileTypes: true });
  return names.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

/** Makes every kept picture say something else, so that it is seen when one is used. */
function mark(cwd: string): void {
  const store = new Store(join(cwd, "cache"), 512);
  for (const path of entriesIn(cwd)) {
    const key = path.slice(-65).replace("/", "");
    const entry = store.find(key);
    if (entry)
      store.keep(key, { ...entry, files: entry.files.map((file) => ({ ...file, bytes: Buffer.from("kept") })) });
  }
}

/** Whether the picture `shop.svg` comes out of the cache when it is missing. */
function isKept(cwd: string, ...args: string[]): boolean {
  rmSync(join(cwd, "shop.svg"), { force: true });
  expect(cached(cwd, "shop.yaml", ...args).code).toBe(0);
  return readFileSync(join(cwd, "shop.svg"), "utf8") === "kept";
}

/** What is the same with and without a cache: the times that it took are not. */
const withoutTimes = ({ code, stdout, stderr }: Run) => ({
  code,
  stdout,
  stderr: stderr.replaceAll(/\d+\.\d\d s/g, ""),
});

const views = `${small}views: { cost: { lens: cost }, a: { focus: a } }\n`;
const warned = "nodes: { a: { type: lambda, columns: 2 }, b: s3 }\nedges: [a -> b]\n";

const documents = Object.fromEntries(
  Array.from({ length: 12 }, (_, index) => [`d${index}.yaml`, `title: Number ${index}\n${small}`]),
);

test.each([
  ["one picture", ["shop.yaml"]],
  ["several formats", ["shop.yaml", "-f", "svg,json,drawio,md,png,pdf"]],
  ["views", ["views.yaml", "--all-views"]],
  ["a file with a name", ["shop.yaml", "-o", "other.svg"]],
  ["standard output", ["shop.yaml", "-o", "-"]],
  ["a folder", ["shop.yaml", "views.yaml", "-o", "out/"]],
  ["a document with warnings", ["warned.yaml"]],
  ["a document with mistakes", ["broken.yaml", "shop.yaml"]],
  ["pictures that are looked at", ["shop.yaml", "--check"]],
  ["one file of all", ["shop.yaml", "views.yaml", "-o", "all.pdf"]],
])("what is found is what would be drawn, and what is said as well: %s", (_, args) => {
  const files = {
    "shop.yaml": small,
    "views.yaml": views,
    "warned.yaml": warned,
    "broken.yaml": "nodes: { a: lamda }",
  };
  const [plain, first] = [folderWith(files), folderWith(files)];
  const expected = [1, 2].map(() => withoutTimes(drawn(plain, ...args)));
  expect(withoutTimes(cached(first, ...args))).toEqual(expected[0]);
  expect(contentOf(first)).toEqual(contentOf(plain));
  expect(withoutTimes(cached(first, ...args))).toEqual(expected[1]);
  expect(contentOf(first)).toEqual(contentOf(plain));
  const second = folderWith(files);
  if (existsSync(join(first, "cache"))) cpSync(join(first, "cache"), join(second, "cache"), { recursive: true });
  expect(withoutTimes(cached(second, ...args))).toEqual(expected[0]);
  expect(contentOf(second)).toEqual(contentOf(plain));
});

test("what was drawn once is found, with its picture there and without it, on another machine and elsewhere in it", () => {
  const cwd = folderWith({ "shop.yaml": small, "docs/shop.yaml": small });
  cached(cwd, "shop.yaml");
  mark(cwd);
  expect(isKept(cwd)).toBe(true);
  cached(cwd, "docs/shop.yaml");
  expect(readFileSync(join(cwd, "docs/shop.svg"), "utf8")).toBe("kept");
  const there = folderWith({ "shop.yaml": small });
  cpSync(join(cwd, "cache"), join(there, "cache"), { recursive: true });
  expect(isKept(there)).toBe(true);
  cached(there, join(there, "shop.yaml"));
  for (const path of entriesIn(cwd)) expect(readFileSync(path, "latin1")).not.toContain(cwd);
});

test("of an unchanged document the picture that is there is found under its arrangement", () => {
  const cwd = folderWith({ "shop.yaml": small });
  cached(cwd, "shop.yaml");
  const picture = readFileSync(join(cwd, "shop.svg"), "utf8");
  mark(cwd);
  cached(cwd, "shop.yaml");
  expect(readFileSync(join(cwd, "shop.svg"), "utf8")).toBe("kept");
  expect(picture).toMatch(/^<svg/);
});

const parts = {
  "shop.yaml":
    "include: [part.yaml]\nnodes: { a: { type: lambda, iac: aws_lambda_function.a }, b: { icon: ./own.svg } }\nedges: [a -> b, a -> c]\n",
  "part.yaml": "nodes: { c: s3 }\n",
  "own.svg":
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8" fill="red"/></svg>\n',
  "costs.json": JSON.stringify({
    ...{ version: "0.2", currency: "USD" },
    projects: [{ name: "shop", breakdown: { resources: [{ name: "aws_lambda_function.a", monthlyCost: "5" }] } }],
  }),
};

test.each([
  ["the document", (cwd: string) => appendFileSync(join(cwd, "shop.yaml"), "title: Shop\n")],
  ["an included part", (cwd: string) => writeFileSync(join(cwd, "part.yaml"), "nodes: { c: sqs }\n")],
  [
    "an icon of the author",
    (cwd: string) => writeFileSync(join(cwd, "own.svg"), parts["own.svg"].replace("red", "blue")),
  ],
  [
    "a layout file that was not there",
    (cwd: string) => writeFileSync(join(cwd, "shop.layout.yaml"), "nodes:\n  a: [200, 60]\n"),
  ],
])("what has changed is drawn anew: %s", (_, change) => {
  const cwd = folderWith(parts);
  cached(cwd, "shop.yaml");
  mark(cwd);
  expect(isKept(cwd)).toBe(true);
  change(cwd);
  expect(isKept(cwd)).toBe(false);
});

test.each([
  [["--theme", "dark"]],
  [["--icons", "none"]],
  [["--background", "none"]],
  [["--direction", "down"]],
  [["--effort", "normal"]],
  [["--layout", "layered"]],
  [["--lens", "cost"]],
  [["--cost", "costs.json"]],
])("what is drawn with other options is drawn anew: %j", (args) => {
  const cwd = folderWith(parts);
  cached(cwd, "shop.yaml");
  mark(cwd);
  expect(isKept(cwd)).toBe(true);
  expect(isKept(cwd, ...args)).toBe(false);
});

test.each([
  ["shortened", (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  ["empty", () => Buffer.alloc(0)],
  [
    "with one bit that is another",
    (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === bytes.length - 9 ? byte ^ 1 : byte))),
  ],
  ["something else", () => Buffer.from("{}\n")],
])("what is damaged is not found, and mended: %s", (_, damage) => {
  const cwd = folderWith({ "shop.yaml": small });
  cached(cwd, "shop.yaml");
  const picture = readFileSync(join(cwd, "shop.svg"), "utf8");
  for (const path of entriesIn(cwd)) writeFileSync(path, damage(readFileSync(path)));
  rmSync(join(cwd, "shop.svg"));
  expect(cached(cwd, "shop.yaml")).toMatchObject({ code: 0 });
  expect(readFileSync(join(cwd, "shop.svg"), "utf8")).toBe(picture);
  mark(cwd);
  expect(isKept(cwd)).toBe(true);
});

test("where nothing can be kept, that is said, and pictures are drawn all the same", () => {
  const cwd = folderWith({ "shop.yaml": small, cache: "a file" });
  const run = cached(cwd, "shop.yaml");
  expect(run.code).toBe(0);
  expect(run.stderr).toContain('warning: nothing more is kept in "cache": ');
  expect(existsSync(join(cwd, "shop.svg"))).toBe(true);
});

test.skipIf(process.platform === "win32")(
  "on a full disk nothing half-written is left, neither pictures nor in the cache",
  () => {
    const large = "nodes: { a: lambda, b: s3, c: lambda, d: s3, e: lambda, f: s3, g: lambda, h: s3, i: lambda }\n";
    const files = { ...documents, "d5.yaml": large };
    const cwd = folderWith(files);
    // Larger than most entries, and smaller than the pictures of others.
    const script = 'ulimit -f 8 && exec "$0" "$@"';
    const args = [
      "-c",
      script,
      process.execPath,
      program,
      "render",
      "*.yaml",
      "--effort",
      "draft",
      "--cache-dir",
      "cache",
      "-f",
      "svg,json",
    ];
    const { status, stderr } = spawnSync("bash", args, {
      cwd,
      encoding: "utf8",
      env: { ...process.env, STRATOGRAM_NO_CACHE: "1" },
    });
    expect(status).toBe(3);
    expect(stderr).toContain('warning: nothing more is kept in "cache": file too large');
    const left = readdirSync(cwd, { recursive: true }).map(String);
    expect(left.filter((name) => name.endsWith(".draft") || basename(name).startsWith("."))).toEqual([]);
    expect(cached(cwd, "*.yaml", "-f", "svg,json").code).toBe(0);
    const expected = folderWith(files);
    drawn(expected, "*.yaml", "-f", "svg,json");
    expect(contentOf(cwd)).toEqual(contentOf(expected));
  },
);

test("what was not used for the longest time goes when there is too much, and nothing that is not of the cache", () => {
  const folder = emptyFolder();
  const store = new Store(folder, 1);
  const entry = (size: number) => ({
    ...{ reads: [], sources: [], diagnostics: [], content: "" },
    files: [{ output: 0, ending: ".svg", bytes: Buffer.alloc(size) }],
  });
  const keys = ["a", "b", "c", "d"].map((letter) => letter.repeat(64));
  for (const [index, key] of keys.entries()) {
    store.keep(key, entry(2 ** 18));
    const time = new Date(2001, 0, 1 + index);
    utimesSync(join(folder, key.slice(0, 2), key.slice(2)), time, time);
  }
  writeFileSync(join(folder, "aa", "notes.txt"), "mine");
  writeFileSync(join(folder, "large"), Buffer.alloc(2 ** 21));
  expect(store.find("a".repeat(64))).toBeDefined();
  store.prune();
  expect(keys.map((key) => store.find(key) !== undefined)).toEqual([true, false, true, true]);
  expect(existsSync(join(folder, "aa", "notes.txt")) && existsSync(join(folder, "large"))).toBe(true);
});

test("whoever is killed leaves no half of a picture, and nothing in the cache that is not whole", async () => {
  const expected = folderWith(documents);
  drawn(expected, "*.yaml");
  const cwd = folderWith(documents);
  for (const wait of [1, 3, 5, 8]) {
    const args = ["render", "*.yaml", "--effort", "draft", "--jobs", "2", "--cache-dir", "cache"];
    const child = spawn(process.execPath, [program, ...args], { cwd });
    let lines = 0;
    await new Promise((resolve) => {
      child.stderr.on("data", (text) => {
        lines += String(text).split("\n").length - 1;
        if (lines >= wait) child.kill("SIGKILL");
      });
      child.on("exit", resolve);
    });
    for (const name of readdirSync(cwd).filter((name) => /^d\d+\.svg$/.test(name))) {
      expect(readFileSync(join(cwd, name), "utf8")).toBe(readFileSync(join(expected, name), "utf8"));
    }
    // What was being written when it was killed is no picture yet; the next test tells when it goes.
    for (const name of readdirSync(cwd).filter((name) => /\.(svg|draft)$/.test(name))) rmSync(join(cwd, name));
  }
  expect(cached(cwd, "*.yaml").code).toBe(0);
  expect(contentOf(cwd)).toEqual(contentOf(expected));
});

test("what a killed process has left beside pictures goes, once nobody can be writing it", () => {
  const cwd = folderWith({ "a.yaml": "nodes: { a: aws.lambda }" });
  const [old, young] = [
    ".a.svg.1b4e28ba-2fa1-41d2-883f-0016d3cca427.draft",
    ".a.svg.2c5f39cb-3ab2-42e3-994a-1127e4ddb538.draft",
  ];
  const mine = ".mine.draft";
  for (const name of [old, young, mine]) writeFileSync(join(cwd, name), "<svg");
  for (const name of [old, mine]) utimesSync(join(cwd, name), 0, 0);
  expect(stratogram(["render", "a.yaml"], { cwd }).code).toBe(0);
  expect(readdirSync(cwd).toSorted()).toEqual([young, mine, "a.svg", "a.yaml"].toSorted());
});

test("many processes may share a cache at the same time", async () => {
  const cwd = folderWith(documents);
  const folders = ["one/", "two/", "three/"];
  const codes = folders.map(
    (folder) =>
      new Promise((resolve) => {
        const args = ["render", "*.yaml", "--effort", "draft", "-q", "-o", folder, "--cache-dir", "cache"];
        spawn(process.execPath, [program, ...args], { cwd }).on("exit", resolve);
      }),
  );
  expect(await Promise.all(codes)).toEqual([0, 0, 0]);
  const [first, ...others] = folders.map((folder) => contentOf(join(cwd, folder)));
  for (const other of others) expect(other).toEqual(first);
  expect(entriesIn(cwd).filter((path) => path.endsWith(".draft"))).toEqual([]);
});
