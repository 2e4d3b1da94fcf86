import type {
  BadgedEdge,
  Drawing,
  EdgeFigure,
  Figure,
  GroupFigure,
  NodeFigure,
  TextFigure,
} from "../../../src/drawing/drawing.ts";
import type { Font } from "../../../src/text/font.ts";
import { blockOf } from "../../../src/text/wrap.ts";
import { light } from "../../../src/themes/light.ts";
import { annotated } from "../annotated.ts";
import { saying } from "../saying.ts";

// Drawings made by hand, of which only what they say matters: everything stands at one place.

const bounds = { x: 0, y: 0, width: 100, height: 100 };

export function drawing(figures: readonly Figure[], more: Partial<Drawing> = {}): Drawing {
  const story = { meta: {}, flows: [], decisions: [], acceptances: [] };
  const looks = { size: bounds, background: "#ffffff", direction: "right" } as const;
  return { ...looks, view: "default", title: "Made up", story, figures, ...more };
}

export function node(id: string, text: string, more: Partial<NodeFigure> = {}): NodeFigure {
  const letters = { text: "N", color: "#ffffff", fontSize: 20 };
  const icon = { ...bounds, frame: { fill: "#123456", width: 1, dash: [], radius: 6 }, letters };
  return { type: "node", ...idAndParent(id), bounds, icon, ...labelled(text, light.fonts.node), facts: [], ...more };
}

export function group(id: string, text: string, more: Partial<GroupFigure> = {}): GroupFigure {
  const look = { stroke: "#654321", width: 1.25, dash: [], radius: 6 };
  return { type: "group", ...idAndParent(id), bounds, look, ...labelled(text, light.fonts.group), facts: [], ...more };
}

export function edge(from: string, to: string, text = "", more: Partial<EdgeFigure> = {}): EdgeFigure {
  const points = [
    { x: 0, y: 0 },
    { x: 9, y: 0 },
  ];
  const course = { points, line: points, hops: [], junctions: [] };
  const label = labelled(text, light.fonts.edge);
  return { type: "edge", ...course, ...badgedEdge(from, to, text), ...label, ...more };
}

export function badgedEdge(from: string, to: string, text = ""): BadgedEdge {
  const look = { ...light.edges.request, radius: 6 };
  const kind = { kind: "request", asynchronous: false, arrow: "end" } as const;
  return { id: `${from}->${to}`, from, to, ...kind, text, look, facts: [], tooltip: "" };
}

function idAndParent(id: string): { readonly id: string; readonly parent?: string } {
  return id.includes(".") ? { id, parent: id.slice(0, id.lastIndexOf(".")) } : { id };
}

/** None for a text of which nothing is to be seen, as when it is laid out. */
function labelled(text: string, font: Font): { readonly label?: TextFigure } {
  const block = blockOf(text, { font, maxWidth: 108 });
  if (block.lines.length === 0) return {};
  return { label: { block, bounds, align: "center", color: "#111111", captionColor: "#222222" } };
}

/** Texts on a node, on a group and on an edge each. */
export function drawingWith(texts: readonly string[]): Drawing {
  return drawing(
    texts.flatMap((text, index): readonly Figure[] => [
      group(`g${index}`, text),
      node(`g${index}.n`, text),
      node(`n${index}`, text),
      edge(`n${index}`, `g${index}.n`, text),
    ]),
  );
}

/** Texts on nodes: many of them are quickly placed. */
export function nodesWith(texts: readonly string[]): Drawing {
  return drawing(texts.map((text, index) => node(`n${index}`, text)));
}

/** Two nodes and an edge, and texts in whatever else is told: panels, marks and outlines. */
export function drawingTelling(texts: readonly string[]): Drawing {
  const told = texts.flatMap((text, index) =>
    saying(annotated, text, String(index)).figures.filter(({ type }) => type === "panel" || type === "overlay"),
  );
  return drawing([node("a", "A"), node("b", "B"), edge("a", "b", "a to b"), ...told]);
}

/** Nodes and groups with these ids, on their own and in groups, and edges between them. */
export function drawingNamed(ids: readonly string[]): Drawing {
  return drawing([
    group("g", "Group"),
    ...ids.flatMap((id, index) => (index % 2 === 0 ? [node(id, id), node(`g.${id}`, id)] : namedGroup(id))),
    ...ids.map((id, index) => edge(id, ids[(index + 1) % ids.length] ?? id, "", { arrow: index % 3 ? "end" : "none" })),
  ]);
}

function namedGroup(id: string): readonly Figure[] {
  return [group(id, id), node(`${id}.${id}`, id)];
}

/** Whatever an edge can lead to, and however it can look. */
export const manyEdges: Drawing = drawing([
  group("outer", "Outer"),
  group("outer.inner", "Inner"),
  group("outer.empty", "Empty inside"),
  group("empty", "Empty"),
  group("unlabelled", ""),
  node("outer.inner.a", "A"),
  node("outer.b", "B"),
  node("unlabelled.c", ""),
  node("hub", "Hub"),
  ...(["none", "end", "both"] as const).flatMap((arrow) =>
    Object.entries(light.edges).flatMap(([kind, look]) =>
      [false, true].map((asynchronous) =>
        edge("outer.inner.a", "hub", `${kind} ${arrow}`, {
          ...{ kind: kind as EdgeFigure["kind"], asynchronous, arrow },
          look: {
            ...look,
            dash: asynchronous && look.dash.length === 0 ? light.asynchronousDash : look.dash,
            radius: 6,
          },
        }),
      ),
    ),
  ),
  edge("hub", "outer", "to a group"),
  edge("outer.inner", "hub", "from a group"),
  edge("outer.inner", "unlabelled", "from group to group", { arrow: "both" }),
  edge("outer.inner", "outer.b", "inside a group"),
  edge("hub", "empty", "to nothing"),
  edge("empty", "outer.empty", "from nothing to nothing", { arrow: "none" }),
  edge("hub", "hub", "to itself"),
  { ...edge("hub", "outer.b"), text: "said by another label" },
  {
    type: "badge",
    id: "outer->hub",
    parent: "outer",
    hub: "hub",
    edges: [badgedEdge("outer", "hub", "for a badge that is broken in lines"), badgedEdge("outer", "hub")],
    bounds,
    mark: bounds,
    tooltip: "",
  },
]);
