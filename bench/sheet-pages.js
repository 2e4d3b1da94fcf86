import { measureNames, textsOf } from "./measures.js";
import { pngOf } from "./png.js";

/**
 * A picture on a sheet.
 *
 * @typedef {object} Cell
 * @property {string} name
 * @property {string} svg
 * @property {{ readonly width: number, readonly height: number }} size of the picture, px
 * @property {import("./measures.js").Measures} measures
 */

/** Cells side by side, as high as the highest. */
/** @typedef {{ cells: readonly Cell[], height: number }} Row */

const columns = 2;
/** Of a column, px: most pictures keep their size. */
const width = 1440;
/** Of a page, px. */
const highest = 3200;
const margin = 32;
/** Of the name above a picture and of the measures below it, px. */
const [above, below] = [36, 40];

/**
 * Sheets, each an SVG: as many rows a page as fit, two pictures a row.
 * @param {readonly Cell[]} cells
 * @returns {readonly string[]}
 */
export function pagesOf(cells) {
  /** @type {Row[][]} */
  const pages = [];
  let room = 0;
  for (const row of rowsOf(cells)) {
    room -= row.height + margin;
    if (room < 0 || pages.length === 0) {
      pages.push([]);
      room = highest - row.height - margin;
    }
    pages.at(-1)?.push(row);
  }
  return pages.map(pageOf);
}

/**
 * @param {readonly Cell[]} cells
 * @returns {readonly Row[]}
 */
function rowsOf(cells) {
  const starts = cells.flatMap((_, index) => (index % columns === 0 ? [index] : []));
  return starts.map((start) => {
    const row = cells.slice(start, start + columns);
    const heights = row.map((cell) => cell.size.height * scaleOf(cell));
    return { cells: row, height: above + Math.ceil(Math.max(...heights)) + below };
  });
}

/** @param {Cell} cell */
const scaleOf = ({ size }) => Math.min(1, width / size.width);

/** @param {readonly Row[]} rows */
function pageOf(rows) {
  const tops = rows.map((_, index) => rows.slice(0, index).reduce((top, { height }) => top + height + margin, margin));
  const size = {
    width: margin + columns * (width + margin),
    height: rows.reduce((height, row) => height + row.height + margin, margin),
  };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" font-family="Arial">`,
    '<rect width="100%" height="100%" fill="#e8eaed"/>',
    ...rows.flatMap(({ cells }, row) =>
      cells.map((cell, column) => drawCell(cell, margin + column * (width + margin), tops[row] ?? 0)),
    ),
    "</svg>",
  ].join("\n");
}

/**
 * @param {Cell} cell
 * @param {number} x
 * @param {number} y
 */
function drawCell(cell, x, y) {
  const { name, size, measures } = cell;
  const scale = scaleOf(cell);
  const [drawnWidth, drawnHeight] = [Math.floor(size.width * scale), Math.floor(size.height * scale)];
  const facts = textsOf(measures).flatMap((text, index) => (text ? [`${measureNames[index]} ${text}`] : []));
  const counts = `${measures.nodes} nodes, ${measures.edges} edges`;
  // As pixels: resvg finds no fonts for an SVG inside another one.
  const data = `data:image/png;base64,${Buffer.from(pngOf(cell.svg, scale)).toString("base64")}`;
  return [
    `<text x="${x}" y="${y + 22}" font-size="20" font-weight="bold">${name}</text>`,
    `<text x="${x + width}" y="${y + 22}" font-size="16" text-anchor="end">${counts}</text>`,
    `<image x="${x}" y="${y + above}" width="${drawnWidth}" height="${drawnHeight}" href="${data}"/>`,
    `<text x="${x}" y="${y + above + drawnHeight + 24}" font-size="16">${facts.join(" · ")}</text>`,
  ].join("\n");
}
