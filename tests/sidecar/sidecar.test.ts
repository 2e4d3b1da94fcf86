import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Drawing } from "../../src/drawing/drawing.ts";
import { browserHost, check, draw, type Pins, unpin } from "../../src/index.ts";
import { pretty } from "../../src/reporters/pretty.ts";
import { sidecarWith } from "../../src/sidecar/edit-sidecar.ts";
import { readSidecar } from "../../src/sidecar/read-sidecar.ts";
import { sidecarNameOf } from "../../src/sidecar/sidecar.ts";
import { Report } from "../../src/source/report.ts";

const document =
  "nodes: { web: , g: { nodes: { api: , db: } }, log: { hub: badges } }\nedges: [web -> api -> db, web -> log]\n";
const pinned = "nodes:\n  web: [200, 60]\n";

/** What is drawn of the document when this stands in the file beside it. */
function drawn(layout: string, options: { readonly pins?: Pins; readonly name?: string } = {}) {
  const { name = "docs/shop.yaml", pins } = options;
  const host = browserHost({ files: { "docs/shop.layout.yaml": layout } });
  return draw({ name, text: document }, { host, effort: "draft", ...(pins && { pins }) });
}

function cornerOf(drawing: Drawing | undefined, id: string) {
  const figure = drawing?.figures.find((candidate) => candidate.id === id);
  return figure?.type === "node" ? [figure.icon.x, figure.icon.y] : undefined;
}

describe("the file beside a document says where things stand", () => {
  test.each(["docs/shop.yaml", "docs/shop.yml", "docs/shop.json"])("of %s", async (name) => {
    const { output, diagnostics } = await drawn(pinned, { name });
    expect(diagnostics).toEqual([]);
    expect(cornerOf(output, "web")).toEqual([200, 60]);
  });

  test("what the one who draws says goes first", async () => {
    const { output } = await drawn(pinned, { pins: { nodes: { web: { x: 240, y: 80 } } } });
    expect(cornerOf(output, "web")).toEqual([240, 80]);
  });

  test("what is no file has none", async () => {
    const [there, nowhere] = [await drawn(pinned, { name: "<stdin>" }), await draw(document, { effort: "draft" })];
    expect(there.output).toEqual(nowhere.output);
  });

  test.each([
    ["docs/shop.yaml", "docs/shop.layout.yaml"],
    ["shop.v2.yml", "shop.v2.layout.yaml"],
    ["a.b/shop", "a.b/shop.layout.yaml"],
    ["C:\\docs\\shop.yaml", "C:\\docs\\shop.layout.yaml"],
    [".yaml", ".yaml.layout.yaml"],
    ["<stdin>", undefined],
  ])("for %s it is %s", (name, expected) => {
    expect(sidecarNameOf(name)).toBe(expected);
  });

  test.each(["", "# nothing\n", "nodes:\n", "nodes: {}\ngroups:\nedges: {}\n"])(
    "it may say nothing: %j",
    async (text) => {
      const { diagnostics } = await drawn(text);
      expect(diagnostics).toEqual([]);
    },
  );
});

describe("a mistake in it is told with its place", () => {
  const mistakes = `node: { web: [1, 2] }
pins: {}
groups:
  g: [1, 2, 0, 4]
  h: [1, 2, 3]
nodes:
  web: [1, .nan]
  g.api: [1, 2, 3]
  g.db: here
edges:
  "web->g.api": [1, 2]
  "g.api->g.db": [[1, 1e300]]
`;
  const unused = `nodes:
  web: [200, 60]
  api: [300, 60]
  wbe: [1, 2]
groups:
  web: [1, 2, 3, 4]
edges:
  "web->g.api": []
  "g.db->web": [[1, 2]]
  "web->log": []
`;

  test("what it says, and what is nothing", async () => {
    const { output, diagnostics } = await drawn(mistakes);
    expect(output).toBeUndefined();
    await expect(pretty.report(diagnostics)).toMatchFileSnapshot("mistakes.txt");
  });

  test("what it pins that is not there", async () => {
    const { output, diagnostics } = await drawn(unused);
    expect(cornerOf(output, "web")).toEqual([200, 60]);
    const ofLayout = diagnostics.filter(({ range }) => range.source.name === "docs/shop.layout.yaml");
    await expect(pretty.report(ofLayout)).toMatchFileSnapshot("unused.txt");
  });

  test.each(["[]", "api", "nodes: [1]\n", "nodes: {\n", "nodes:\n  web: [1, 2]\n  web: [1, 2]\n"])(
    "%j",
    async (text) => {
      const { output, diagnostics } = await drawn(text);
      expect(output).toBeUndefined();
      expect(diagnostics.map(({ range }) => range.source.name)).toEqual(["docs/shop.layout.yaml"]);
    },
  );

  test("there may be too much of it", async () => {
    const ids = Array.from({ length: 20_001 }, (_, index) => `  n${index}: [1, 2]\n`);
    const { diagnostics } = await drawn(`nodes:\n${ids.join("")}`);
    expect(diagnostics).toMatchObject([{ code: "too-large", severity: "error" }]);
  });

  test("when a document is checked, too", async () => {
    const host = browserHost({ files: { "shop.layout.yaml": "nodes: { web: 1 }" } });
    expect(await check({ name: "shop.yaml", text: document }, { host })).toMatchObject([{ code: "wrong-value" }]);
  });

  test("it cannot be read", async () => {
    const host = { read: async () => ({ failure: "unreadable" as const, reason: "it is a folder" }) };
    const { diagnostics } = await draw({ name: "shop.yaml", text: document }, { host });
    expect(diagnostics).toMatchObject([
      { code: "unreadable-file", message: '"shop.layout.yaml" cannot be read: it is a folder' },
    ]);
  });
});

function read(text: string) {
  const report = new Report();
  const sidecar = readSidecar({ name: "x.layout.yaml", text }, report);
  expect(report.diagnostics).toEqual([]);
  return sidecar;
}

const id = fc.constantFrom("a", "a.b", "b", "constructor", "null", "true", "é-x", "z_1");
const number = fc.double({ min: -1e5, max: 1e5, noNaN: true }).map((value) => Math.round(value * 100) / 100 || 0);
const point = fc.record({ x: number, y: number });
const size = fc.integer({ min: 1, max: 5000 });
const rect = fc.record({ x: number, y: number, width: size, height: size });
const edge = fc.tuple(id, id, fc.constantFrom("", "#2")).map(([from, to, count]) => `${from}->${to}${count}`);
const pins = fc.record({
  nodes: fc.dictionary(id, point),
  groups: fc.dictionary(id, rect),
  edges: fc.dictionary(edge, fc.array(point, { maxLength: 4 })),
});

describe("what is pinned is written", () => {
  test("one a line, in the order of the ids", () => {
    const text = sidecarWith(
      {
        edges: {
          "web->g.api": [
            { x: 100, y: 200 },
            { x: 100, y: 300.5 },
          ],
          "a->b#2": [],
        },
        nodes: { web: { x: 120, y: 80 }, "g.api": { x: -1, y: 0 } },
        groups: { g: { x: 40, y: 60, width: 800, height: 400 } },
      },
      undefined,
    );
    expect(text).toBe(`# Where things were put by hand, in px; \`stratogram sync\` writes it.
nodes:
  g.api: [-1, 0]
  web: [120, 80]
groups:
  g: [40, 60, 800, 400]
edges:
  "a->b#2": []
  "web->g.api": [[100, 200], [100, 300.5]]
`);
  });

  test("so that it can be read, from nothing or from what was there", () => {
    fc.assert(
      fc.property(pins, pins, (first, second) => {
        const before = sidecarWith(first, undefined);
        const sidecar = before === undefined ? undefined : read(before);
        expect(sidecarWith(first, sidecar)).toBe(before);
        const after = sidecarWith(second, sidecar);
        if (after === undefined) expect(Object.values(second).every((all) => Object.keys(all).length === 0)).toBe(true);
        // Objects without a prototype are equal to others only as texts.
        else expect(sidecarWith(read(after)?.pins ?? {}, undefined)).toBe(sidecarWith(second, undefined));
      }),
    );
  });

  test("and leaves alone what is around it", () => {
    const before = `# mine
nodes:
    b: [1, 2]   # here
    # about d
    d: [3, 4]
    e:
      - 5
      - 6
groups:
  g: [1, 2, 3, 4]  # gone
`;
    const after = sidecarWith(
      {
        nodes: { a: { x: 0, y: 0 }, b: { x: 1, y: 9 }, c: { x: 7, y: 8 }, d: { x: 3, y: 4 }, f: { x: 1, y: 1 } },
        edges: { "a->b": [] },
      },
      read(before),
    );
    expect(after).toBe(`# mine
nodes:
    a: [0, 0]
    b: [1, 9]   # here
    c: [7, 8]
    # about d
    d: [3, 4]
    f: [1, 1]
edges:
  "a->b": []
`);
  });

  test("anew where pins share a line", () => {
    const after = sidecarWith({ nodes: { a: { x: 1, y: 2 } } }, read("nodes: { a: [1, 2], b: [3, 4] }\n"));
    expect(after).toMatch(/^# Where .*\nnodes:\n {2}a: \[1, 2\]\n$/);
  });

  test.each(["", "# mine\n", "nodes: {a: [1, 2]}", "nodes:\r\n  a: [1, 2]\r\n"])(
    "and nothing where nothing changed: %j",
    (text) => {
      const sidecar = read(text);
      expect(sidecarWith(sidecar?.pins ?? {}, sidecar)).toBe(text);
    },
  );

  test("with the line breaks that are there", () => {
    const after = sidecarWith({ nodes: { a: { x: 1, y: 2 }, b: { x: 1, y: 2 } } }, read("nodes:\r\n  a: [1, 2]\r\n"));
    expect(after).toBe("nodes:\r\n  a: [1, 2]\r\n  b: [1, 2]\r\n");
  });
});

describe("what is pinned is let go", () => {
  const text = `nodes:
  g.api: [1, 2]
  h.api: [3, 4]
  h.db: [5, 6] # my
groups:
  g: [1, 2, 3, 4]
edges:
  "g.api->g.db": []
  "g.api->h.api": []
`;
  const without = (...ids: string[]) => unpin({ name: "x.layout.yaml", text }, ids).output;

  test.each([
    ["by its id", ["h.db"], ["  h.db: [5, 6] # my\n"]],
    ["by the end of it", ["db"], ["  h.db: [5, 6] # my\n"]],
    [
      "a group with all that is in it",
      ["g"],
      ["  g.api: [1, 2]\n", "groups:\n  g: [1, 2, 3, 4]\n", '  "g.api->g.db": []\n'],
    ],
    ["a group that is not pinned itself", ["h"], ["  h.api: [3, 4]\n", "  h.db: [5, 6] # my\n"]],
    ["an edge", ["g.api->h.api"], ['  "g.api->h.api": []\n']],
  ])("%s", (_, ids, gone) => {
    expect(without(...ids)).toEqual({ text: gone.reduce((rest, line) => rest.replace(line, ""), text), unknown: [] });
  });

  test("all of it, and nothing is left", () => {
    expect(without("g", "h", "g.api->h.api")).toEqual({ unknown: [] });
  });

  test.each([
    ["api", "g.api"],
    ["h.dv", "h.db"],
    ["nothing-like-it", undefined],
  ])("what is not pinned is given back: %s", (name, meant) => {
    expect(without(name)).toEqual({ text, unknown: [{ name, ...(meant !== undefined && { meant }) }] });
  });

  test("what cannot be read is not written", () => {
    const { output, diagnostics } = unpin({ name: "x.layout.yaml", text: "nodes: 1" }, ["a"]);
    expect(output).toBeUndefined();
    expect(diagnostics).toHaveLength(1);
  });
});
