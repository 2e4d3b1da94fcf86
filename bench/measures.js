import { crookedOf } from "./crooked.js";
import { drawn } from "./documents.js";
import { share, sum } from "./numbers.js";
import { boundsOf, crossingsOf, lengthOf } from "./picture.js";

/**
 * What a picture is judged by. Lengths are in icons, so that pictures of any scale compare.
 *
 * @typedef {object} Measures
 * @property {number} nodes
 * @property {number} edges
 * @property {number} crossings of two edges
 * @property {number} length of all edges
 * @property {number} longest of all edges
 * @property {number} straight share of edges without a bend
 * @property {number} used share of the picture, without its title, that icons and labels of nodes cover
 * @property {number} aspect width by height
 * @property {number} crooked icons that are almost in line with the next one
 * @property {number} [score] from 0 to 100
 * @property {number} [faults] what no picture may have
 */

/** The size of an icon, px. */
const icon = 64;

/**
 * Draws a document that has no mistakes, and measures the picture: the one place that knows who measures.
 * @param {import("../src/index.ts").Source} source
 * @param {import("./documents.js").Options} options
 */
export async function measured(source, options) {
  const drawing = await drawn(source, options);
  return { drawing, measures: measuresOf(drawing) };
}

/**
 * @param {import("../src/index.ts").Drawing} drawing
 * @returns {Measures}
 */
function measuresOf({ figures }) {
  const nodes = figures.filter((figure) => figure.type === "node");
  const edges = figures.filter((figure) => figure.type === "edge");
  const routes = edges.map(({ points }) => points);
  const lengths = routes.map(lengthOf);
  const picture = boundsOf(figures);
  return {
    nodes: nodes.length,
    edges: edges.length,
    crossings: crossingsOf(routes),
    length: sum(lengths) / icon,
    longest: Math.max(0, ...lengths) / icon,
    straight: share(edges, ({ points }) => points.length === 2),
    used: sum(nodes.flatMap((node) => [node.icon, node.label?.bounds ?? nothing]).map(areaOf)) / areaOf(picture),
    aspect: picture.width / picture.height,
    crooked: crookedOf(figures),
  };
}

const nothing = { width: 0, height: 0 };

/** @param {{ width: number, height: number }} size */
const areaOf = ({ width, height }) => width * height;

/**
 * The measures as they are printed, in one order everywhere.
 * @param {Measures} measures
 * @returns {readonly string[]}
 */
export function textsOf({ crossings, length, longest, straight, used, aspect, crooked, score, faults }) {
  return [
    String(crossings),
    length.toFixed(0),
    longest.toFixed(1),
    straight.toFixed(2),
    `${(100 * used).toFixed(0)} %`,
    aspect.toFixed(2),
    String(crooked),
    score?.toFixed(0) ?? "",
    String(faults ?? ""),
  ];
}

/** What `textsOf` says, in its order. */
export const measureNames = [
  "crossings",
  "length",
  "longest",
  "straight",
  "area used",
  "aspect",
  "crooked",
  "score",
  "faults",
];
