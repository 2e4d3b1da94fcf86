import { describe, expect, test } from "vitest";
import { resolved } from "./resolved.ts";

/** The architecture of a document without mistakes. */
async function architectureOf(text: string, files?: Readonly<Record<string, string>>) {
  const { architecture, diagnostics } = await resolved(text, files);
  expect(diagnostics).toEqual([]);
  return architecture;
}

/** Each mistake of a document: its code, and the text or the message that tells which. */
async function mistakesOf(text: string, files?: Readonly<Record<string, string>>) {
  const { diagnostics } = await resolved(text, files);
  return diagnostics.map(({ code, message }) => `${code}: ${message}`);
}

/** `id` of every edge of some lines of `edges`, among the nodes a to d and `g.x`, `g.y`. */
async function edgesOf(...lines: readonly string[]) {
  const text = `nodes: { a: , b: , c: , d: , g: { nodes: { x: , y: } } }\nedges:\n${lines.map((line) => `  - ${line}\n`).join("")}`;
  return (await architectureOf(text)).edges;
}

describe("nodes and groups", () => {
  test("come in document order, every group after its parent, with dotted ids", async () => {
    const { groups, nodes } = await architectureOf(`
      nodes:
        user:
        cloud: { nodes: { vpc: { nodes: { api: } }, logs: } }
        empty: { nodes: {} }
    `);
    expect(groups.map(({ id, parent }) => [id, parent])).toEqual([
      ["cloud", undefined],
      ["cloud.vpc", "cloud"],
      ["empty", undefined],
    ]);
    expect(nodes.map(({ id, parent }) => [id, parent])).toEqual([
      ["user", undefined],
      ["cloud.vpc.api", "cloud.vpc"],
      ["cloud.logs", "cloud"],
    ]);
  });

  test("are filled in where the author wrote nothing", async () => {
    const { groups, nodes, direction, meta } = await architectureOf("nodes: { g: { nodes: { edge-api: } } }");
    expect({ direction, meta: { ...meta } }).toEqual({ direction: "right", meta: {} });
    expect(groups[0]).toMatchObject({ label: "G", arrange: "flow", style: {}, facts: {} });
    expect(nodes[0]).toEqual({
      id: "g.edge-api",
      parent: "g",
      label: "Edge API",
      hub: "lines",
      style: {},
      facts: {},
      origin: expect.objectContaining({ path: ["nodes", "g", "nodes", "edge-api"] }),
    });
  });

  test("keep an empty label, and break lines", async () => {
    const { nodes } = await architectureOf(
      `nodes: { a: { label: "" }, b: { label: 'Ask\\nAPI', caption: "v1\\nv2" } }`,
    );
    expect(nodes.map(({ label, caption }) => [label, caption])).toEqual([
      ["", undefined],
      ["Ask\nAPI", "v1\nv2"],
    ]);
  });

  test("may have any id that is an id, even one that objects have already", async () => {
    const ids = ["__proto__", "constructor", "toString", "hasOwnProperty", "größe", "数据"].filter(
      (id) => id !== "__proto__",
    );
    const { nodes, edges } = await architectureOf(
      `nodes: { ${ids.map((id) => `${id}: `).join(", ")} }\nedges: [${ids.map((id) => `"${id} -> ${id}"`).join(", ")}]`,
    );
    expect(nodes.map(({ id }) => id)).toEqual(ids);
    expect(edges).toHaveLength(ids.length);
  });

  test("have an icon that is a file if it looks like one, and otherwise a type", async () => {
    const { nodes } = await architectureOf(
      "nodes: { a: { icon: ./own.svg }, b: { icon: own.SVG }, c: { icon: aws.s3 } }",
    );
    expect(nodes[0]?.icon).toBe("./own.svg");
    expect(nodes[1]?.icon).toBe("own.SVG");
    expect(nodes[2]?.icon).toHaveProperty("id", "aws.s3");
  });

  test("know what they cover by id", async () => {
    const { nodes } = await architectureOf("nodes: { g: { nodes: { h: { nodes: { kms: { covers: h } } } } } }");
    expect(nodes[0]?.facts.covers).toEqual(["g.h"]);
  });

  test("keep facts of the author's own", async () => {
    const { nodes } = await architectureOf("nodes: { a: { x-team: { size: 3 }, label: A, cost: 5, tags: [t] } }");
    expect(JSON.parse(JSON.stringify(nodes[0]?.facts))).toEqual({ "x-team": { size: 3 }, cost: 5, tags: ["t"] });
  });
});

describe("edges", () => {
  test("are made for each hop and each pair, from where the arrow begins", async () => {
    expect((await edgesOf("a -> b <- c", '"[a, b] -> [c, d]"', "x -> g.y")).map(({ id }) => id)).toEqual([
      "a->b",
      "c->b",
      "a->c",
      "a->d",
      "b->c",
      "b->d",
      "g.x->g.y",
    ]);
  });

  test("have heads and dashes as their arrow says", async () => {
    const edges = await edgesOf("a -> b", "a <- b", "a <-> b", "a -- b", "a ~> b");
    expect(edges.map(({ arrow, asynchronous }) => [arrow, asynchronous])).toEqual([
      ["end", false],
      ["end", false],
      ["both", false],
      ["none", false],
      ["end", true],
    ]);
  });

  test("between the same ends are told apart by number", async () => {
    const edges = await edgesOf("a -> b", "a -> b: again", "b -> a", "a <- b", "a -> a");
    expect(edges.map(({ id }) => id)).toEqual(["a->b", "a->b#2", "b->a", "b->a#2", "a->a"]);
  });

  test("share what is said of their route, in each of its forms", async () => {
    const edges = await edgesOf(
      "a -> b -> c: HTTPS",
      "a -> b: { label: Read, kind: data, exit: top, enter: left, port: 443 }",
      "{ from: a, to: [b, c], label: Copy, kind: deploy }",
      "a -> b:",
    );
    expect(edges.map(({ label, kind }) => [label, kind])).toEqual([
      ["HTTPS", "request"],
      ["HTTPS", "request"],
      ["Read", "data"],
      ["Copy", "deploy"],
      ["Copy", "deploy"],
      ["", "request"],
    ]);
    expect(edges[2]).toMatchObject({ exit: "top", enter: "left", facts: { port: expect.anything() } });
    expect(edges[3]?.facts).toEqual({});
  });

  test("may begin and end at groups that do not hold each other", async () => {
    const { edges } = await architectureOf(
      "nodes: { g: { nodes: { x: } }, h: { nodes: { y: } } }\nedges: [g -> h, x -> h]",
    );
    expect(edges.map(({ id }) => id)).toEqual(["g->h", "g.x->h"]);
  });

  test("cannot join a group with itself or with what it holds", async () => {
    expect(
      await mistakesOf("nodes: { g: { nodes: { h: { nodes: { x: } } } } }\nedges: [g -> x, x -> g, g -> g, h -> h]"),
    ).toEqual([
      'edge-into-itself: "x" is in "g", so no edge can join them',
      'edge-into-itself: "x" is in "g", so no edge can join them',
      'edge-into-itself: this edge leads from the group "g" to itself',
      'edge-into-itself: this edge leads from the group "h" to itself',
    ]);
  });

  test("are not made without end", async () => {
    const ids = Array.from({ length: 200 }, (_, index) => `n${index}`);
    const list = `[${ids.join(", ")}]`;
    const { architecture, diagnostics } = await resolved(
      `nodes: { ${ids.map((id) => `${id}: `).join(", ")} }\nedges: [{ from: ${list}, to: ${list} }, n0 -> n1]`,
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(["too-large"]);
    expect(architecture.edges).toHaveLength(1);
  });
});

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

test("a document without nodes has nothing to draw", async () => {
  expect(await mistakesOf("title: Nothing")).toEqual(["no-nodes: there are no nodes to draw"]);
  expect(await mistakesOf("nodes: {}\nedges: [a -> b]")).toEqual(["no-nodes: there are no nodes to draw"]);
  expect(await mistakesOf("nodes: 5")).not.toContain("no-nodes: there are no nodes to draw");
});

test("there are no more than 5000 nodes, and no complaints about those left out", async () => {
  const ids = Array.from({ length: 5001 }, (_, index) => `n${index}`);
  const { architecture, diagnostics } = await resolved(
    `nodes:\n${ids.map((id) => `  ${id}:\n`).join("")}edges: [n0 -> n5000]`,
  );
  expect(diagnostics.map(({ code }) => code)).toEqual(["too-large"]);
  expect(architecture.nodes).toHaveLength(5000);
});
