/** @typedef {{ readonly x: number, readonly y: number }} Point */

/** Centres that differ by more than this are seen to differ, px; a third of an icon and they are meant to. */
const [seen, meant] = [0.5, 24];

/**
 * How many icons stand almost in line with the next one to the right or below: what looks like a row or a column, and
 * is none.
 * @param {readonly import("../src/index.ts").Figure[]} figures
 */
export function crookedOf(figures) {
  const centers = figures.flatMap((figure) => (figure.type === "node" ? [centerOf(figure.icon)] : []));
  const turned = centers.map(({ x, y }) => ({ x: y, y: x }));
  return crookedRows(centers) + crookedRows(turned);
}

/** @param {readonly Point[]} centers */
function crookedRows(centers) {
  return centers.filter((center) => {
    const row = centers.filter(({ x, y }) => x > center.x && Math.abs(y - center.y) < meant);
    const next = row.toSorted((a, b) => a.x - b.x)[0];
    return next !== undefined && Math.abs(next.y - center.y) > seen;
  }).length;
}

/** @param {{ x: number, y: number, width: number, height: number }} rect */
function centerOf({ x, y, width, height }) {
  return { x: x + width / 2, y: y + height / 2 };
}
