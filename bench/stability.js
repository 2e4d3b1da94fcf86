/**
 * How much of a picture stays where it was when its document is edited: node bench/stability.js
 *
 * Fifty edits of the examples, one at a time. Pictures before and after are compared as `arrangement.js` says, with the
 * picture before known to the one after and without.
 */
import { pathToFileURL } from "node:url";
import { parse, stringify } from "yaml";
import { keptBetween } from "./arrangement.js";
import { drawn, examples, svgOf } from "./documents.js";
import { edits } from "./edits.js";
import { library } from "./library.js";
import { sum } from "./numbers.js";
import { randomNumbers } from "./random-numbers.js";
import { percent, print } from "./table.js";

/** Eight kinds of edits and nine examples have no common factor: no kind meets an example twice. */
const count = 50;

/**
 * @typedef {import("./arrangement.js").Kept} Kept
 * @typedef {{ name: string, alone: Kept, following: Kept }} Result what was kept without and with the picture before
 */

/** Prints the shares that stay, a kind of edit a line: their mean and, in brackets, the worst. */
export async function stability() {
  /** @type {Result[]} */
  const results = [];
  for (let number = 0; number < count; number++) results.push(await resultOf(number));
  const kinds = Object.keys(edits).map((name) => ({ name, of: results.filter((result) => result.name === name) }));
  print(
    ["unrelated nodes that stay, mean (worst)", "edits", ...headOf("anew"), ...headOf("known before")],
    [...kinds, { name: "all", of: results }].map(({ name, of }) => [
      name,
      String(of.length),
      ...cellsOf(of.map(({ alone }) => alone)),
      ...cellsOf(of.map(({ following }) => following)),
    ]),
  );
}

/** @param {string} way */
const headOf = (way) => [`${way}: nodes`, "order", "neighbours"];

/** @param {readonly Kept[]} kept */
function cellsOf(kept) {
  const shares = [kept.map(({ nodes }) => nodes), kept.map(({ order }) => order), kept.map((one) => one.neighbours)];
  return shares.map((of) => `${percent(sum(of) / of.length)} (${percent(Math.min(...of))})`);
}

/**
 * What stays in the edit of that number.
 * @param {number} number
 * @returns {Promise<Result>}
 */
async function resultOf(number) {
  const [name, edit] = at(Object.entries(edits), number);
  const { source } = at(examples, number);
  const architecture = await parsed(source);
  const spec = specOf(source.text, architecture);
  const before = await drawn(stringify(spec));
  const random = randomNumbers(number);
  const edited = edit(spec, architecture, (things) => at(things, Math.floor(random() * things.length)));
  const text = stringify(spec);
  const kept = (/** @type {import("../src/index.ts").Drawing} */ after) => keptBetween(before, after, edited);
  const alone = kept(await drawn(text));
  return { name, alone, following: kept(await drawn(text, { previous: await svgOf(before) })) };
}

/** @param {import("../src/index.ts").Source} source */
async function parsed(source) {
  const { output } = await library.parse(source);
  if (!output) throw new Error(`${source.name} has mistakes`);
  return output;
}

/**
 * A document as data, with every node in the long form, without what names things that an edit may remove.
 * @param {string} text
 * @param {import("./edits.js").Architecture} architecture
 * @returns {import("./edits.js").Spec}
 */
function specOf(text, architecture) {
  const edges = architecture.edges.map(({ from, to, label, kind }) => ({ from, to, label, kind }));
  const spec = parse(text);
  for (const key of ["flows", "overlays", "decisions", "views", "accept", "align"]) delete spec[key];
  return { ...spec, nodes: inLongForm(spec.nodes), edges };
}

/**
 * @param {{ [id: string]: string | null | import("./edits.js").Written }} nodes
 * @returns {{ [id: string]: import("./edits.js").Written }}
 */
function inLongForm(nodes) {
  return Object.fromEntries(
    Object.entries(nodes).map(([id, node]) => {
      if (node === null) return [id, {}];
      if (typeof node === "string") return [id, { type: node }];
      return [id, node.nodes ? { ...node, nodes: inLongForm(node.nodes) } : node];
    }),
  );
}

/**
 * The one at that place, counted round and round.
 * @template Thing
 * @param {readonly Thing[]} things
 * @param {number} place
 */
function at(things, place) {
  const [thing] = things.slice(place % things.length);
  if (thing === undefined) throw new Error("there is nothing to choose from");
  return thing;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await stability();
