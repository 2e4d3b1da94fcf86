import type { Drawing, Figure } from "../../drawing/drawing.ts";
import { docksOf } from "./docks.ts";
import { badgeShape, edgeShapes, groupShape, labelShapes, nodeShape, overlayShape, titleShape } from "./figures.ts";
import { homesOf } from "./homes.ts";
import { panelShape } from "./panel.ts";
import type { Shape } from "./shape.ts";
import { trunksOf } from "./trunks.ts";

/**
 * A drawing as nested shapes, so that what is in a group is moved with it.
 *
 * In each group stand its groups, its nodes, then the edges that are all within
 * it, last their labels.
 */
export function shapesOf(drawing: Drawing): readonly Shape[] {
  const { figures } = drawing;
  const docks = docksOf(drawing);
  const homes = homesOf(drawing);
  const trunkOf = trunksOf(drawing);
  const edges = figures.filter((figure) => figure.type === "edge");
  const children = groupedBy(figures, parentOf);
  const lines = groupedBy(edges, homes.ofLine);
  const labels = groupedBy(edges, homes.ofLabel);

  const within = (id: string | undefined): readonly Shape[] => [
    ...(children.get(id) ?? []).flatMap(shapeOf),
    ...(lines.get(id) ?? []).flatMap((edge) => edgeShapes(edge, docks, trunkOf)),
    ...(labels.get(id) ?? []).flatMap(labelShapes),
  ];
  const shapeOf = (figure: Figure): readonly Shape[] => {
    const { type } = figure;
    if (type === "title") return [titleShape(figure)];
    if (type === "group") return [groupShape(figure, docks, within(figure.id))];
    if (type === "node") return [nodeShape(figure, docks, (children.get(figure.id) ?? []).flatMap(shapeOf))];
    if (type === "badge") return [badgeShape(figure)];
    if (type === "panel") return [panelShape(figure)];
    if (type === "overlay") return [overlayShape(figure)];
    return [];
  };
  return within(undefined);
}

/** The node or group that a figure is moved with; edges have their own way to find it. */
function parentOf(figure: Figure): string | undefined {
  return figure.type === "group" || figure.type === "node" || figure.type === "badge" ? figure.parent : undefined;
}

function groupedBy<Part>(
  parts: readonly Part[],
  keyOf: (part: Part) => string | undefined,
): ReadonlyMap<string | undefined, readonly Part[]> {
  const groups = new Map<string | undefined, Part[]>();
  for (const part of parts) {
    const key = keyOf(part);
    const group = groups.get(key);
    if (group) group.push(part);
    else groups.set(key, [part]);
  }
  return groups;
}
