import { share } from "./numbers.js";

/**
 * @typedef {import("../src/index.ts").Drawing} Drawing
 * @typedef {Extract<import("../src/index.ts").Figure, { type: "node" }>} Node
 *
 * How much of what an edit is not about stays where it was, each from 0 to 1.
 *
 * @typedef {object} Kept
 * @property {number} order share of pairs of siblings of which one is still left of, right of or beside the other, and
 * still above, below or level with it
 * @property {number} neighbours share of neighbours that are still the next to the left, right, top or bottom
 * @property {number} nodes share of nodes with all of that the same
 */

/** Less than this apart, px, is in one row or column. */
const tolerance = 16;

/**
 * Compares nodes that both pictures have and that are not `edited`, as if there were no others. It does not count by how
 * many px something moved: room that is made for others leaves everything where a reader looks for it.
 * @param {Drawing} before
 * @param {Drawing} after
 * @param {readonly string[]} edited
 * @returns {Kept}
 */
export function keptBetween(before, after, edited) {
  const ids = idsOf(before, edited).filter((id) => idsOf(after, edited).includes(id));
  const [old, current] = [nodesOf(before, ids), nodesOf(after, ids)];
  const pairs = siblingsOf(old);
  const isInOrder = (/** @type {Pair} */ [a, b]) => orderOf(old, a, b) === orderOf(current, a, b);
  const sides = ids.flatMap((id) => directions.map((direction) => ({ id, direction })));
  const isNeighbour = (/** @type {typeof sides[number]} */ { id, direction }) =>
    neighbourOf(old, id, direction) === neighbourOf(current, id, direction);
  const moved = new Set([
    ...pairs.filter((pair) => !isInOrder(pair)).flat(),
    ...sides.filter((side) => !isNeighbour(side)).map(({ id }) => id),
  ]);
  return {
    order: share(pairs, isInOrder),
    neighbours: share(sides, isNeighbour),
    nodes: share(ids, (id) => !moved.has(id)),
  };
}

/**
 * The share of pairs of siblings, groups as well, that stand the other way round: what was all to the left is all to the
 * right, or what was all above is all below.
 * @param {Drawing} before
 * @param {Drawing} after
 */
export function reversedBetween(before, after) {
  const [old, current] = [boxesOf(before), boxesOf(after)];
  const list = [...current].filter(([id]) => old.has(id));
  const pairs = list.flatMap(([a, { parent }], index) =>
    list.slice(index + 1).flatMap(([b, other]) => (parent === other.parent ? [/** @type {Pair} */ ([a, b])] : [])),
  );
  const isReversed = (/** @type {Pair} */ [a, b]) => {
    const [was, is] = [sidesOf(old, a, b), sidesOf(current, a, b)];
    return was.x * is.x < 0 || was.y * is.y < 0;
  };
  return pairs.length === 0 ? 0 : share(pairs, isReversed);
}

/** @param {Drawing} drawing */
function boxesOf({ figures }) {
  const boxes = figures.filter((figure) => figure.type === "node" || figure.type === "group");
  return new Map(
    boxes.map((figure) => [
      figure.id,
      { parent: figure.parent, ...(figure.type === "node" ? figure.icon : figure.bounds) },
    ]),
  );
}

/**
 * On which side of one box another is as a whole, in both directions.
 * @param {ReturnType<typeof boxesOf>} boxes
 * @param {string} a
 * @param {string} b
 */
function sidesOf(boxes, a, b) {
  const [one, other] = [boxes.get(a), boxes.get(b)];
  if (!one || !other) throw new Error(`there is no "${one ? b : a}"`);
  const side = (/** @type {number[]} */ [start = 0, end = 0, otherStart = 0, otherEnd = 0]) =>
    otherStart >= end ? 1 : otherEnd <= start ? -1 : 0;
  return {
    x: side([one.x, one.x + one.width, other.x, other.x + other.width]),
    y: side([one.y, one.y + one.height, other.y, other.y + other.height]),
  };
}

/** @typedef {readonly [string, string]} Pair */
/** @typedef {ReadonlyMap<string, Node>} Nodes */

/**
 * Unit vectors to the left, to the right, up and down.
 * @type {readonly (readonly [number, number])[]}
 */
const directions = [
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
];

/**
 * @param {Drawing} drawing
 * @param {readonly string[]} edited
 */
function idsOf({ figures }, edited) {
  return figures.flatMap(({ type, id }) => (type === "node" && !edited.includes(id) ? [id] : []));
}

/**
 * @param {Drawing} drawing
 * @param {readonly string[]} ids
 * @returns {Nodes}
 */
function nodesOf({ figures }, ids) {
  const nodes = figures.filter((figure) => figure.type === "node");
  return new Map(nodes.filter(({ id }) => ids.includes(id)).map((node) => [node.id, node]));
}

/**
 * Every two nodes of one group.
 * @param {Nodes} nodes
 * @returns {readonly Pair[]}
 */
function siblingsOf(nodes) {
  const list = [...nodes.values()];
  return list.flatMap((a, index) =>
    list.slice(index + 1).flatMap((b) => (a.parent === b.parent ? [/** @type {Pair} */ ([a.id, b.id])] : [])),
  );
}

/**
 * On which side of one node another is, in both directions.
 * @param {Nodes} nodes
 * @param {string} a
 * @param {string} b
 */
function orderOf(nodes, a, b) {
  const [from, to] = [centerOf(nodes, a), centerOf(nodes, b)];
  return [to.x - from.x, to.y - from.y].map((way) => (Math.abs(way) < tolerance ? 0 : Math.sign(way))).join();
}

/**
 * The next node that is in the row, or in the column, of another.
 * @param {Nodes} nodes
 * @param {string} id
 * @param {readonly [number, number]} direction
 */
function neighbourOf(nodes, id, [dx, dy]) {
  const { x, y } = centerOf(nodes, id);
  let [nearest, distance] = ["", Infinity];
  for (const other of nodes.keys()) {
    const { x: otherX, y: otherY } = centerOf(nodes, other);
    const along = (otherX - x) * dx + (otherY - y) * dy;
    const across = Math.abs((otherX - x) * dy) + Math.abs((otherY - y) * dx);
    if (along > tolerance && across < tolerance && along < distance) [nearest, distance] = [other, along];
  }
  return nearest;
}

/**
 * @param {Nodes} nodes
 * @param {string} id
 */
function centerOf(nodes, id) {
  const node = nodes.get(id);
  if (!node) throw new Error(`there is no "${id}"`);
  const { x, y, width, height } = node.icon;
  return { x: x + width / 2, y: y + height / 2 };
}
