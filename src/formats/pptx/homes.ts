import type { Drawing, EdgeFigure, GroupFigure, NodeFigure } from "../../drawing/drawing.ts";
import { boundsOf, contains, type Rect, runsThrough } from "../../geometry.ts";

/** The groups that what belongs to edges is moved with; none: it stands on the slide itself. */
export interface Homes {
  ofLine(edge: EdgeFigure): string | undefined;
  /** Also of the number in its place. */
  ofLabel(edge: EdgeFigure): string | undefined;
}

/** Finds the innermost groups around both ends of each edge and all that is drawn of it. */
export function homesOf({ figures }: Drawing): Homes {
  const groups = new Map<string, GroupFigure>();
  const parents = new Map<string, string | undefined>();
  for (const figure of figures) {
    if (figure.type === "group") groups.set(figure.id, figure);
    if (figure.type === "group" || figure.type === "node") parents.set(figure.id, figure.parent);
  }
  const edges = figures.filter((figure) => figure.type === "edge");
  const ancestorsOf = ancestorsIn(parents);
  const lines = new Map(edges.map((edge) => [edge, homeOfLine(edge, groups, ancestorsOf)]));
  return {
    ofLine: (edge) => lines.get(edge),
    ofLabel(edge) {
      const home = lines.get(edge);
      const homes = home === undefined ? [] : [home, ...ancestorsOf(home)];
      const cover = labelBoundsOf(edge);
      // What is drawn after a group would cross its labels.
      const crossing = cover ? edges.filter((other) => crosses(other, cover)) : [];
      return homes.find((group) => crossing.every((other) => isWithin(lines.get(other), group, ancestorsOf)));
    },
  };
}

type AncestorsOf = (id: string) => readonly string[];

/** The groups around a node or group, the innermost first. */
function ancestorsIn(parents: ReadonlyMap<string, NodeFigure["parent"]>): AncestorsOf {
  return (id) => {
    const ancestors: string[] = [];
    for (let parent = parents.get(id); parent !== undefined; parent = parents.get(parent)) ancestors.push(parent);
    return ancestors;
  };
}

function homeOfLine(
  edge: EdgeFigure,
  groups: ReadonlyMap<string, GroupFigure>,
  ancestorsOf: AncestorsOf,
): string | undefined {
  const around = new Set(ancestorsOf(edge.to));
  const parts = [...edge.points.map((point) => ({ ...point, width: 0, height: 0 })), labelBoundsOf(edge)];
  return ancestorsOf(edge.from).find((id) => {
    const bounds = groups.get(id)?.bounds;
    return bounds && around.has(id) && parts.every((part) => !part || contains(bounds, part));
  });
}

function labelBoundsOf({ label, number }: EdgeFigure): Rect | undefined {
  if (number) return boundsOf([number.dot, ...(number.marks ?? [])]);
  return label?.plates?.[0] ?? (label && boundsOf([label.bounds, ...(label.marks ?? [])]));
}

function crosses({ points }: EdgeFigure, cover: Rect): boolean {
  return points.slice(1).some((end, index) => runsThrough(points[index] ?? end, end, cover));
}

function isWithin(home: string | undefined, group: string, ancestorsOf: AncestorsOf): boolean {
  return home !== undefined && (home === group || ancestorsOf(home).includes(group));
}
