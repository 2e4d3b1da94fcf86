import { describe, expect, test } from "vitest";
import { architectureOf, mistakesOf, resolved } from "./resolved.ts";

describe("references", () => {
  const nodes =
    "nodes: { api: , web: { nodes: { api: , db: } }, app: { nodes: { web: { nodes: { db: , cache: } } } } }";

  test.each([
    ["cache", "app.web.cache"],
    ["web.cache", "app.web.cache"],
    ["app.web.cache", "app.web.cache"],
    ["app.web.db", "app.web.db"],
    ["web.api", "web.api"],
    ["api", "api"],
    ["web.db", "web.db"],
    ["web", "web"],
  ])("%s means %s", async (name, id) => {
    const { edges } = await architectureOf(`${nodes}\nedges: [${name} -- ${name === "app" ? "api" : "cache"}]`);
    expect(edges[0]?.from).toBe(id);
  });

  test("that may mean several list them by their shortest names", async () => {
    const { diagnostics } = await resolved(`${nodes}\nedges: [api -> db]`);
    expect(diagnostics).toMatchObject([
      {
        code: "ambiguous-reference",
        message: '"db" may mean "web.db" or "app.web.db"',
        hint: 'write as much of the path as tells them apart: "web.db"',
      },
    ]);
  });

  test.each([
    ["cahce", "cache"],
    ["web.cahce", "web.cache"],
    ["vpc.cache", "cache"],
    ["apii", "api"],
    ["dbb", "web.db"],
  ])("the nearest to %s is %s", async (name, meant) => {
    const { diagnostics } = await resolved(`${nodes}\nedges: [api -> ${name}]`);
    expect(diagnostics).toMatchObject([{ code: "unknown-reference", fix: { text: meant } }]);
  });

  test("in a chain are reported once", async () => {
    expect(await mistakesOf(`${nodes}\nedges: [api -> nothing -> api -> nowhere]`)).toEqual([
      'unknown-reference: unknown node or group "nothing"',
      'unknown-reference: unknown node or group "nowhere"',
    ]);
  });

  test("to what was reported already are not to blame", async () => {
    expect(
      await mistakesOf(
        "nodes: { ok: , 1st: { nodes: { inner: } }, a.b: }\nedges: [ok -> inner, inner -> ok, ok -> a.b]",
      ),
    ).toEqual(['invalid-id: "1st" is no id', 'invalid-id: "a.b" is no id']);
  });
});

describe("classes", () => {
  const classes = `
    classes:
      hot: { style: { stroke: "#F00", width: 2 }, owner: Ops, kind: data, protocol: gRPC, cost: 1 }
      cold: { style: { stroke: blue, line: dashed }, cost: 2 }
  `;

  test("give nodes and edges what means something for them, the later before the earlier, their own first", async () => {
    const { nodes, edges } = await architectureOf(`${classes}
    nodes:
      a: { class: [hot, cold], cost: 3, style: { fill: "#ABC" } }
      b: { class: hot }
    edges:
      - a -> b: { class: [hot, cold], style: { width: 3 } }
      - a -> b: { class: hot, kind: control }
    `);
    expect(nodes[0]).toMatchObject({
      style: { stroke: "#0000ff", width: 2, line: "dashed", fill: "#aabbcc" },
      facts: { owner: "Ops", cost: 3 },
    });
    expect(nodes[0]?.facts).not.toHaveProperty("protocol");
    expect(edges[0]).toMatchObject({
      kind: "data",
      style: { stroke: "#0000ff", width: 3 },
      facts: { protocol: "gRPC", cost: 2 },
    });
    expect(edges[0]?.facts).not.toHaveProperty("owner");
    expect(edges[1]?.kind).toBe("control");
  });

  test("are judged where they are written, not where they are used", async () => {
    expect(
      await mistakesOf(`
        classes: { bad: { link: "javascript:alert(1)", style: { fill: url(x) }, covers: nobody } }
        nodes: { a: { class: bad }, b: { class: bad } }
      `),
    ).toEqual([
      'invalid-link: "javascript:alert(1)" cannot be a link',
      'invalid-color: "url(x)" is no colour',
      'unknown-reference: unknown node or group "nobody"',
    ]);
  });
});

describe("included documents", () => {
  const network =
    "title: Network\nprovider: aws\nnodes: { vpc: { type: vpc, nodes: { nat: } } }\nclasses: { net: { owner: Net } }";

  test("give their nodes, edges and classes, with types of their own provider", async () => {
    const { title, groups, nodes, edges } = await architectureOf(
      "title: Main\nprovider: azure\ninclude: network.yaml\nnodes: { app: { type: functions, class: net } }\nedges: [app -> nat]",
      { "network.yaml": network },
    );
    expect(title).toBe("Main");
    expect(groups[0]?.type?.id).toBe("aws.vpc");
    expect(nodes.map(({ id, type }) => [id, type?.id])).toEqual([
      ["vpc.nat", undefined],
      ["app", "azure.function-app"],
    ]);
    expect(nodes[1]?.facts.owner).toBe("Net");
    expect(edges[0]?.id).toBe("app->vpc.nat");
  });

  test("may not give away an id or a class twice", async () => {
    const main =
      "include: network.yaml\nclasses: { net: {} }\nnodes: { vpc: { nodes: { nat: , igw: } } }\nedges: [nat -> igw]";
    expect(await mistakesOf(main, { "network.yaml": network })).toEqual([
      'duplicate-id: "net" is already in network.yaml, line 4',
      'duplicate-id: "vpc" is already in network.yaml, line 3',
    ]);
  });
});

test("what may be defined in a file that cannot be read is not called unknown", async () => {
  const main = "include: [gone.yaml, broken.yaml]\nnodes: { a: { class: theirs } }\nedges: [a -> b]";
  const { diagnostics } = await resolved(main, { "broken.yaml": "nodes: [" });
  expect(diagnostics.map(({ code }) => code).toSorted()).toEqual(["unreadable-file", "yaml-syntax"]);
});

describe("hints", () => {
  const nodes = "nodes: { a: , b: , c: , d: , g: { arrange: row, nodes: { x: , y: } }, h: { nodes: {} } }";

  test("name their members by id", async () => {
    const { alignments, equalities } = await architectureOf(
      `${nodes}\nalign: [{ row: [a, x] }, { column: [a, b, a] }]\nequal: [[g, h]]`,
    );
    expect(alignments.map(({ axis, members }) => [axis, members])).toEqual([
      ["row", ["a", "g.x"]],
      ["column", ["a", "b"]],
    ]);
    expect(equalities.map(({ members }) => members)).toEqual([["g", "h"]]);
  });

  test.each([
    ["{ row: [a, b] }, { column: [b, a] }", '"b" and "a"'],
    ["{ row: [a, b] }, { row: [b, c] }, { column: [a, c] }", '"a" and "c"'],
    ["{ row: [a, b] }, { column: [a, c] }, { column: [c, d] }, { row: [d, b] }", '"d" and "a"'],
    ["{ column: [x, y] }", '"x" and "y"'],
  ])("that put two nodes into one place contradict each other: %s", async (align, both) => {
    const { diagnostics } = await resolved(`${nodes}\nalign: [${align}]`);
    expect(diagnostics.map(({ code }) => code)).toContain("contradicting-hints");
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.message.split(" cannot")[0]?.split(" and ").toSorted()).toEqual(
      both.split(" and ").toSorted(),
    );
  });

  test("that mean nothing where they stand are warned of and left out", async () => {
    const { architecture, diagnostics } = await resolved(`
      nodes:
        a: { place: left, arrange: row }
        g: { columns: 2, nodes: { b: { place: top }, c: } }
      align: [{ row: [a, a] }]
      equal: [[a, b], [g, a]]
    `);
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(
      Array(6).fill("warning unused-hint"),
    );
    expect(architecture.nodes.map(({ place }) => place)).toEqual([undefined, "top", undefined]);
    expect(architecture.groups[0]).not.toHaveProperty("columns");
    expect([architecture.alignments, architecture.equalities]).toEqual([[], []]);
  });
});
