import { boundsOf, overlaps } from "../../geometry.ts";
import type { Drawn } from "./drawn.ts";
import { lengthOf, rectOf, stretchesOf } from "./stretch.ts";

// In widths of an icon: what one would walk round to be spared it.
const icon = 64;
const costOfCrossing = 2;
const costOfBend = 0.5;
const costOfArea = 0.1;
const costOfMissingLabel = 10;

/** How good a drawing is; the less, the better. */
export function costOf(drawn: Drawn): number {
  const { hierarchy, groups, icons, points, labels } = drawn;
  const stretches = points.flatMap((way, edge) => stretchesOf(way, edge));
  const length = stretches.reduce((sum, stretch) => sum + lengthOf(stretch), 0) / icon;
  const bends = points.reduce((sum, way) => sum + Math.max(0, way.length - 2), 0);
  const { width, height } = boundsOf([...groups, ...icons]);
  const texts = hierarchy.graph.edges.filter(({ label }) => label).length;
  return (
    length +
    costOfCrossing * crossings(drawn) +
    costOfBend * bends +
    (costOfArea * width * height) / (icon * icon) +
    costOfMissingLabel * (texts - labels.size)
  );
}

/** How often two edges cross, counted from left to right. */
function crossings({ points }: Drawn): number {
  const stretches = points
    .flatMap((way, edge) => stretchesOf(way, edge))
    .map((stretch) => ({ edge: stretch.edge, isVertical: stretch.isVertical, rect: rectOf(stretch) }))
    .sort((a, b) => a.rect.x - b.rect.x);
  let count = 0;
  for (const [index, a] of stretches.entries()) {
    for (let next = index + 1; next < stretches.length; next++) {
      const b = stretches[next];
      if (!b || b.rect.x > a.rect.x + a.rect.width) break;
      if (a.isVertical !== b.isVertical && a.edge !== b.edge && overlaps(thick(a.rect), thick(b.rect))) count += 1;
    }
  }
  return count;
}

const thick = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) => ({
  x: x - 0.1,
  y: y - 0.1,
  width: width + 0.2,
  height: height + 0.2,
});
