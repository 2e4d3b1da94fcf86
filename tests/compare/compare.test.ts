import fc from "fast-check";
import { expect, test } from "vitest";
import { compare } from "../../src/compare/compare.ts";
import type { Comparison } from "../../src/compare/comparison.ts";
import { unite } from "../../src/compare/unite.ts";
import { architectureOf, type Sketch, type SketchedNode, sketches } from "./written.ts";

const opposite = { added: "removed", removed: "added", moved: "moved", changed: "changed" } as const;

/** What differs, a line each, in no order. */
function listed({ elements, edges }: Comparison, isMirrored = false): readonly string[] {
  return [...elements, ...edges]
    .map(({ kind, before, after }) => {
      const ids = isMirrored ? [after?.id, before?.id] : [before?.id, after?.id];
      return `${isMirrored ? opposite[kind] : kind}: ${ids.join(" → ")}`;
    })
    .toSorted();
}

test("nothing differs from itself", async () => {
  await fc.assert(
    fc.asyncProperty(sketches(), async (sketch) => {
      const comparison = compare(await architectureOf(sketch), await architectureOf(sketch));
      expect(listed(comparison)).toEqual([]);
      expect([...comparison.notes, ...comparison.document]).toEqual([]);
    }),
  );
});

test("the other way round, the same things are the same, and what is added is removed", async () => {
  await fc.assert(
    fc.asyncProperty(sketches(), sketches("cdefghij"), async (a, b) => {
      const [before, after] = [await architectureOf(a), await architectureOf(b)];
      expect(listed(compare(before, after))).toEqual(listed(compare(after, before), true));
    }),
    { numRuns: 300 },
  );
});

/** A change of a sketch, and what is to be found of it. `z` is no key of a sketch. */
interface Edit {
  readonly apply: (sketch: Sketch) => Sketch | undefined;
  readonly found: (sketch: Sketch) => readonly string[];
}

function idOf(key: string, { nodes, groups }: Sketch): string {
  const way = [key];
  for (let parent = nodes[key]?.parent; parent !== undefined; parent = groups[parent]) way.unshift(parent);
  return way.join(".");
}

function firstOf({ nodes }: Sketch): [key: string, node: SketchedNode] {
  const [first] = Object.entries(nodes);
  if (!first) throw new Error("a sketch has a node");
  return first;
}

/** No label of a sketch is so long: what is only once is found for sure. */
const unique = "Found only once";

const edits: Readonly<Record<string, Edit>> = {
  "a node is added": {
    apply: (sketch) => ({ ...sketch, nodes: { ...sketch.nodes, z: { type: "aws.sns", label: unique } } }),
    found: () => ["added:  → z"],
  },
  "a node without edges is removed": {
    apply(sketch) {
      const [key] = firstOf(sketch);
      const { [key]: _, ...nodes } = sketch.nodes;
      const isAlone = !sketch.edges.some(({ from, to }) => from === key || to === key);
      return isAlone && Object.keys(nodes).length > 0 ? { ...sketch, nodes } : undefined;
    },
    found: (sketch) => [`removed: ${idOf(firstOf(sketch)[0], sketch)} → `],
  },
  "a fact of a node is changed": {
    apply(sketch) {
      const [key, node] = firstOf(sketch);
      return { ...sketch, nodes: { ...sketch.nodes, [key]: { ...node, owner: unique } } };
    },
    found(sketch) {
      const id = idOf(firstOf(sketch)[0], sketch);
      return [`changed: ${id} → ${id}`];
    },
  },
  "a node is moved": {
    apply(sketch) {
      const [key, node] = firstOf(sketch);
      const target = Object.keys(sketch.groups).find((group) => group !== node.parent);
      if (target === undefined) return undefined;
      return { ...sketch, nodes: { ...sketch.nodes, [key]: { ...node, parent: target } } };
    },
    found(sketch) {
      const [key, node] = firstOf(sketch);
      const parent = Object.keys(sketch.groups).find((group) => group !== node.parent);
      const moved = { ...sketch, nodes: { ...sketch.nodes, [key]: { ...node, parent } } };
      return [`moved: ${idOf(key, sketch)} → ${idOf(key, moved)}`];
    },
  },
};

test.each(Object.entries(edits))("it is found and nothing else that %s", async (_, { apply, found }) => {
  await fc.assert(
    fc.asyncProperty(sketches(), async (sketch) => {
      const edited = apply(sketch);
      fc.pre(edited !== undefined);
      // A group that loses all that is in it, or gets something, is a node or a group by that.
      const lines = listed(compare(await architectureOf(sketch), await architectureOf(edited)));
      expect(lines).toEqual(found(sketch));
    }),
  );
});

test("both versions are in one: every id once, each in a group that is there, edges between what is there", async () => {
  await fc.assert(
    fc.asyncProperty(sketches(), sketches("cdefghij"), async (a, b) => {
      const comparison = compare(await architectureOf(a), await architectureOf(b));
      const { groups, nodes, edges } = unite(comparison).architecture;
      const ids = [...groups, ...nodes].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { id, parent } of [...groups, ...nodes]) {
        expect(id.split(".").slice(0, -1).join(".")).toBe(parent ?? "");
        if (parent !== undefined) expect(groups.map((group) => group.id)).toContain(parent);
      }
      for (const [index, { parent }] of groups.entries()) {
        if (parent !== undefined) expect(groups.findIndex(({ id }) => id === parent)).toBeLessThan(index);
      }
      expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
      for (const { from, to } of edges) expect(ids).toEqual(expect.arrayContaining([from, to]));
      const kinds = [...groups, ...nodes]
        .flatMap(({ change }) => (change && !change.isTrace ? change.kind : []))
        .toSorted();
      expect(kinds).toEqual(comparison.elements.map(({ kind }) => kind).toSorted());
    }),
    { numRuns: 300 },
  );
});
