import fc from "fast-check";
import { expect, test } from "vitest";
import { overlaps } from "../../src/geometry.ts";
import { type Drawing, drawComparison, formats, nodeHost, themeNames, write } from "../../src/index.ts";
import { sketches, written as textOf } from "./written.ts";

const before = `
nodes:
  vpc:
    label: Network
    nodes:
      api: { type: aws.lambda, label: API }
      db: { type: aws.rds, label: Orders }
      old: { type: aws.sqs, label: Old queue }
  search: { type: aws.opensearch, label: Search }
  audit: { type: aws.cloudtrail, label: Audit }
  report: { type: aws.lambda, label: Reports }
edges: [api -> db, api -> search, api ~> old, report -> audit]
views:
  inner: { title: Inside, show: [old] }
  folded: { collapse: [vpc] }
`;

const after = `
nodes:
  vpc:
    label: Network
    nodes:
      api: { type: aws.lambda, label: API, owner: Team A }
      db: { type: aws.rds, label: Orders }
      search: { type: aws.opensearch, label: Search }
      cache: { type: aws.elasticache, label: Cache }
  audit: { type: aws.cloudtrail, label: Audit }
  report: { type: aws.lambda, label: Reports }
edges: [api -> db: { encrypted: true }, api -> search, api -> cache, report -> audit]
views:
  inner: { title: Inside, show: [api] }
  folded: { collapse: [vpc] }
`;

async function drawn(a: string, b: string, options: Parameters<typeof drawComparison>[2] = {}): Promise<Drawing> {
  const { output, diagnostics } = await drawComparison(a, b, { effort: "draft", ...options });
  const [view] = output ?? [];
  if (!view) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return view.drawing;
}

/** What a picture says of each thing: the letters on its marks, or that it stands back. */
function saidIn({ figures }: Drawing): Readonly<Record<string, string>> {
  return Object.fromEntries(
    figures.flatMap((figure) => {
      if (figure.type !== "node" && figure.type !== "group" && figure.type !== "edge") return [];
      const marks = figure.label?.marks ?? [];
      return [[figure.id, figure.dimmed ? "stands back" : marks.map(({ letters }) => letters.text).join(" ")]];
    }),
  );
}

test("what has changed says so in letters, what has not stands back", async () => {
  expect(saidIn(await drawn(before, after))).toEqual({
    vpc: "",
    search: "Was here",
    audit: "stands back",
    report: "stands back",
    "vpc.api": "~ Changed",
    "vpc.db": "",
    "vpc.old": "− Removed",
    "vpc.search": "→ Moved",
    "vpc.cache": "+ Added",
    "vpc.api->vpc.db": "~ Encrypted",
    "vpc.api->vpc.search": "stands back",
    "vpc.api->vpc.cache": "+",
    "vpc.api->vpc.old": "−",
    "report->audit": "stands back",
  });
});

test("nothing stands back where nothing has changed", async () => {
  expect(Object.values(saidIn(await drawn(after, after)))).not.toContain("stands back");
});

test("a picture counts what has changed", async () => {
  const { figures } = await drawn(before, after);
  const panel = figures.find((figure) => figure.type === "panel" && figure.name === "summary");
  const rows = panel?.type === "panel" ? panel.rows.map(({ label }) => label.block.text) : [];
  expect(rows).toEqual([
    "API → Orders is encrypted now",
    "1 component",
    "1 component",
    "1 component",
    "1 component",
    "1 connection added",
    "1 connection removed",
    "1 connection changed",
  ]);
});

test.each(themeNames)("changes of different kinds look different without colours: %s", async (theme) => {
  const { figures } = await drawn(before, after, { theme });
  const looks = figures.flatMap((figure) => (figure.type === "node" ? [[figure.id, figure.icon.frame?.dash]] : []));
  const dashes = ["vpc.api", "vpc.old", "vpc.search", "vpc.cache"].map((id) =>
    JSON.stringify(looks.find(([of]) => of === id)),
  );
  expect(new Set(dashes.map((dash) => dash.replace(/"[^"]*",/, ""))).size).toBe(4);
});

test("overlays say what became of them, and stand back where they are as before", async () => {
  const nodes =
    "nodes: { a: aws.lambda, b: aws.sqs, c: { type: aws.rds, label: C }, d: aws.s3 }\nedges: [a -> b -> c -> d]\n";
  const overlays = (text: string) => `${nodes}overlays: { same: { around: [c, d] }, ${text} }`;
  const { figures } = await drawn(
    overlays("old: { around: [a, b] }, wider: { label: Wider, around: [a, b] }"),
    overlays("wider: { label: Wider, around: [a, b, c] }, young: { around: [b, c] }").replace("label: C", "label: D"),
  );
  const outlines = figures.flatMap((figure) => (figure.type === "overlay" ? [figure] : []));
  expect(outlines.map(({ id, dimmed = false }) => [id, dimmed])).toEqual([
    ["same", true],
    ["wider", false],
    ["young", false],
    ["old", false],
  ]);
  expect(new Set(outlines.map(({ look }) => JSON.stringify(look.dash))).size).toBe(4);
  const signs = outlines.map(({ outlines: [first] }) => first?.label?.marks?.map(({ letters }) => letters.text).join());
  expect(signs).toEqual([undefined, "~", "+", "−"]);
  const panel = figures.find((figure) => figure.type === "panel" && figure.name === "summary");
  const rows = panel?.type === "panel" ? panel.rows.map(({ label }) => label.block.text) : [];
  expect(rows).toEqual(["1 component", "1 overlay added", "1 overlay removed", "1 overlay changed"]);
});

test("no panel covers an outline", async () => {
  const { figures } = await drawn(
    before,
    `${after}overlays: { far: { label: A label that is long, around: [audit, report] } }`,
  );
  const panels = figures.flatMap((figure) => (figure.type === "panel" ? [figure.bounds] : []));
  const outlines = figures.flatMap((figure) => (figure.type === "overlay" ? figure.outlines : []));
  expect(outlines.length).toBeGreaterThan(0);
  for (const { bounds } of outlines) expect(panels.filter((panel) => overlaps(panel, bounds))).toEqual([]);
});

test("a view shows what is removed of what it showed before", async () => {
  const said = saidIn(await drawn(before, after, { views: ["inner"] }));
  expect(Object.keys(said).toSorted()).toEqual(["vpc", "vpc.api", "vpc.api->vpc.old", "vpc.old"]);
});

test("a group that is shown as one node says that something in it has changed", async () => {
  const said = saidIn(await drawn(before, after, { views: ["folded"] }));
  expect(said.vpc).toBe("~ 7 changes inside");
});

test("an unknown view is an error", async () => {
  const { output, diagnostics } = await drawComparison(before, after, { views: ["inne"] });
  expect(output).toBeUndefined();
  expect(diagnostics.map(({ code, hint }) => [code, hint])).toEqual([["unknown-view", 'did you mean "inner"?']]);
});

test("errors of both versions are told, warnings of the later one alone", async () => {
  const wrong = "nodes: { a: lambdaa }";
  const { output, diagnostics } = await drawComparison(wrong, `${wrong}\nedges: [a -> b]`);
  expect(output).toBeUndefined();
  expect(diagnostics.map(({ code, range }) => [range.source.name, code])).toEqual([
    ["before.yaml", "unknown-type"],
    ["after.yaml", "unknown-type"],
    ["after.yaml", "unknown-reference"],
  ]);
});

test("an edge that is re-wired is seen where it was, too", async () => {
  const nodes = "nodes: { api: aws.lambda, one: { type: aws.rds, label: One }, two: { type: aws.rds, label: Two } }";
  const said = saidIn(await drawn(`${nodes}\nedges: [api -> one: reads]`, `${nodes}\nedges: [api -> two: reads]`));
  expect(said).toMatchObject({ "api->one": "−", "api->two": "→ Re-wired" });
});

test("what is moved has left an empty place, unless so much is moved that nothing else would be seen", async () => {
  const names = Array.from({ length: 9 }, (_, index) => `n${index}`);
  const nodes = (inside: readonly string[]) => {
    const list = (some: readonly string[]) => some.map((name) => `${name}: aws.lambda`).join(", ");
    const outside = names.filter((name) => !inside.includes(name));
    return `nodes: { ${list(["out", ...outside])}, box: { nodes: { ${list(["in", ...inside])} } } }`;
  };
  const drawing = await drawn(nodes([]), nodes(names.slice(0, 2)));
  const { figures } = drawing;
  const places = figures.flatMap((figure) =>
    figure.type === "node" && figure.label?.marks?.some(({ letters }) => letters.text === "Was here") ? [figure] : [],
  );
  expect(places.map(({ id }) => id)).toEqual(["n0", "n1"]);
  for (const { icon } of places) expect([icon.letters, icon.picture]).toEqual([undefined, undefined]);
  const text = await write(drawing, { format: "text" });
  expect(String(text.output)).toContain("11 components in 1 group");
  const said = saidIn(await drawn(nodes([]), nodes(names)));
  expect(Object.values(said)).not.toContain("Was here");
});

test("edges of a hub that have changed are lines, others stay badges", async () => {
  const names = ["a", "b", "c", "d", "e", "f", "g"];
  const nodes = `nodes: { ${names.map((name) => `${name}: aws.lambda`).join(", ")}, watch: aws.cloudwatch }`;
  const edges = (some: readonly string[]) =>
    `${nodes}\nedges: [${some.map((name) => `${name} ~> watch: { kind: monitor }`)}]`;
  const { figures } = await drawn(
    edges(names),
    edges(names).replace("a ~> watch: { ", "a ~> watch: { encrypted: true, "),
  );
  expect(figures.filter(({ type }) => type === "edge").map(({ id }) => id)).toEqual(["a->watch"]);
  expect(figures.filter(({ type }) => type === "badge").length).toBe(6);
});

test("what is removed stands where it was pinned, the rest where it is pinned after", async () => {
  const files = {
    "before.layout.yaml": "nodes: { vpc.old: [300, 500] }",
    "after.layout.yaml": "nodes: { vpc.api: [300, 200] }",
  };
  const host = { read: async (path: string) => ({ name: path, text: files[path as keyof typeof files] ?? "" }) };
  const { figures } = await drawn(before, after, { host });
  const places = figures.flatMap((figure) =>
    figure.type === "node" ? [[figure.id, figure.icon.x, figure.icon.y]] : [],
  );
  expect(places).toContainEqual(["vpc.old", 300, 500]);
  expect(places).toContainEqual(["vpc.api", 300, 200]);
});

test.each(formats.map(({ name }) => name))("a comparison is written, the same twice: %s", async (format) => {
  const host = nodeHost({ root: "." });
  const outputs = [await drawn(before, after), await drawn(before, after)].map(async (drawing) => {
    const { output, diagnostics } = await write(drawing, { format, host });
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    return output;
  });
  expect(await outputs[0]).toBeDefined();
  expect(await outputs[0]).toEqual(await outputs[1]);
});

test("any two versions can be drawn as one", async () => {
  await fc.assert(
    fc.asyncProperty(sketches(), sketches("cdefghij"), async (a, b) => {
      const { figures } = await drawn(textOf(a), textOf(b));
      expect(figures.length).toBeGreaterThan(0);
    }),
    { numRuns: 25 },
  );
});
