import { crookedOf } from "./crooked.js";
import { drawn, qualityOf } from "./documents.js";

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
 * @property {number} score from 0 to 100
 * @property {number} faults what no picture may have
 */

/** The size of an icon, px. */
const icon = 64;

/**
 * Draws a document that has no mistakes, and measures the picture.
 * @param {import("../src/index.ts").Source} source
 * @param {import("./documents.js").Options} options
 */
export async function measured(source, options) {
  const drawing = await drawn(source, options);
  const measures = { ...measuresOf(await qualityOf(source, options)), crooked: crookedOf(drawing.figures) };
  return { drawing, measures };
}

/** @param {import("../src/index.ts").Quality} quality */
function measuresOf({ measures, score, faults }) {
  const { nodes, edges, crossings, straight, aspect } = measures;
  const { edgeLength, longestEdge, usedArea: used } = measures;
  const [length, longest] = [edgeLength / icon, longestEdge / icon];
  return { nodes, edges, crossings, length, longest, straight, used, aspect, score, faults };
}

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
    score.toFixed(0),
    String(faults),
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
