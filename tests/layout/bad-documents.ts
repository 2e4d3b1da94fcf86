import type { Effort } from "../../src/layout/effort.ts";
import type { DiagnosticCode } from "../../src/source/diagnostic.ts";

/** A document that nobody would write to get a good picture. */
export interface BadDocument {
  readonly name: string;
  readonly text: string;
  /** What is to be told about it; nothing, if not given. */
  readonly codes?: readonly DiagnosticCode[];
  /** Whether there is a picture all the same; there is, if not given. */
  readonly isDrawn?: boolean;
  /** How long a picture is looked for; as long as usual, if not given. */
  readonly effort?: Effort;
}

/** What is to be joined with what, and what the line says. */
type Edge = readonly [from: string, to: string, label?: string | undefined];

/** Fewest and most of everything that a picture can hold. */
const extremes: readonly BadDocument[] = [
  { name: "one node", text: textOf(["only"]) },
  { name: "twenty nodes without an edge", text: textOf(named("n", 20)) },
  {
    name: "a node with twelve edges to itself",
    text: textOf(
      ["n"],
      times(12, () => ["n", "n", "again"]),
    ),
  },
  {
    name: "twenty edges between two nodes",
    text: textOf(
      ["a", "b"],
      times(20, (i) => ["a", "b", `way ${i}`]),
    ),
  },
  { name: "200 nodes in one group", text: `nodes:\n  all:\n    nodes:\n${lines(named("n", 200), "      ")}` },
  { name: "30 groups in each other", text: nested(30) },
  { name: "30 groups side by side, each joined to each of the next three", text: sideBySide(30, 3), effort: "draft" },
];

/** Shapes that leave few places, or very many. */
const shapes: readonly BadDocument[] = [
  { name: "a star of 150", text: star(150) },
  { name: "a star of 150 that says something else each time", text: star(150, (i) => `reason ${i}`), effort: "draft" },
  {
    name: "a star of 60 that everything comes back from",
    text: textOf(["hub", ...named("n", 60)], thereAndBack(60)),
    effort: "draft",
  },
  { name: "a complete graph of 12 with labels", text: complete(12, (i) => `says ${i}`) },
  { name: "a complete graph of 20", text: complete(20) },
  {
    name: "a complete graph of 30",
    text: complete(30),
    codes: ["too-large-for-one-picture"],
    isDrawn: false,
  },
  {
    name: "ten by ten, each joined to each",
    text: textOf([...named("a", 10), ...named("b", 10)], eachToEach(10, 10)),
    effort: "draft",
  },
  {
    name: "six hubs of forty",
    text: textOf(
      [...named("hub", 6), ...named("n", 40)],
      hubs(6, 40, (i) => `kind ${i % 7}`),
    ),
    effort: "draft",
  },
  { name: "a chain of 300", text: chain(300) },
  {
    name: "60 nodes with 90 edges as they come",
    text: scattered({ nodes: 60, edges: 90, groups: 8, label: "calls" }),
    effort: "draft",
  },
  { name: "100 nodes with 320 edges as they come", text: scattered({ nodes: 100, edges: 320, groups: 12 }) },
];

const longest = 500;

/** Words that are hard to set. */
const words: readonly BadDocument[] = [
  ["of one character", "x"],
  ["of 500 characters in words", "as many words as go ".repeat(longest / 20)],
  ["of 500 characters without a space", "W".repeat(longest)],
  ["in Chinese", "检索增强生成服务的向量数据库".repeat(4)],
  ["in Arabic", "قاعدة بيانات المتجهات لخدمة التوليد"],
  ["in Thai", "ฐานข้อมูลเวกเตอร์สำหรับบริการสร้างข้อความ"],
  ["of emoji", "👩‍👩‍👧‍👦🚀🧠".repeat(8)],
].map(([name = "", label = ""]) => ({ name: `labels ${name}`, text: labelled(label) }));

/** Wishes that cannot all come true. */
const hints: readonly BadDocument[] = [
  {
    name: "two nodes in one row and in one column",
    text: "nodes: { a: , b: }\nalign: [{ row: [a, b] }, { column: [a, b] }]",
    codes: ["contradicting-hints"],
    isDrawn: false,
  },
  {
    name: "a column across a group that is a row",
    text: "nodes: { g: { arrange: row, nodes: { a: , b: , c: } } }\nalign: [{ column: [g.a, g.b, g.c] }]",
    codes: ["contradicting-hints"],
    isDrawn: false,
  },
  {
    name: "a group and one that is in it, of one size",
    text: "nodes: { g: { nodes: { a: , h: { nodes: { b: , c: } } } } }\nequal: [[g, h]]",
    codes: ["contradicting-hints"],
    isDrawn: false,
  },
  {
    name: "edges that have to leave and arrive on the far side",
    text: `nodes: { a: , b: , c: }\nedges:\n${["a -> b", "b -> c", "c -> a"]
      .map((route) => `  - ${route}: { label: round, exit: left, enter: right }`)
      .join("\n")}`,
  },
];

/** More than a picture should hold, and more than it can. */
const crowds: readonly BadDocument[] = [
  { name: "300 nodes", text: scattered({ nodes: 300, edges: 420, groups: 40, label: "calls" }), effort: "draft" },
  {
    name: "100 nodes with 1,150 edges",
    text: scattered({ nodes: 100, edges: 1150, groups: 10 }),
    codes: ["too-large-for-one-picture"],
    isDrawn: false,
  },
  {
    name: "1,000 nodes",
    text: scattered({ nodes: 1000, edges: 1400, groups: 120, label: "calls" }),
    codes: ["too-large-for-one-picture"],
  },
  {
    name: "3,000 nodes",
    text: scattered({ nodes: 3000, edges: 4200, groups: 300 }),
    codes: ["too-large-for-one-picture"],
    isDrawn: false,
  },
];

/** Everything that a picture must come out of whole, or not at all and with a reason. */
export const badDocuments: readonly BadDocument[] = [...extremes, ...shapes, ...words, ...hints, ...crowds];

function textOf(nodes: readonly string[], edges: readonly Edge[] = []): string {
  return `nodes:\n${lines(nodes, "  ")}${edgesOf(edges)}`;
}

function edgesOf(edges: readonly Edge[]): string {
  if (edges.length === 0) return "";
  const entries = edges.map(
    ([from, to, label]) => `  - ${from} -> ${to}${label ? `: ${JSON.stringify(label)}` : ""}\n`,
  );
  return `edges:\n${entries.join("")}`;
}

function lines(ids: readonly string[], indent: string): string {
  return ids.map((id) => `${indent}${id}:\n`).join("");
}

function times<Value>(count: number, value: (index: number) => Value): Value[] {
  return Array.from({ length: count }, (_, index) => value(index));
}

function named(name: string, count: number): string[] {
  return times(count, (index) => `${name}${index}`);
}

function nested(levels: number): string {
  const heads = times(
    levels,
    (level) => `${"  ".repeat(2 * level + 1)}g${level}:\n${"  ".repeat(2 * level + 2)}nodes:\n`,
  );
  return `nodes:\n  out:\n${heads.join("")}${"  ".repeat(2 * levels + 1)}n:\nedges:\n  - out -> n: down\n`;
}

function sideBySide(groups: number, reach: number): string {
  const boxes = times(groups, (index) => `  g${index}: { nodes: { a: , b: } }\n`);
  const edges = times(groups * reach, (index): Edge => {
    const from = index % groups;
    return [`g${from}`, `g${(from + 1 + Math.floor(index / groups)) % groups}`, `step ${index}`];
  });
  return `nodes:\n${boxes.join("")}${edgesOf(edges)}`;
}

function star(rays: number, label?: (ray: number) => string): string {
  const edges = times(rays, (ray): Edge => ["hub", `n${ray}`, label?.(ray)]);
  return textOf(["hub", ...named("n", rays)], edges);
}

function thereAndBack(rays: number): Edge[] {
  return times(rays, (ray) => [
    ["hub", `n${ray}`, `asks ${ray}`] as const,
    [`n${ray}`, "hub", `says ${ray}`] as const,
  ]).flat();
}

function complete(count: number, label?: (edge: number) => string): string {
  const pairs = times(count, (from) => times(count - from - 1, (step) => [from, from + step + 1] as const)).flat();
  return textOf(
    named("n", count),
    pairs.map(([from, to], edge): Edge => [`n${from}`, `n${to}`, label?.(edge)]),
  );
}

function eachToEach(left: number, right: number): Edge[] {
  return times(left * right, (edge) => [`a${edge % left}`, `b${Math.floor(edge / left)}`, `pair ${edge}`]);
}

function hubs(count: number, nodes: number, label: (edge: number) => string): Edge[] {
  return times(count * nodes, (edge) => [`n${edge % nodes}`, `hub${Math.floor(edge / nodes)}`, label(edge)]);
}

function chain(count: number): string {
  return textOf(
    named("n", count),
    times(count - 1, (index) => [`n${index}`, `n${index + 1}`]),
  );
}

function labelled(label: string): string {
  const text = JSON.stringify(label);
  const box = `{ label: ${text} }`;
  return `
title: ${text}
nodes: { a: ${box}, g: { label: ${text}, nodes: { b: ${box}, c: ${box} } } }
edges: [{ a -> b: ${text} }, { b -> c: ${text} }, { c -> a: ${text} }]`;
}

/** Nodes in groups of their turn, joined at random but always the same, mostly with what stands near. */
function scattered(size: { nodes: number; edges: number; groups: number; label?: string }): string {
  const { nodes, edges, groups, label } = size;
  const perGroup = Math.ceil(nodes / groups);
  const boxes = times(groups, (group) => {
    const first = group * perGroup;
    const ids = times(Math.max(0, Math.min(perGroup, nodes - first)), (index) => `n${first + index}`);
    return `  g${group}:\n    nodes:\n${lines(ids, "      ")}`;
  });
  let state = 1;
  const below = (limit: number): number => {
    state = (state * 48271) % 2147483647;
    return state % limit;
  };
  const joined = times(edges, (edge): Edge => {
    const from = below(nodes);
    const to = edge % 4 === 0 ? below(nodes) : (from + 1 + below(perGroup)) % nodes;
    return [
      `n${from}`,
      `n${to === from ? (to + 1) % nodes : to}`,
      label && edge % 2 === 0 ? `${label} ${edge % 9}` : "",
    ];
  });
  return `nodes:\n${boxes.join("")}${edgesOf(joined)}`;
}
