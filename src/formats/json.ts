import type { BadgedEdge, Figure, Hop, TextFigure } from "../drawing/drawing.ts";
import { type Point, type Rect, rounded } from "../geometry.ts";
import type { Format } from "./format.ts";

/** Where everything is and what it is, for programs. `schemas/drawing.schema.json` describes it. */
export const json = {
  name: "json",
  extension: "json",
  summary: "Where everything is, for programs that measure or rebuild the picture.",
  keeps: "places, routes, labels, tooltips, links; no looks",
  write: ({ size, title, description, arrangement, figures }) =>
    [
      "{",
      `  "size": ${JSON.stringify(size)},`,
      `  "title": ${JSON.stringify(title)},`,
      ...(description === undefined ? [] : [`  "description": ${JSON.stringify(description)},`]),
      ...(arrangement === undefined ? [] : [`  "arrangement": ${JSON.stringify(arrangement)},`]),
      '  "figures": [',
      figures.map((figure) => `    ${JSON.stringify(factsOf(figure))}`).join(",\n"),
      "  ]",
      "}",
      "",
    ].join("\n"),
  arrangementIn: (text) => /^ {2}"arrangement": (\{.*\}),$/m.exec(text)?.[1],
} satisfies Format;

/** What a figure is and where it stands; how it looks is left to pictures. */
function factsOf(figure: Figure) {
  const { type, id } = figure;
  const label = figure.type === "badge" ? undefined : figure.label;
  return { type, id, ...placeOf(figure), ...(label && { label: labelOf(label) }), ...remarksOf(figure) };
}

function placeOf(figure: Figure) {
  if (figure.type === "title") return { bounds: rectOf(figure.bounds) };
  if (figure.type === "edge") {
    const { from, to, kind, arrow, points, hops, junctions, number } = figure;
    return {
      ...{ from, to, kind, arrow, points: points.map(pointOf) },
      ...(hops.length > 0 && { hops: hops.map(hopOf) }),
      ...(junctions.length > 0 && { junctions: junctions.map(pointOf) }),
      ...(number && { number: { number: number.number, text: number.text, bounds: rectOf(number.dot) } }),
    };
  }
  if (figure.type === "legend") return { bounds: rectOf(figure.bounds), sample: rectOf(figure.sample) };
  if (figure.type === "badge") {
    const { parent, hub, edges, bounds } = figure;
    return { parent, hub, edges: edges.map(badgedEdgeOf), bounds: rectOf(bounds) };
  }
  const { parent, bounds, icon } = figure;
  return { ...(parent !== undefined && { parent }), bounds: rectOf(bounds), ...(icon && { icon: rectOf(icon) }) };
}

function badgedEdgeOf({ id, from, to, kind, arrow, tooltip, link }: BadgedEdge) {
  return { id, from, to, kind, arrow, tooltip, ...(link !== undefined && { link }) };
}

function remarksOf(figure: Figure) {
  if (figure.type === "title" || figure.type === "legend") return {};
  const { tooltip, link } = figure;
  return { ...(tooltip && { tooltip }), ...(link !== undefined && { link }) };
}

function labelOf({ block, bounds }: TextFigure) {
  return { text: block.text, lines: block.lines.map(({ text }) => text), bounds: rectOf(bounds) };
}

function rectOf({ x, y, width, height }: Rect): Rect {
  return { x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height) };
}

function hopOf({ start, end, height }: Hop): Hop {
  return { start: pointOf(start), end: pointOf(end), height: rounded(height) };
}

function pointOf({ x, y }: Point): Point {
  return { x: rounded(x), y: rounded(y) };
}
