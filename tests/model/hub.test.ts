import { describe, expect, test } from "vitest";
import { badgesOf } from "../../src/model/badge.ts";
import { resolved } from "./resolved.ts";

const services = ["a", "b", "c", "d", "e", "f", "g"];

/** A document in which `services` and the node `hub` are joined by `edges`. */
async function architectureOf(hub: string, ...edges: readonly string[]) {
  const nodes = services.map((id) => `${id}: aws.lambda`).join(", ");
  const { architecture, diagnostics } = await resolved(
    `nodes: { ${nodes}, hub: ${hub}, out: }\nedges:\n${edges.map((edge) => `  - ${edge}\n`).join("")}`,
  );
  expect(diagnostics).toEqual([]);
  return architecture;
}

/** How the edges are drawn that lead from the first `count` services to a hub. */
async function hubOf(hub: string, count: number, details = "") {
  const list = services.slice(0, count).join(", ");
  const { nodes } = await architectureOf(hub, `"[${list}] -> hub": { ${details} }`);
  return nodes.find(({ id }) => id === "hub")?.hub;
}

describe("edges to a hub become badges by default", () => {
  test.each(["aws.cloudwatch", "ops.loki", "aws.cloudtrail", "azure.entra-id", "aws.secrets-manager", "gcp.kms"])(
    "where more than six reach %s",
    async (type) => {
      expect(await hubOf(type, 7)).toBe("badges");
      expect(await hubOf(type, 6)).toBe("lines");
    },
  );

  test("where all that reach it are of the kind monitor or control, whatever it is", async () => {
    expect(await hubOf("generic.server", 7, "kind: monitor")).toBe("badges");
    expect(await hubOf("", 7, "kind: control")).toBe("badges");
  });

  test("but not where requests or data lead", async () => {
    expect(await hubOf("aws.dynamodb", 7)).toBe("lines");
    expect(await hubOf("", 7, "kind: data")).toBe("lines");
    expect(await hubOf("ops.splunk", 7, "kind: data")).toBe("lines");
  });

  test("and it is places that count, not edges", async () => {
    const twice = ["[a, b, c, d] -> hub", "[a, b, c, d] -> hub"].map((edge) => `"${edge}"`);
    const { nodes } = await architectureOf("aws.cloudwatch", ...twice);
    expect(nodes.find(({ id }) => id === "hub")?.hub).toBe("lines");
  });

  test("unless its author wants otherwise", async () => {
    expect(await hubOf("{ type: aws.cloudwatch, hub: lines }", 7)).toBe("lines");
    expect(await hubOf("{ type: aws.dynamodb, hub: badges }", 1)).toBe("badges");
  });
});

describe("a badge", () => {
  const hub = "{ hub: badges }";
  const badges = async (...edges: readonly string[]) =>
    badgesOf(await architectureOf(hub, ...edges)).map(({ id, edges }) => [id, ...edges.map((edge) => edge.id)]);

  test("stands for all edges from one place to the hub", async () => {
    expect(await badges("a -> hub: logs", "b -> hub", "a ~> hub: traces")).toEqual([
      ["a->hub", "a->hub", "a->hub#2"],
      ["b->hub", "b->hub"],
    ]);
  });

  test("stands for edges that lead nowhere in particular, whichever way round", async () => {
    expect(await badges("a -- hub", "hub -- b", "hub <-> c")).toEqual([
      ["a->hub", "a->hub"],
      ["b->hub", "hub->b"],
      ["c->hub", "hub->c"],
    ]);
  });

  test("does not stand for edges that lead away from the hub, or from it to itself", async () => {
    expect(await badges("a -> hub", "hub -> out: alarm", "hub -> hub")).toEqual([["a->hub", "a->hub"]]);
  });

  test("marks a hub that reaches another, and of two that are only joined the first", async () => {
    const { architecture } = await resolved(
      "nodes: { x: { hub: badges }, y: { hub: badges }, z: { hub: badges } }\nedges: [x -> y, y -- z, z -- x]",
    );
    expect(badgesOf(architecture).map(({ id }) => id)).toEqual(["z->x", "x->y", "y->z"]);
  });
});
