import { bottom, boundsOf, type Point, type Rect, right, rounded } from "../geometry.ts";
import { annotated } from "./annotate.ts";
import type { Places } from "./fit/places.ts";
import type { Graph, GraphGroup } from "./graph.ts";
import type { Label } from "./label.ts";
import type { Layout, PlacedEdge, PlacedGroup, PlacedNode, PlacedText } from "./layout.ts";
import { graphWith } from "./narrow-headers.ts";
import { pictureMargin as margin } from "./sizes.ts";

/** px below the title, and below what stands under it. */
const titleGap = 4;
const subtitleGap = 24;

/** px from the icon in a group's corner, or from the corner, to the label. */
const headerInset = 8;

/** Writes the places down by name, in coordinates of the whole picture, with the title above and panels around. */
export function layoutOf(measured: Graph, places: Places): Layout {
  const graph = graphWith(measured, places.narrowHeaders ?? new Set());
  const rects = rectsOf(graph, places);
  const { title, subtitle } = placeTitle(graph);
  const origin = originOf(graph);
  const content = boundsOf(places.isPinned ? [{ ...origin, width: 0, height: 0 }, ...rects] : rects);
  // What is pinned is pinned to a place in the picture.
  const [dx, dy] = places.isPinned ? [0, 0] : [origin.x - content.x, origin.y - content.y];
  const width = Math.max(right(content) + dx - margin, title?.bounds.width ?? 0, subtitle?.bounds.width ?? 0);
  const move = (rect: Rect): Rect => roundedRect({ ...rect, x: rect.x + dx, y: rect.y + dy });
  const letters = lettersOf(graph, places);
  const bare = {
    annotations: graph.annotations,
    size: { width: Math.ceil(width + 2 * margin), height: Math.ceil(bottom(content) + dy + margin) },
    ...(title && { title }),
    ...(subtitle && { subtitle }),
    groups: graph.groups.map((group, index) =>
      placedGroup(group, move(places.groups[index] ?? content), places.headers, graph, dx),
    ),
    nodes: graph.nodes.map((node, index) => placedNode(node, move(places.icons[index] ?? content))),
    edges: graph.edges.map((edge, index) => {
      const label = places.labels.get(index);
      const letter = places.lettered?.has(index) ? letters.get(edge.label?.text ?? "") : undefined;
      const points = (places.points[index] ?? []).map(({ x, y }) => ({ x: rounded(x + dx), y: rounded(y + dy) }));
      const trunk = graph.edges[places.trunks?.[index] ?? -1]?.id;
      const text = places.brokenLabels?.get(index) ?? edge.label;
      const at = label && { bounds: move(label), letter, text };
      return { ...placedEdge(edge, points, at), ...(trunk !== undefined && { trunk }) };
    }),
  };
  return annotated(bare, graph);
}

/** Where the content of the picture begins, below the title. */
export function originOf(graph: Graph): Point {
  return { x: margin, y: margin + placeTitle(graph).height };
}

function rectsOf({ nodes }: Graph, places: Places): Rect[] {
  return [
    ...places.icons,
    ...places.groups,
    ...places.labels.values(),
    ...places.outlines,
    ...nodes.flatMap(({ label }, index) => {
      const icon = places.icons[index];
      return label && icon ? [labelBelow(icon, label)] : [];
    }),
    ...places.points.flat().map(({ x, y }) => ({ x, y, width: 0, height: 0 })),
  ];
}

function placeTitle({ title, subtitle }: Graph): { title?: PlacedText; subtitle?: PlacedText; height: number } {
  const below = title ? title.size.height + titleGap : 0;
  const height = title || subtitle ? below + (subtitle?.size.height ?? 0) + subtitleGap : 0;
  return {
    ...(title && { title: { text: title, bounds: { x: margin, y: margin, ...title.size } } }),
    ...(subtitle && { subtitle: { text: subtitle, bounds: { x: margin, y: margin + below, ...subtitle.size } } }),
    height,
  };
}

function placedNode(node: Graph["nodes"][number], icon: Rect): PlacedNode {
  const { label } = node;
  if (!label) return { node, bounds: icon, icon };
  const bounds = roundedRect(labelBelow(icon, label));
  return { node, bounds: roundedRect(boundsOf([icon, bounds])), icon, label: { text: label, bounds } };
}

function labelBelow(icon: Rect, { size }: Label): Rect {
  return { x: icon.x + (icon.width - size.width) / 2, y: icon.y + icon.height, ...size };
}

function placedGroup(
  group: GraphGroup,
  bounds: Rect,
  headers: Places["headers"],
  graph: Graph,
  dx: number,
): PlacedGroup {
  const { icon, label, size } = group.header;
  const middle = headers.get(graph.nodes.length + 1 + graph.groups.indexOf(group));
  const start = middle === undefined ? bounds.x : middle + dx - size.width / 2;
  const inset = (icon?.width ?? 0) + headerInset;
  return {
    group,
    bounds,
    ...(icon && { icon: roundedRect({ x: start, y: bounds.y, ...icon }) }),
    ...(label && {
      label: {
        text: label,
        bounds: roundedRect({ x: start + inset, y: bounds.y + (size.height - label.size.height) / 2, ...label.size }),
      },
    }),
  };
}

/** The letter of each text that has no room on its edge. */
function lettersOf({ edges }: Graph, { lettered }: Places): ReadonlyMap<string, string> {
  const texts = new Set(edges.flatMap(({ label }, index) => (label?.text && lettered?.has(index) ? [label.text] : [])));
  return new Map([...texts].map((text, index) => [text, letterAt(index)]));
}

/** a, b … z, aa, ab …: numbers are for steps. */
function letterAt(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : letterAt(Math.floor(index / 26) - 1) + letter;
}

interface EdgeLabel {
  readonly bounds: Rect;
  /** What stands there in place of the text. */
  readonly letter: string | undefined;
  readonly text: Label | undefined;
}

function placedEdge(edge: Graph["edges"][number], points: readonly Point[], label: EdgeLabel | undefined): PlacedEdge {
  if (!label) return { edge, points };
  const { bounds, letter, text } = label;
  if (letter !== undefined) return { edge, points, number: { letter, bounds } };
  return { edge, points, ...(text && { label: { text, bounds } }) };
}

function roundedRect({ x, y, width, height }: Rect): Rect {
  return { x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height) };
}
