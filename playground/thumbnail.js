/**
 * A drawing as it is seen from afar, as a small SVG: boxes, lines, and each node as a spot in the colour of its icon.
 * Texts would not be read at this size.
 *
 * @param {import("../src/index.ts").Drawing} drawing
 */
export function thumbnailOf({ size, figures }) {
  const shapes = figures.filter(({ type }) => type !== "panel" && type !== "title").flatMap(shapesOf);
  const box = boundsOf(figures) ?? { x: 0, y: 0, ...size };
  const viewBox = [box.x - 4, box.y - 4, box.width + 8, box.height + 8].map(Math.round).join(" ");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${shapes.join("")}</svg>`;
}

/**
 * @param {import("../src/index.ts").Figure} figure
 * @returns {string[]}
 */
function shapesOf(figure) {
  if (figure.type === "group") return [rectangle(figure.bounds, figure.look)];
  if (figure.type === "node") return [spotOf(figure.icon)];
  if (figure.type !== "edge") return [];
  const points = figure.line.map(({ x, y }) => `${Math.round(x)},${Math.round(y)}`).join(" ");
  return [`<polyline points="${points}" fill="none" stroke="${figure.look.stroke}" stroke-width="3"/>`];
}

/**
 * @param {{ x: number, y: number, width: number, height: number }} bounds
 * @param {{ fill?: string, stroke?: string }} look
 */
function rectangle({ x, y, width, height }, { fill = "none", stroke = "none" }) {
  const [left, top, across, down] = [x, y, width, height].map(Math.round);
  return `<rect x="${left}" y="${top}" width="${across}" height="${down}" rx="6" fill="${fill}" stroke="${stroke}" stroke-width="3"/>`;
}

/**
 * @param {Extract<import("../src/index.ts").Figure, { type: "node" }>["icon"]} icon
 */
function spotOf(icon) {
  const fill = icon.picture ? colorOf(icon.picture.icon.body) : (icon.letters?.color ?? "#8793a3");
  return rectangle(icon, { fill });
}

/**
 * The colour that most of an icon is given, what is nearly white or black aside.
 * @param {string} body
 */
function colorOf(body) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const [, color = ""] of body.matchAll(/"(#[\da-f]{3,6})"/gi)) counts.set(color, (counts.get(color) ?? 0) + 1);
  const colors = [...counts].filter(([color]) => !/^#([ef].?[ef].?[ef].?|0+)$/i.test(color));
  return colors.reduce((most, each) => (each[1] > most[1] ? each : most), ["#5f6b7a", 0])[0];
}

/**
 * What is around the picture itself, without its title and the lists beside it.
 * @param {readonly import("../src/index.ts").Figure[]} figures
 */
function boundsOf(figures) {
  const boxes = figures.flatMap((figure) => (figure.type === "group" || figure.type === "node" ? [figure.bounds] : []));
  if (boxes.length === 0) return undefined;
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}
