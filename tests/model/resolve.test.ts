import { describe, expect, test } from "vitest";
import { architectureOf, mistakesOf, resolved } from "./resolved.ts";

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
