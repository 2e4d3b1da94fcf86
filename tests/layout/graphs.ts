import fc from "fast-check";
import { nothing } from "../../src/annotations/nothing.ts";
import type { Side } from "../../src/geometry.ts";
import type { Graph, GraphEdge, GraphGroup, GraphNode, Header } from "../../src/layout/graph.ts";
import { measureEdge } from "../../src/layout/measure-edge.ts";
import type { Architecture, Arrange, Direction, Edge, Group, Node } from "../../src/model/architecture.ts";
import { blockOf } from "../../src/text/wrap.ts";
import { light } from "../../src/themes/light.ts";

/** A graph in few words: what layouts are tested on. */
export interface Plan {
  readonly direction: Direction;
  /** The group of each node: its number, or -1 for the top level. */
  readonly nodes: readonly { readonly parent: number; readonly label: string; readonly place?: Side | undefined }[];
  /** The group around each group, which stands before it. */
  readonly groups: readonly {
    readonly parent: number;
    readonly label: string;
    readonly arrange: Arrange;
    readonly centred: boolean;
  }[];
  /** Ends by number: nodes first, then groups. */
  readonly edges: readonly { readonly from: number; readonly to: number; readonly label: string }[];
}

/** What was written in no document. */
const anywhere = { origin: { document: { source: { name: "plan.yaml", text: "" } } } } as Pick<Node, "origin">;

export function graphOf({ direction, nodes, groups, edges }: Plan): Graph {
  const groupId = (index: number) => (index < 0 || index >= groups.length ? {} : { parent: `g${index}` });
  const idOf = (index: number) => (index < nodes.length ? `n${index}` : `g${index - nodes.length}`);
  return {
    architecture: {} as Architecture,
    annotations: nothing,
    direction,
    nodes: nodes.map(
      ({ parent, label, place }, index): GraphNode => ({
        node: anywhere as Node,
        id: `n${index}`,
        ...groupId(parent),
        ...(place && parent >= 0 && { place }),
        icon: { width: 64, height: 64 },
        ...(label && { label: blockOf(label, { font: light.fonts.node, maxWidth: light.nodeLabelWidth }) }),
      }),
    ),
    groups: groups.map(({ parent, label, arrange, centred }, index): GraphGroup => {
      const header = headerWithin(320, label, centred);
      const narrowHeader = headerWithin(0.75 * (header.label?.size.width ?? 0), label, centred);
      return {
        group: {} as Group,
        id: `g${index}`,
        ...groupId(Math.min(parent, index - 1)),
        direction,
        arrange,
        header,
        ...(label.includes(" ") && { narrowHeader }),
      };
    }),
    edges: edges.flatMap(({ from, to, label }, index): GraphEdge[] => {
      const isNested =
        isAround(groups, from - nodes.length, to, nodes) || isAround(groups, to - nodes.length, from, nodes);
      if (isNested) return [];
      const edge = { id: `e${index}`, from: idOf(from), to: idOf(to), ...(label && { label }) } as Edge;
      return [measureEdge(edge, [], light)];
    }),
    badges: [],
    overlays: [],
    panels: [],
    alignments: [],
    equalities: [],
  };
}

function headerWithin(maxWidth: number, text: string, centred: boolean): Header {
  const label = blockOf(text, { font: light.fonts.group, maxWidth });
  return {
    size: { width: 24 + 16 + label.size.width, height: Math.max(24, 8 + label.size.height) },
    icon: { width: 24, height: 24 },
    label,
    align: centred ? "center" : "left",
  };
}

function isAround(groups: Plan["groups"], outer: number, inner: number, nodes: Plan["nodes"]): boolean {
  if (outer < 0 || inner - nodes.length === outer) return false;
  let at =
    inner < nodes.length
      ? (nodes[inner]?.parent ?? -1)
      : Math.min(groups[inner - nodes.length]?.parent ?? -1, inner - nodes.length - 1);
  while (at >= 0) {
    if (at === outer) return true;
    at = Math.min(groups[at]?.parent ?? -1, at - 1);
  }
  return false;
}

const labels = fc.constantFrom(
  "",
  "API",
  "HTTPS",
  "Vector index",
  "Amazon SageMaker real-time endpoint",
  "k-NN, top 5",
  "Prompt and passages",
);

/** Any graph of up to this many nodes. */
export function plans(most: number): fc.Arbitrary<Plan> {
  return fc
    .record({ nodes: fc.integer({ min: 1, max: most }), groups: fc.integer({ min: 0, max: Math.ceil(most / 3) }) })
    .chain(({ nodes, groups }) =>
      fc.record({
        direction: fc.constantFrom("right", "down", "left", "up"),
        nodes: fc.array(
          fc.record({
            parent: fc.integer({ min: -1, max: groups - 1 }),
            label: labels,
            place: fc.option(fc.constantFrom("left", "right", "top", "bottom"), { freq: 8, nil: undefined }),
          }),
          { minLength: nodes, maxLength: nodes },
        ),
        groups: fc.array(
          fc.record({
            parent: fc.integer({ min: -1, max: groups - 1 }),
            label: labels.filter((label) => label !== ""),
            arrange: fc.constantFrom("flow", "flow", "flow", "row", "column", "grid"),
            centred: fc.boolean(),
          }),
          { minLength: groups, maxLength: groups },
        ),
        edges: fc.array(
          fc.record({
            from: fc.integer({ min: 0, max: nodes + groups - 1 }),
            to: fc.integer({ min: 0, max: nodes + groups - 1 }),
            label: labels,
          }),
          { maxLength: Math.ceil(1.6 * nodes) },
        ),
      }),
    ) as fc.Arbitrary<Plan>;
}
