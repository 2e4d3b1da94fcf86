import fc from "fast-check";
import type { Architecture, Edge, EdgeKind, Group, Hop, Node, View } from "../../../src/model/architecture.ts";
import type { Document } from "../../../src/source/document.ts";

const noRange = { source: { name: "any.yaml", text: "" }, start: 0, end: 0 };

/** A document that stands for any: where things are does not matter to what they mean. */
const document: Document = {
  source: noRange.source,
  tree: { kind: "map", entries: new Map(), start: 0, end: 0 },
  value: null,
  rangeOf: () => noRange,
  rangeOfKey: () => noRange,
  rangeWithin: () => noRange,
};
const origin = { document, path: [] };

/** The ids of groups and of nodes, both in document order. */
const outline = fc.array(fc.tuple(fc.nat(), fc.boolean()), { minLength: 1, maxLength: 14 }).map((seeds) => {
  const groups: string[] = [];
  const nodes: string[] = [];
  for (const [index, [seed, isGroup]] of seeds.entries()) {
    const around = [undefined, ...groups][seed % (groups.length + 1)];
    // Letters, so that the order of the texts is that of a document.
    const key = String.fromCharCode(97 + index);
    (isGroup ? groups : nodes).push(around === undefined ? key : `${around}.${key}`);
  }
  return { groups: groups.toSorted(), nodes: nodes.length > 0 ? nodes.toSorted() : ["z"] };
});

const kind = fc.constantFrom<EdgeKind>("request", "data", "monitor");
const arrow = fc.constantFrom<Edge["arrow"]>("none", "end", "both");

/** Any architecture, and any view of it. */
export const anyView: fc.Arbitrary<{ readonly architecture: Architecture; readonly view: View }> = outline.chain(
  ({ groups, nodes }) => {
    const all = [...groups, ...nodes];
    const id = fc.constantFrom(...all);
    const ids = fc.uniqueArray(id, { maxLength: 4 });
    const groupIds =
      groups.length > 0 ? fc.uniqueArray(fc.constantFrom(...groups), { maxLength: 3 }) : fc.constant<string[]>([]);
    const edges = fc
      .array(
        fc.record({ from: id, to: id, kind, arrow, asynchronous: fc.boolean(), label: fc.string({ maxLength: 4 }) }),
        {
          maxLength: 16,
        },
      )
      .map(edgesFrom);
    return edges.chain((made) => {
      const hop =
        made.length > 0
          ? fc.record({ edge: fc.constantFrom(...made.map((edge) => edge.id)), backwards: fc.boolean() })
          : undefined;
      return fc
        .record({
          view: viewWith(ids, groupIds),
          covers: ids,
          members: fc.uniqueArray(id, { maxLength: 4 }),
          on: ids,
          hops: hop
            ? fc.array(fc.array(hop, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 5 })
            : fc.constant([]),
        })
        .map((given) => ({ view: given.view, architecture: architectureOf(groups, nodes, made, given) }));
    });
  },
);

function viewWith(ids: fc.Arbitrary<string[]>, groups: fc.Arbitrary<string[]>): fc.Arbitrary<View> {
  return fc
    .record({
      show: fc.option(ids, { nil: undefined }),
      focus: fc.option(ids, { nil: undefined }),
      hide: ids,
      collapse: groups,
      depth: fc.integer({ min: 1, max: 3 }),
    })
    .map(({ show, focus, ...view }) => ({
      name: "any",
      ...view,
      ...(show && { show }),
      ...(focus && { focus }),
      origin,
    }));
}

function edgesFrom(drafts: readonly Omit<Edge, "id" | "style" | "facts" | "origin">[]): readonly Edge[] {
  const counts = new Map<string, number>();
  return drafts.flatMap((draft) => {
    const { from, to } = draft;
    // What authors may not write, either.
    if (from === to || from.startsWith(`${to}.`) || to.startsWith(`${from}.`)) return [];
    const name = `${from}->${to}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return { ...draft, id: count === 1 ? name : `${name}#${count}`, style: {}, facts: {}, origin };
  });
}

interface Given {
  readonly covers: readonly string[];
  readonly members: readonly string[];
  readonly on: readonly string[];
  readonly hops: readonly (readonly Hop[])[];
}

function architectureOf(
  groups: readonly string[],
  nodes: readonly string[],
  edges: readonly Edge[],
  { covers, members, on, hops }: Given,
): Architecture {
  const elementOf = (id: string) => {
    const dot = id.lastIndexOf(".");
    return { id, ...(dot > 0 && { parent: id.slice(0, dot) }), label: id, style: {}, facts: { covers }, origin };
  };
  const steps = hops.map((each, index) => ({ number: index + 1, text: "", hops: each }));
  return {
    meta: {},
    direction: "right",
    legend: true,
    groups: groups.map((id): Group => ({ ...elementOf(id), arrange: "flow" })),
    nodes: nodes.map((id): Node => ({ ...elementOf(id), hub: "lines" })),
    edges,
    alignments: [{ axis: "row", members, origin }],
    equalities: [{ members: members.filter((id) => groups.includes(id)), origin }],
    overlays: [{ name: "o", label: "", members, style: {}, origin }],
    flows: steps.length > 0 ? [{ name: "f", title: "", steps, origin }] : [],
    views: [],
    decisions: [{ number: 1, title: "", on, origin }],
    acceptances: [{ number: 1, rule: "", on, because: "", origin }],
  };
}
