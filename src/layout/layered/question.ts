import type { Size } from "../../geometry.ts";
import { nameOf } from "../elk.ts";
import type { GraphNode } from "../graph.ts";
import type { Hierarchy } from "../hierarchy.ts";
import { emptyGroupSize } from "../sizes.ts";
import { cornerRoom, isAcross } from "../ways/drawn.ts";
import type { Candidate } from "./candidate.ts";
import { loopRoom } from "./loops.ts";

/** What ELK is asked to draw. */
export interface Question {
  readonly hierarchy: Hierarchy;
  readonly candidate: Candidate;
  /** Edges that are handed over the other way round. */
  readonly reversed: readonly boolean[];
  /** Edges whose labels ELK is to make room for. */
  readonly labelled: ReadonlySet<number>;
  /** Groups, as in `Drawn`, whose headers stand beside what is in them, as there is no room above it. */
  readonly aside: ReadonlySet<number>;
}

/** px between a group's border and what is in it; at the top, beside what stands in its head. */
const padding = 20;
const belowHeader = 12;

/** px that stay free on both sides of a label that ELK makes room for. */
const labelAir = 4;

/** The graph in ELK's words. */
export function questionOf(question: Question): object {
  const { hierarchy, reversed } = question;
  return {
    id: nameOf(hierarchy.root),
    layoutOptions: {
      ...optionsOf(question),
      "elk.algorithm": "layered",
      "elk.hierarchyHandling": "INCLUDE_CHILDREN",
      // ELK counts from the parent's corner unless told otherwise.
      "elk.json.shapeCoords": "ROOT",
      "elk.json.edgeCoords": "ROOT",
    },
    children: childrenOf(question, hierarchy.root),
    edges: hierarchy.ends.flatMap(([from, to], edge) => {
      // Beside a loop, an edge that ends at the same node makes the network simplex throw: loops are ours.
      if (from === to) return [];
      const [source, target] = reversed[edge] ? [to, from] : [from, to];
      return [
        { id: `e${edge}`, sources: [nameOf(source)], targets: [nameOf(target)], labels: labelsOf(question, edge) },
      ];
    }),
  };
}

/** For the root and every group: they inherit nothing. */
function optionsOf({ hierarchy, candidate }: Question): object {
  const { nodeCount } = hierarchy;
  const isSmall = nodeCount < 150;
  const spacing = String(candidate.spacing);
  return {
    "elk.direction": hierarchy.graph.direction.toUpperCase(),
    "elk.edgeRouting": "ORTHOGONAL",
    "elk.layered.layering.strategy": candidate.layering,
    "elk.layered.nodePlacement.strategy": isSmall ? "NETWORK_SIMPLEX" : "BRANDES_KOEPF",
    "elk.layered.nodePlacement.networkSimplex.nodeFlexibility.default": "PORT_POSITION",
    "elk.layered.thoroughness": isSmall ? "20" : nodeCount <= 500 ? "7" : "1",
    "elk.spacing.nodeNode": spacing,
    "elk.layered.spacing.nodeNodeBetweenLayers": spacing,
    "elk.spacing.edgeNode": "14",
    "elk.layered.spacing.edgeNodeBetweenLayers": "14",
    "elk.spacing.edgeEdge": "12",
    "elk.layered.spacing.edgeEdgeBetweenLayers": "12",
    "elk.spacing.edgeLabel": "0",
    "elk.spacing.labelNode": "0",
  };
}

function childrenOf(question: Question, group: number): object[] {
  const { children, border, root, graph } = question.hierarchy;
  const { left = [], right = [], top = [], bottom = [] } = border[group] ?? {};
  // ELK knows no nodes on borders: they stand inside.
  const members = [...(children[group] ?? []), ...left, ...right, ...top, ...bottom].sort((a, b) => a - b);
  return members.map((index) => {
    const node = graph.nodes[index];
    return index < root && node ? nodeOf(question, index, node) : groupOf(question, index);
  });
}

/**
 * An icon that is shorter where edges end, so that none ends in a corner.
 *
 * Where layers follow each other downwards, edges end below the label, which
 * is why it belongs to the node then. Elsewhere it hangs below.
 */
function nodeOf({ hierarchy }: Question, index: number, { icon, label }: GraphNode): object {
  const text = even(label?.size ?? { width: 0, height: 0 });
  const loop = even(loopRoom(hierarchy, index));
  if (isAcross(hierarchy)) {
    const above = { width: Math.max(icon.width, loop.width), height: cornerRoom + loop.height };
    const below = { width: text.width, height: cornerRoom + text.height };
    return {
      id: nameOf(index),
      width: icon.width,
      height: icon.height - 2 * cornerRoom,
      labels: [outside(above, "V_TOP H_CENTER"), outside(below, "V_BOTTOM H_CENTER")],
    };
  }
  const wide = { width: Math.max(icon.width, text.width), height: 1 };
  // The room is around the middle of icon and label together, the loops around that of the icon.
  const beside = { width: cornerRoom + loop.width, height: loop.height + text.height };
  return {
    id: nameOf(index),
    width: icon.width - 2 * cornerRoom,
    height: icon.height + text.height,
    labels: [outside(wide, "V_BOTTOM H_CENTER"), ...(loop.width > 0 ? [outside(beside, "V_CENTER H_RIGHT")] : [])],
  };
}

/** ELK halves sizes and rounds some of the halves, after which edges run aslant. */
function even({ width, height }: Size): Size {
  return { width: 2 * Math.ceil(width / 2), height: 2 * Math.ceil(height / 2) };
}

/** A label stands for the room that is to stay free around a node. */
function outside(size: Size, where: string): object {
  return { text: " ", ...size, layoutOptions: { "elk.nodeLabels.placement": `OUTSIDE ${where}` } };
}

/** Room for the header is padding: as a label of ELK's it would make pictures half as large again. */
function groupOf(question: Question, index: number): object {
  const { hierarchy, aside } = question;
  const number = index - hierarchy.root - 1;
  const size = even(hierarchy.graph.groups[number]?.header.size ?? { width: 0, height: 0 });
  const isAside = aside.has(number);
  const top = isAside ? padding : Math.max(padding, size.height + belowHeader);
  const left = isAside ? Math.max(padding, size.width + belowHeader) : padding;
  const least = { width: size.width + padding, height: size.height + padding };
  const inner = childrenOf(question, index);
  const loop = even(loopRoom(hierarchy, index));
  const where = isAcross(hierarchy) ? "V_TOP H_RIGHT" : "V_CENTER H_RIGHT";
  const common = { id: nameOf(index), labels: loop.width > 0 ? [outside(loop, where)] : [] };
  if (inner.length === 0) {
    const { width, height } = emptyGroupSize;
    return { ...common, width: Math.max(width + 2 * padding, size.width + padding), height: height + top + padding };
  }
  return {
    ...common,
    layoutOptions: {
      ...optionsOf(question),
      "elk.padding": `[top=${top},left=${left},bottom=${padding},right=${padding}]`,
      "elk.nodeSize.constraints": "MINIMUM_SIZE",
      "elk.nodeSize.minimum": isAcross(hierarchy)
        ? `(${least.width},${least.height})`
        : // ELK turns the graph by a right angle to draw downwards, and forgets to turn this.
          `(${least.height},${least.width})`,
    },
    children: inner,
  };
}

function labelsOf({ hierarchy, labelled }: Question, edge: number): object[] {
  const label = hierarchy.graph.edges[edge]?.label;
  if (!label || !labelled.has(edge)) return [];
  const { width, height } = even(label.size);
  const size = { width: width + 2 * labelAir, height: height + 2 * labelAir };
  return [{ text: " ", ...size, layoutOptions: { "elk.edgeLabels.inline": "true" } }];
}
