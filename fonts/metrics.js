import { readFileSync } from "node:fs";

/**
 * The advance width of every character that a TrueType file has, by code point.
 *
 * @param {string} path
 * @returns {Map<number, number>}
 */
export function advanceWidthsOf(path) {
  const tables = tablesOf(path);
  const [cmap, hhea, hmtx] = ["cmap", "hhea", "hmtx"].map((tag) => tables.get(tag));
  if (!cmap || !hhea || !hmtx) throw new Error(`${path} lacks a table`);
  // From this glyph on, all have the width of the last that is listed.
  const last = hhea.readUInt16BE(34) - 1;
  const widths = new Map();
  for (const [codePoint, glyph] of glyphsOf(cmap)) widths.set(codePoint, hmtx.readUInt16BE(4 * Math.min(glyph, last)));
  return widths;
}

/**
 * The tables of a font, by tag.
 *
 * @param {string} path
 * @returns {Map<string, Buffer>}
 */
function tablesOf(path) {
  const file = readFileSync(path);
  const entries = Array.from({ length: file.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  return new Map(entries.map((entry) => [file.toString("latin1", entry, entry + 4), tableAt(file, entry)]));
}

/**
 * @param {Buffer} file
 * @param {number} entry
 */
function tableAt(file, entry) {
  const start = file.readUInt32BE(entry + 8);
  return file.subarray(start, start + file.readUInt32BE(entry + 12));
}

/**
 * Code points of the Basic Multilingual Plane and their glyphs.
 *
 * @param {Buffer} cmap
 * @returns {Generator<[number, number]>}
 */
function* glyphsOf(cmap) {
  const table = segmentsOf(cmap);
  const length = table.readUInt16BE(6);
  const [ends, starts, deltas, offsets] = [14, 16 + length, 16 + 2 * length, 16 + 3 * length];
  for (let segment = 0; segment < length; segment += 2) {
    const start = table.readUInt16BE(starts + segment);
    const end = table.readUInt16BE(ends + segment);
    const delta = table.readUInt16BE(deltas + segment);
    const offset = table.readUInt16BE(offsets + segment);
    for (let codePoint = start; codePoint <= end && codePoint < 0xffff; codePoint += 1) {
      // An offset counts from the place where it is written.
      const listed = offset && table.readUInt16BE(offsets + segment + offset + 2 * (codePoint - start));
      const glyph = offset === 0 ? codePoint + delta : listed && listed + delta;
      if (glyph) yield [codePoint, glyph & 0xffff];
    }
  }
}

/**
 * The subtable "segment mapping to delta values", which every font has.
 *
 * @param {Buffer} cmap
 */
function segmentsOf(cmap) {
  for (let entry = 4; entry < 4 + 8 * cmap.readUInt16BE(2); entry += 8) {
    const table = cmap.subarray(cmap.readUInt32BE(entry + 4));
    if (table.readUInt16BE(0) === 4) return table;
  }
  throw new Error("The font has no segment mapping");
}
