import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readArrangement } from "../../src/read-arrangement.ts";
import { folderWith, stratogram } from "../program.ts";

const document = `title: Shop
nodes:
  user: user
  shop: { nodes: { web: { cost: 20 }, api: , db: } }
  bank:
edges:
  - user -> web: HTTPS
  - web -> api -> db
  - web -> db
  - api -> bank: pays
flows:
  buy: { steps: [user -> web, api -> bank] }
  look: { steps: [user -> web] }
views:
  executive: { collapse: [shop] }
  cost: { overlay: cost }
`;

const folder = (text = document) => folderWith({ "shop.yaml": text });
const read = (cwd: string, name: string) => readFileSync(join(cwd, name), "utf8");
const filesIn = (cwd: string) => readdirSync(cwd).filter((name) => name !== "shop.yaml");

function rendered(cwd: string, ...args: string[]) {
  return stratogram(["render", "shop.yaml", "--effort", "draft", ...args], { cwd });
}

test("a view is written to a file of its own", () => {
  const cwd = folder();
  const run = rendered(cwd, "--view", "executive");
  expect(run.stderr).toMatch(/^shop\.executive\.svg {2}3 nodes, 2 edges {2}/);
  expect(filesIn(cwd)).toEqual(["shop.executive.svg"]);
});

test("views can be named one by one or together, and the default is one of them", () => {
  const cwd = folder();
  rendered(cwd, "--view", "cost,default", "--view", "executive");
  expect(filesIn(cwd)).toEqual(["shop.cost.svg", "shop.executive.svg", "shop.svg"]);
});

test("--all-views draws all, each to a file, or as a page where there are pages", () => {
  const cwd = folder();
  const run = rendered(cwd, "--all-views", "-f", "svg,drawio,pdf,json");
  expect(run.code, run.stderr).toBe(0);
  expect(run.stderr).toContain("3 pictures, ");
  expect(filesIn(cwd)).toEqual([
    ...["shop.cost.json", "shop.cost.svg", "shop.drawio", "shop.executive.json", "shop.executive.svg"],
    ...["shop.json", "shop.pdf", "shop.svg"],
  ]);
  expect(read(cwd, "shop.drawio").match(/<diagram /g)).toHaveLength(3);
  expect(rendered(cwd, "--all-views", "-f", "svg,drawio,pdf,json", "--check")).toMatchObject({ code: 0, stdout: "" });
});

test("--check names the views that are not up to date", () => {
  const cwd = folder();
  rendered(cwd, "--all-views");
  const other = folderWith({
    "shop.yaml": document.replace("collapse: [shop]", "hide: [bank]"),
    ...Object.fromEntries(filesIn(cwd).map((name) => [name, read(cwd, name)])),
  });
  expect(rendered(other, "--all-views", "--check")).toMatchObject({ code: 1, stdout: "shop.executive.svg\n" });
});

test("a view is drawn alike, whether alone or with the others, and whichever picture is there already", () => {
  const [together, alone] = [folder(), folder()];
  rendered(together, "--all-views");
  rendered(alone, "--view", "executive");
  expect(read(alone, "shop.executive.svg")).toBe(read(together, "shop.executive.svg"));
  rendered(alone);
  expect(read(alone, "shop.svg")).toBe(read(together, "shop.svg"));
  const [view, whole] = ["shop.executive.svg", "shop.svg"].map((name) => readArrangement(read(together, name)));
  expect(view).toEqual(whole);
});

test("a file with a name is that file; several views do not fit into one without pages", () => {
  const cwd = folder();
  expect(rendered(cwd, "--view", "executive", "-o", "out.svg").code).toBe(0);
  expect(rendered(cwd, "--view", "executive", "-o", "-").stdout).toBe(read(cwd, "out.svg"));
  expect(rendered(cwd, "--all-views", "-o", "all.drawio").code).toBe(0);
  expect(rendered(cwd, "--all-views", "-o", "out/").code).toBe(0);
  expect(filesIn(join(cwd, "out"))).toEqual(["shop.cost.svg", "shop.executive.svg", "shop.svg"]);
  for (const args of [["--all-views"], ["--view", "cost,executive"]]) {
    const run = rendered(cwd, ...args, "-o", "out.svg");
    expect(run).toMatchObject({ code: 2 });
    expect(run.stderr).toContain("several views do not fit into one file");
  }
  expect(rendered(cwd, "--all-views", "--view", "cost")).toMatchObject({ code: 2 });
});

test("documents that would be written to one file are refused", () => {
  const cwd = folderWith({ "shop.yaml": document, "shop.cost.yaml": document });
  const run = stratogram(["render", "shop.cost.yaml", "shop.yaml", "--view", "default,cost"], { cwd });
  expect(run).toMatchObject({ code: 2 });
  expect(run.stderr).toContain("would both be written");
  expect(existsSync(join(cwd, "shop.cost.svg"))).toBe(false);
});

test.each([
  [["--view", "executiv"], "unknown-view", 'did you mean "executive"?'],
  [["--view", "night"], "unknown-view", '"default", "executive" and "cost"'],
  [["--flow", "bui"], "unknown-flow", 'did you mean "buy"?'],
])("what the document does not have is told with what it has: %s", (args, code, hint) => {
  const cwd = folder();
  const run = rendered(cwd, ...args);
  expect(run.code).toBe(1);
  expect(run.stderr).toContain(code);
  expect(run.stderr).toContain(hint);
  expect(filesIn(cwd)).toEqual([]);
});

test("a flow and a lens can be laid on any view", () => {
  const cwd = folder();
  rendered(cwd, "--view", "executive", "-o", "plain.svg");
  rendered(cwd, "--view", "executive", "--flow", "look", "-o", "flow.svg");
  rendered(cwd, "--view", "executive", "--lens", "cost", "-o", "lens.svg");
  const pictures = ["plain.svg", "flow.svg", "lens.svg"].map((name) => read(cwd, name));
  expect(new Set(pictures).size).toBe(3);
  expect(rendered(cwd, "--lens", "beauty")).toMatchObject({ code: 2 });
});

test("check finds empty views, and flaws in the pictures of all views", () => {
  const empty = folder(document.replace("{ overlay: cost }", "{ show: [bank], hide: [bank] }"));
  const run = stratogram(["check", "shop.yaml"], { cwd: empty });
  expect(run).toMatchObject({ code: 1 });
  expect(run.stdout).toContain("empty-view");
  const { stderr } = stratogram(["check", "shop.yaml", "--picture", "--effort", "draft"], { cwd: folder() });
  expect(stderr).toMatch(/^shop.yaml {2}score .*\nshop.yaml \(executive\) {2}score .*\nshop.yaml \(cost\) {2}score /);
});

test("of a drawing of all views the picture of the whole is read back", () => {
  const cwd = folder();
  rendered(cwd, "--all-views", "-f", "drawio");
  expect(stratogram(["sync", "shop.drawio"], { cwd })).toMatchObject({
    code: 0,
    stdout: "",
    stderr: "nothing is to be written\n",
  });
  rendered(cwd, "--view", "executive", "-o", "view.drawio");
  const alone = stratogram(["sync", "view.drawio", "-y", "shop.yaml"], { cwd });
  expect(alone).toMatchObject({ code: 1 });
  expect(alone.stderr).toContain('no more than a view of the document: "executive"');
});
