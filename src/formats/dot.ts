import type { LineLook } from "../drawing/drawing.ts";
import { everyBox } from "./diagram/boxes.ts";
import type { Diagram, DiagramEdge, DiagramGroup, DiagramNode, EdgeSet, Look, Member } from "./diagram/diagram.ts";
import { diagramOf } from "./diagram/diagram-of.ts";
import { indented } from "./diagram/indented.ts";
import { rankDirections } from "./diagram/rank-directions.ts";
import type { Shape } from "./diagram/shape.ts";
import {
  type Attributes,
  differences,
  inQuotes,
  labelOf,
  listOf,
  pairsOf,
  tooltipOf,
  withoutEntities,
} from "./dot/attributes.ts";
import type { Format } from "./format.ts";

/** A graph in the language of Graphviz. */
export const dot = {
  name: "dot",
  extension: "dot",
  summary: "A graph as text, for Graphviz and the many programs that read its language.",
  keeps:
    "labels, groups, edges, colours, tooltips, links, numbers of steps, lists as comments; no places, icons or outlines",
  write(drawing) {
    const diagram = diagramOf(drawing);
    const boxes = everyBox(diagram.members);
    const byId = new Map(boxes.map((box) => [box.id, box]));
    const nodeLook = mostFrequent(boxes.flatMap((box) => (box.type === "node" ? [nodeLookOf(box)] : [])));
    const sections = [
      defaultsOf(diagram, nodeLook),
      diagram.members.flatMap((member) => linesOfMember(member, { nodeLook, inherited: { label: titleOf(diagram) } })),
      ...diagram.edgeSets.map((set) => linesOfEdges(set, byId)),
      ...diagram.notes.map((lines) => lines.map((line) => `// ${line}`)),
    ];
    const body = sections.flatMap((lines) => ["", ...indented(lines)]).slice(1);
    return ["digraph {", ...body, "}", ""].join("\n");
  },
} satisfies Format;

const fontname = "Arial";

/** What is true unless something else is said. */
function defaultsOf(diagram: Diagram, nodeLook: Attributes): readonly string[] {
  const { direction, background, color } = diagram;
  const graph = {
    label: titleOf(diagram),
    labelloc: "t",
    fontname,
    fontsize: 16,
    fontcolor: color,
    bgcolor: background ?? "transparent",
    rankdir: rankDirections[direction],
    // Edges end at the borders of groups.
    compound: "true",
  };
  return [
    `graph${listOf(graph)}`,
    `node${listOf({ fontname, fontsize: 12, ...nodeLook })}`,
    `edge${listOf({ fontname, fontsize: 11 })}`,
  ];
}

function titleOf({ title, description }: Diagram): string {
  return labelOf([title, description ?? ""].filter((line) => line !== ""));
}

interface Around {
  /** That of most nodes. */
  readonly nodeLook: Attributes;
  /** Of the group around, which a group takes over where it does not say otherwise. */
  readonly inherited: Attributes;
}

function linesOfMember(member: Member, around: Around): readonly string[] {
  return member.type === "node" ? [lineOfNode(member, around)] : linesOfGroup(member, around);
}

function lineOfNode(node: DiagramNode, { nodeLook }: Around): string {
  const { id, lines, className } = node;
  const look = differences(nodeLookOf(node), nodeLook);
  return `${inQuotes(id)}${listOf({ label: labelOf(lines), class: className, ...look, ...remarksOf(node) })}`;
}

/** A queue has a second border: texts stick out of the shapes that look like one. */
const shapes: Readonly<Record<Shape, Attributes>> = {
  box: { shape: "box", peripheries: 1 },
  person: { shape: "oval", peripheries: 1 },
  store: { shape: "cylinder", peripheries: 1 },
  queue: { shape: "box", peripheries: 2 },
};

function nodeLookOf({ shape, look }: DiagramNode): Attributes {
  return { ...shapes[shape], ...lookOf(look) };
}

function lookOf({ fill, stroke, width, dash, color }: Look): Attributes {
  return {
    style: ["rounded", "filled", ...(dash.length > 0 ? [lineOf(dash)] : [])].join(","),
    fillcolor: fill ?? "transparent",
    color: stroke ?? "transparent",
    penwidth: width,
    fontcolor: color,
  };
}

function mostFrequent(all: readonly Attributes[]): Attributes {
  const counts = new Map<string, { readonly attributes: Attributes; readonly count: number }>();
  for (const attributes of all) {
    const key = JSON.stringify(attributes);
    counts.set(key, { attributes, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].reduce((best, each) => (each.count > best.count ? each : best), {
    attributes: {},
    count: 0,
  }).attributes;
}

function linesOfGroup(group: DiagramGroup, { nodeLook, inherited }: Around): readonly string[] {
  const { id, members } = group;
  const own = groupAttributesOf(group);
  return [
    `subgraph ${inQuotes(clusterOf(id))} {`,
    ...indented([
      ...pairsOf(differences(own, inherited)),
      // A cluster of nothing is not drawn.
      ...(members.length > 0 ? [] : [`${inQuotes(id)}${listOf({ shape: "point", style: "invis" })}`]),
      ...members.flatMap((member) => linesOfMember(member, { nodeLook, inherited: own })),
    ]),
    "}",
  ];
}

function groupAttributesOf(group: DiagramGroup): Attributes {
  const { lines, className, look } = group;
  return { label: labelOf(lines), class: className, fontsize: 12, ...lookOf(look), ...remarksOf(group) };
}

/** Subgraphs that are called so have borders. */
function clusterOf(group: string): string {
  return `cluster_${group}`;
}

type Boxes = ReadonlyMap<string, Member>;

/** The look of edges holds for those that follow. */
function linesOfEdges({ kind, asynchronous, look, color, edges }: EdgeSet, boxes: Boxes): readonly string[] {
  const { stroke, width, dash, head } = look;
  const set = {
    class: asynchronous ? `${kind} asynchronous` : kind,
    style: dash.length > 0 ? lineOf(dash) : "solid",
    color: stroke,
    penwidth: width,
    fontcolor: color,
    arrowhead: heads[head],
    arrowtail: heads[head],
  };
  return [`edge${listOf(set)}`, ...edges.map((edge) => lineOfEdge(edge, boxes))];
}

const heads: Readonly<Record<LineLook["head"], string>> = {
  triangle: "normal",
  hollow: "empty",
  vee: "vee",
  diamond: "diamond",
  dot: "dot",
};

const directionsOfArrows: Readonly<Record<DiagramEdge["arrow"], string | undefined>> = {
  none: "none",
  end: undefined,
  both: "both",
};

/** An edge of a group is one of something in it that ends at the border. */
function lineOfEdge(edge: DiagramEdge, boxes: Boxes): string {
  const { from, to, arrow, lines } = edge;
  const [tail, head] = [boxes.get(from), boxes.get(to)];
  return `${inQuotes(nodeIn(tail) ?? from)} -> ${inQuotes(nodeIn(head) ?? to)}${listOf({
    label: lines.length > 0 ? labelOf(lines) : undefined,
    dir: directionsOfArrows[arrow],
    ltail: tail?.type === "group" ? clusterOf(from) : undefined,
    lhead: head?.type === "group" ? clusterOf(to) : undefined,
    ...remarksOf(edge),
  })}`;
}

/** The first node in a group; one that is called like it, and not to be seen, where there is none. */
function nodeIn(box: Member | undefined): string | undefined {
  if (box?.type !== "group") return box?.id;
  return nodeIn(box.members[0]) ?? box.id;
}

function remarksOf({ tooltip, link }: Pick<DiagramEdge, "tooltip" | "link">): Attributes {
  return {
    tooltip: tooltip === undefined ? undefined : tooltipOf(tooltip),
    URL: link === undefined ? undefined : withoutEntities(link),
  };
}

/** Short dashes are dots. */
function lineOf(dash: readonly number[]): string {
  const [first = 0] = dash;
  return first < 3 ? "dotted" : "dashed";
}
