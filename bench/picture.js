/**
 * @typedef {{ x: number, y: number }} Point
 * @typedef {{ x: number, y: number, width: number, height: number }} Rect
 * @typedef {readonly Point[]} Route both ends and the bend points of an edge
 * @typedef {readonly [Point, Point]} Stretch
 */

/**
 * The smallest rectangle around a picture without its title, which is as wide as it is.
 * @param {readonly import("../src/index.ts").Figure[]} figures
 * @returns {Rect}
 */
export function boundsOf(figures) {
  const drawn = figures.filter(({ type }) => type !== "title");
  const corners = drawn.flatMap((figure) => [
    ...(figure.type === "edge" ? figure.points : cornersOf(figure.bounds)),
    ...(figure.label ? cornersOf(figure.label.bounds) : []),
  ]);
  const [left, top] = [Math.min(...corners.map(({ x }) => x)), Math.min(...corners.map(({ y }) => y))];
  const [right, bottom] = [Math.max(...corners.map(({ x }) => x)), Math.max(...corners.map(({ y }) => y))];
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** @param {Rect} rect */
function cornersOf({ x, y, width, height }) {
  return [
    { x, y },
    { x: x + width, y: y + height },
  ];
}

/**
 * Along its stretches, px.
 * @param {Route} route
 */
export function lengthOf(route) {
  return stretchesOf(route).reduce((length, [a, b]) => length + Math.abs(a.x - b.x) + Math.abs(a.y - b.y), 0);
}

/**
 * How often two routes cross. Where ends meet or stretches run together, they do not.
 * @param {readonly Route[]} routes
 */
export function crossingsOf(routes) {
  const stretches = routes.map(stretchesOf);
  let crossings = 0;
  for (const [index, route] of stretches.entries()) {
    for (const other of stretches.slice(index + 1)) {
      crossings += route.flatMap((stretch) => other.filter((candidate) => isCrossed(stretch, candidate))).length;
    }
  }
  return crossings;
}

/**
 * @param {Route} route
 * @returns {readonly Stretch[]}
 */
function stretchesOf(route) {
  return route.slice(1).map((point, index) => [route[index] ?? point, point]);
}

/**
 * @param {Stretch} a
 * @param {Stretch} b
 */
function isCrossed(a, b) {
  const [level, upright] = isLevel(a) ? [a, b] : [b, a];
  if (!isLevel(level) || isLevel(upright)) return false;
  const [{ x }] = upright;
  const [{ y }] = level;
  return isBetween(x, level[0].x, level[1].x) && isBetween(y, upright[0].y, upright[1].y);
}

/** @param {Stretch} stretch */
const isLevel = ([from, to]) => Math.abs(from.y - to.y) < Math.abs(from.x - to.x);

/**
 * Whether it lies inside, and not at an end.
 * @param {number} value
 * @param {number} from
 * @param {number} to
 */
function isBetween(value, from, to) {
  // Coordinates are rounded to a hundredth of a pixel.
  const tolerance = 0.25;
  return value > Math.min(from, to) + tolerance && value < Math.max(from, to) - tolerance;
}
