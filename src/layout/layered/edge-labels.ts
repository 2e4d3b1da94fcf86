import { aroundRect, grown, type Rect, type Size } from "../../geometry.ts";
import { type Drawn, nodeLabel, noObstacles } from "../ways/drawn.ts";
import type { Obstacles } from "../ways/obstacles.ts";
import { lengthOf, rectOf, type Stretch, stretchesOf } from "../ways/stretch.ts";

/** How much room a label is given. */
interface Room {
  /** px that stay free between it and what is not its own. */
  readonly air: number;
  /** px of its edge that stay visible on both sides of it, beside the arrow head. */
  readonly stub: number;
}

/** At first; and where that is more than there is. */
const rooms: readonly Room[] = [
  { air: 3, stub: 8 },
  { air: 1, stub: 3 },
];

/** px along an edge that an arrow head takes. */
const arrowHead = 12;

/** px from one place that is tried to the next, and how many are tried on one stretch at most. */
const stepBetween = 14;
const mostSteps = 24;

// What a place costs; a label belongs onto its edge, near the middle.
const costOffMiddle = 10;
const costOfVertical = 4;
const costBeside = 6;
const costOverBorder = 15;

interface Spot {
  readonly rect: Rect;
  readonly cost: number;
}

/**
 * Gives labels of edges a place on a straight stretch where they touch nothing.
 *
 * Those with the fewest places choose first. What has a place keeps it; what
 * finds none is missing in the answer.
 */
export function withEdgeLabels(drawn: Drawn): Drawn {
  const obstacles = obstaclesOf(drawn);
  const borders = bordersOf(drawn);
  const labels = new Map(drawn.labels);
  for (const room of rooms) {
    const isFree = ({ rect }: Spot, edge: number) => obstacles.isFree(grown(rect, room.air), edge);
    const waiting = drawn.hierarchy.graph.edges.flatMap(({ label }, edge) => {
      if (!label || labels.has(edge)) return [];
      const spots = spotsFor(drawn, edge, label.size, room).filter((spot) => isFree(spot, edge));
      return [{ edge, spots: byCost(spots, borders) }];
    });
    for (const { edge, spots } of waiting.sort((a, b) => a.spots.length - b.spots.length || a.edge - b.edge)) {
      const spot = spots.find((candidate) => isFree(candidate, edge));
      if (!spot) continue;
      labels.set(edge, spot.rect);
      obstacles.add({ rect: spot.rect });
    }
  }
  return { ...drawn, labels };
}

function byCost(spots: readonly Spot[], borders: Obstacles): Spot[] {
  const costed = spots.map(({ rect, cost }) => ({ rect, cost: borders.isFree(rect) ? cost : cost + costOverBorder }));
  return costed.sort((a, b) => a.cost - b.cost);
}

function obstaclesOf(drawn: Drawn): Obstacles {
  const { icons, headers, points, labels } = drawn;
  const obstacles = noObstacles(drawn);
  const texts = icons.map((_, node) => nodeLabel(drawn, node));
  for (const rect of [...icons, ...texts, ...headers, ...labels.values()]) {
    if (rect && rect.width > 0) obstacles.add({ rect });
  }
  for (const [edge, way] of points.entries()) {
    for (const stretch of stretchesOf(way, edge)) obstacles.add({ rect: grown(rectOf(stretch), 0.5), edge });
    for (const end of [way[0], way.at(-1)]) {
      if (end) obstacles.add({ rect: grown({ ...end, width: 0, height: 0 }, arrowHead / 2), edge });
    }
  }
  return obstacles;
}

function bordersOf(drawn: Drawn): Obstacles {
  const borders = noObstacles(drawn);
  for (const stretch of drawn.groups.flatMap((group) => stretchesOf(aroundRect(group), 0))) {
    borders.add({ rect: grown(rectOf(stretch), 0.5) });
  }
  return borders;
}

function spotsFor({ points }: Drawn, edge: number, size: Size, room: Room): Spot[] {
  const stretches = stretchesOf(points[edge] ?? [], edge);
  const total = stretches.reduce((sum, stretch) => sum + lengthOf(stretch), 0);
  let before = 0;
  return stretches.flatMap((stretch, index) => {
    const start = before;
    before += lengthOf(stretch);
    const isEnd = { first: index === 0, last: index === stretches.length - 1 };
    return spotsOn(stretch, size, room, isEnd).map(({ at, ...spot }) => ({
      ...spot,
      cost: spot.cost + costOffMiddle * Math.abs((start + at) / total - 0.5) * 2,
    }));
  });
}

/** Places on a stretch and on both sides of it; `at` is how far along it, px. */
function spotsOn(
  stretch: Stretch,
  { width, height }: Size,
  { air, stub }: Room,
  isEnd: { readonly first: boolean; readonly last: boolean },
): (Spot & { readonly at: number })[] {
  const { isVertical, from, to } = stretch;
  const length = lengthOf(stretch);
  const extent = isVertical ? height : width;
  const first = (isEnd.first ? stub + arrowHead : stub) + extent / 2;
  const last = length - (isEnd.last ? stub + arrowHead : stub) - extent / 2;
  if (last < first) return [];
  const steps = Math.min(mostSteps, Math.ceil((last - first) / stepBetween));
  const aside = (isVertical ? width : height) / 2 + air;
  return Array.from({ length: steps + 1 }, (_, index) => {
    const at = steps === 0 ? (first + last) / 2 : first + ((last - first) * index) / steps;
    const x = from.x + ((to.x - from.x) * at) / length;
    const y = from.y + ((to.y - from.y) * at) / length;
    return [0, -aside, aside].map((shift) => ({
      at,
      rect: {
        x: x - width / 2 + (isVertical ? shift : 0),
        y: y - height / 2 + (isVertical ? 0 : shift),
        width,
        height,
      },
      cost: (isVertical ? costOfVertical : 0) + (shift === 0 ? 0 : costBeside),
    }));
  }).flat();
}
