import { writeFileSync } from "node:fs";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { arimoFile } from "./arimo.js";
import { advanceWidthsOf } from "./metrics.js";

// Writes src/text/widths.ts: `node fonts/widths.js`. The table is committed,
// because what authors see must not change with the font package by itself.

/** What diagrams are labelled in; anything else is measured by rule. Combining marks are left to the rules, too. */
const covered = [
  [0x20, 0x7e],
  [0xa0, 0xac],
  [0xae, 0x2ff],
  [0x370, 0x482],
  [0x48a, 0x52f],
  [0x5d0, 0x5ea],
  [0x1e00, 0x1eff],
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x20a0, 0x20bf],
  [0x2100, 0x22ff],
];

if (argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL("../src/text/widths.ts", import.meta.url), widthsModule());
}

/** The text of src/text/widths.ts. */
export function widthsModule() {
  return [
    "// Written by fonts/widths.js; do not edit.",
    "",
    "/** A run of code points: the first, and the advance width of each. */",
    "export type Run = readonly [first: number, widths: string];",
    "",
    "/** Of what the widths are counted in. */",
    "export const unitsPerEm = 2048;",
    "",
    `export const regular: readonly Run[] = ${listing(runsOf("regular"))};`,
    "",
    `export const bold: readonly Run[] = ${listing(runsOf("bold"))};`,
    "",
  ].join("\n");
}

/** @param {[number, number[]][]} runs */
function listing(runs) {
  return ["[", ...runs.map(lineOf), "]"].join("\n");
}

/**
 * Broken as the formatter breaks lines, so that it leaves the file alone.
 *
 * @param {[number, number[]]} run
 */
function lineOf([first, widths]) {
  const parts = [`0x${first.toString(16)}`, `"${widths.join(" ")}"`];
  const line = `  [${parts.join(", ")}],`;
  return line.length <= 120 ? line : `  [\n${parts.map((part) => `    ${part},\n`).join("")}  ],`;
}

/**
 * @param {"regular" | "bold"} weight
 * @returns {[number, number[]][]}
 */
function runsOf(weight) {
  const widths = widthsOf(weight);
  /** @type {[number, number[]][]} */
  const runs = [];
  let next = -1;
  for (const codePoint of [...widths.keys()].sort((a, b) => a - b)) {
    if (codePoint !== next) runs.push([codePoint, []]);
    runs.at(-1)?.[1].push(widths.get(codePoint) ?? 0);
    next = codePoint + 1;
  }
  return runs;
}

/** @param {"regular" | "bold"} weight */
function widthsOf(weight) {
  /** @type {Map<number, number>} */
  const widths = new Map();
  for (const [codePoint, width] of advanceWidthsOf(arimoFile(weight))) {
    const isCovered = covered.some(([first = 0, last = 0]) => codePoint >= first && codePoint <= last);
    if (isCovered) widths.set(codePoint, width);
  }
  return widths;
}
