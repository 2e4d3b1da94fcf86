import type { BadgedEdge, EdgeFigure, Figure, Hop, MarkFigure, PanelFigure, TextFigure } from "../drawing/drawing.ts";
import { type Point, type Rect, rounded } from "../geometry.ts";
import type { Format } from "./format.ts";

/** Where everything is and what it is, for programs. `schemas/drawing.schema.json` describes it. */
export const json = {
  name: "json",
  extension: "json",
  summary: "Where everything is, for programs that measure or rebuild the picture.",
  keeps: "places, routes, labels, marks, panels, outlines, tooltips, links; no looks",
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
  const label = "label" in figure ? figure.label : undefined;
  return { type, id, ...placeOf(figure), ...(label && { label: labelOf(label) }), ...remarksOf(figure) };
}

function placeOf(figure: Figure) {
  const { type } = figure;
  if (type === "title") return { bounds: rectOf(figure.bounds) };
  if (type === "edge") return routeOf(figure);
  if (type === "panel") return listOf(figure);
  if (type === "overlay") {
    const { members, outlines } = figure;
    return {
      members,
      outlines: outlines.map(({ bounds, label }) => ({
        bounds: rectOf(bounds),
        ...(label && { label: labelOf(label) }),
      })),
    };
  }
  if (type === "badge") {
    const { parent, hub, edges, bounds } = figure;
    return { parent, hub, edges: edges.map(badgedEdgeOf), bounds: rectOf(bounds) };
  }
  const { parent, bounds, icon } = figure;
  return { ...(parent !== undefined && { parent }), bounds: rectOf(bounds), ...(icon && { icon: rectOf(icon) }) };
}

function routeOf({ from, to, kind, arrow, points, hops, junctions, number }: EdgeFigure) {
  return {
    ...{ from, to, kind, arrow, points: points.map(pointOf) },
    ...(hops.length > 0 && { hops: hops.map(hopOf) }),
    ...(junctions.length > 0 && { junctions: junctions.map(pointOf) }),
    ...(number && {
      letter: { letter: number.letter, text: number.text, bounds: rectOf(number.dot), ...marksOf(number.marks) },
    }),
  };
}

function listOf({ name, bounds, heading, rows }: PanelFigure) {
  return {
    name,
    bounds: rectOf(bounds),
    ...(heading && { heading: labelOf(heading) }),
    rows: rows.map(({ id, bounds: place, sample, label, amount, link }) => ({
      id,
      bounds: rectOf(place),
      ...(sample?.type === "mark" && { mark: sample.mark.letters.text }),
      label: labelOf(label),
      ...(amount && { amount: labelOf(amount) }),
      ...(link !== undefined && { link }),
    })),
  };
}

function marksOf(marks: readonly MarkFigure[] = []) {
  return (
    marks.length > 0 && {
      marks: marks.map(({ id, letters, ...place }) => ({ id, text: letters.text, bounds: rectOf(place) })),
    }
  );
}

function badgedEdgeOf({ id, from, to, kind, arrow, tooltip, link }: BadgedEdge) {
  return { id, from, to, kind, arrow, tooltip, ...(link !== undefined && { link }) };
}

function remarksOf(figure: Figure) {
  if (figure.type === "title" || figure.type === "panel") return {};
  const { tooltip, link, dimmed } = figure.type === "overlay" ? { ...figure, link: undefined } : figure;
  return { ...(tooltip && { tooltip }), ...(link !== undefined && { link }), ...(dimmed && { dimmed }) };
}

function labelOf({ block, bounds, marks }: TextFigure) {
  const lines = block.lines.map(({ text }) => text);
  return { text: block.text, lines, bounds: rectOf(bounds), ...marksOf(marks) };
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
