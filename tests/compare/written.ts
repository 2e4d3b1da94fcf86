import fc from "fast-check";
import { parse } from "../../src/index.ts";
import type { Architecture } from "../../src/model/architecture.ts";

/** A small architecture before it is written down: what is in which group, and what joins what. */
export interface Sketch {
  /** Keys of groups, and the group that each is in. */
  readonly groups: Readonly<Record<string, string | undefined>>;
  readonly nodes: Readonly<Record<string, SketchedNode>>;
  /** By ends: the label and the protocol. */
  readonly edges: readonly SketchedEdge[];
}

export interface SketchedNode {
  readonly parent?: string | undefined;
  readonly type: string;
  readonly label: string;
  readonly owner?: string | undefined;
}

export interface SketchedEdge {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly protocol?: string | undefined;
}

const types = ["aws.lambda", "aws.s3", "aws.rds", "generic.users"];

/** Up to three groups, one of them in another one, up to eight nodes, up to ten edges. Keys are of `letters`. */
export function sketches(letters = "abcdefgh"): fc.Arbitrary<Sketch> {
  const keys = [...letters];
  return fc
    .record({
      groups: fc.subarray(["p", "q", "r"]),
      nodes: fc.dictionary(
        fc.constantFrom(...keys),
        fc.record({
          parent: fc.option(fc.constantFrom("p", "q", "r"), { nil: undefined }),
          type: fc.constantFrom(...types),
          label: fc.constantFrom("One", "Two", "Three", ...keys),
          owner: fc.option(fc.constantFrom("Us", "Them"), { nil: undefined }),
        }),
        { minKeys: 1, noNullPrototype: true },
      ),
      edges: fc.array(
        fc.record({
          from: fc.constantFrom(...keys),
          to: fc.constantFrom(...keys),
          label: fc.constantFrom("", "", "reads", "writes"),
          protocol: fc.option(fc.constantFrom("HTTPS", "HTTP"), { nil: undefined }),
        }),
        { maxLength: 10 },
      ),
    })
    .map(({ groups, nodes, edges }) => ({
      groups: Object.fromEntries(groups.map((key) => [key, key === "r" && groups.includes("p") ? "p" : undefined])),
      nodes: Object.fromEntries(
        Object.entries(nodes).map(([key, node]) => {
          const isThere = node.parent !== undefined && groups.includes(node.parent);
          return [key, { ...node, parent: isThere ? node.parent : undefined }];
        }),
      ),
      edges: edges.filter(({ from, to }) => from !== to && Object.hasOwn(nodes, from) && Object.hasOwn(nodes, to)),
    }));
}

/** The document that says so. YAML has JSON in it. */
export function written({ groups, nodes, edges }: Sketch): string {
  const inside = (parent: string | undefined): object => ({
    ...Object.fromEntries(
      Object.keys(groups)
        .filter((key) => groups[key] === parent)
        .map((key) => [key, { label: `Group ${key}`, nodes: inside(key) }]),
    ),
    ...Object.fromEntries(
      Object.entries(nodes)
        .filter(([, node]) => node.parent === parent)
        .map(([key, { parent: _, ...node }]) => [key, node]),
    ),
  });
  return JSON.stringify({
    nodes: inside(undefined),
    edges: edges.map(({ from, to, ...facts }) => ({ from, to, ...facts })),
  });
}

/** What it means. */
export async function architectureOf(sketch: Sketch): Promise<Architecture> {
  const { output, diagnostics } = await parse(written(sketch));
  if (!output) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return output;
}
