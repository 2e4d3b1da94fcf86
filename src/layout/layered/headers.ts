import { grown, overlaps, type Rect, right } from "../../geometry.ts";
import { type Drawn, noObstacles } from "../ways/drawn.ts";
import { rectOf, type Stretch, stretchesOf } from "../ways/stretch.ts";

/** px between a header and an edge that passes beside it. */
const headerAir = 4;

/** Moves each header along the top of its group to where no edge runs through it: as little as may be. */
export function headersAside(drawn: Drawn): Drawn {
  const edges = drawn.points.flatMap((points, edge) => stretchesOf(points, edge)).map((stretch) => edgeRect(stretch));
  return {
    ...drawn,
    headers: drawn.headers.map((header, index) => {
      const group = drawn.groups[index];
      return group && header.width > 0 ? aside(header, group, edges) : header;
    }),
  };
}

function aside(header: Rect, group: Rect, all: readonly Rect[]): Rect {
  const band = { x: group.x, y: header.y, width: group.width, height: header.height };
  const edges = all.filter((rect) => overlaps(rect, band));
  const isFree = (x: number) => edges.every((edge) => !overlaps(edge, { ...header, x }));
  const starts = [header.x, ...edges.flatMap((edge) => [right(edge), edge.x - header.width])];
  const free = starts.filter((x) => x >= group.x && x + header.width <= right(group) && isFree(x));
  const nearest = free.toSorted((a, b) => Math.abs(a - header.x) - Math.abs(b - header.x))[0];
  return nearest === undefined ? header : { ...header, x: nearest };
}

/** An edge that ends at the upper border touches the band and is not in the way. */
function edgeRect(stretch: Stretch): Rect {
  const { x, y, width, height } = rectOf(stretch);
  return stretch.isVertical
    ? { x: x - headerAir, y, width: width + 2 * headerAir, height }
    : { x, y: y - 1, width, height: height + 2 };
}

/** The groups, as in `drawn.groups`, through whose headers an edge runs wherever they are. */
export function crossedHeaders(drawn: Drawn): number[] {
  const { headers, points } = drawn;
  const stretches = noObstacles(drawn);
  for (const [edge, way] of points.entries()) {
    // An edge that ends at the upper border of a group only touches its header.
    for (const stretch of stretchesOf(way, edge)) stretches.add({ rect: grown(rectOf(stretch), 0.5) });
  }
  return headers.flatMap((header, index) => (header.width > 0 && !stretches.isFree(grown(header, -1)) ? [index] : []));
}
