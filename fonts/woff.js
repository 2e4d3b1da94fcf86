import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";

/** @typedef {Map<string, Buffer>} Tables The tables of a font, by tag. */

const headerLength = 44;
const entryLength = 20;

/**
 * The tables of a WOFF 1.0 file, inflated.
 *
 * @param {string} path
 * @returns {Tables}
 */
export function tablesOf(path) {
  const file = readFileSync(path);
  if (file.toString("latin1", 0, 4) !== "wOFF") throw new Error(`${path} is no WOFF file`);
  const count = file.readUInt16BE(12);
  return new Map(Array.from({ length: count }, (_, index) => tableAt(file, headerLength + index * entryLength)));
}

/**
 * @param {Buffer} file
 * @param {number} entry
 * @returns {[string, Buffer]}
 */
function tableAt(file, entry) {
  const tag = file.toString("latin1", entry, entry + 4);
  const [start, packed, length] = [4, 8, 12].map((field) => file.readUInt32BE(entry + field));
  const bytes = file.subarray(start, (start ?? 0) + (packed ?? 0));
  return [tag, packed === length ? bytes : inflateSync(bytes)];
}
