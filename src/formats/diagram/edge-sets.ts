import type { BadgedEdge, EdgeFigure, Figure } from "../../drawing/drawing.ts";
import { blockOf } from "../../text/wrap.ts";
import { cleanText, cleanValue } from "../../xml/clean.ts";
import { linkTarget } from "../svg/link.ts";
import type { DiagramEdge, EdgeSet } from "./diagram.ts";
import { withMarks } from "./marks.ts";

/** The edges of a drawing, those too that badges stand for, by what they mean and how they look; `color` is for labels where none was drawn. */
export function edgeSetsOf(figures: readonly Figure[], color: string): readonly EdgeSet[] {
  const all = figures.flatMap(edgesOf);
  const usual = all.map(colorOf).find((each) => each !== undefined) ?? color;
  const sets = new Map<string, { readonly first: Labelled; readonly edges: DiagramEdge[] }>();
  for (const edge of all) {
    const first = { figure: edge, color: colorOf(edge) ?? usual };
    const key = keyOf(first);
    const set = sets.get(key) ?? { first, edges: [] };
    set.edges.push(readEdge(edge));
    sets.set(key, set);
  }
  const names = new Map<string, number>();
  return [...sets.values()].map(({ first: { figure, color }, edges }) => {
    const { kind, asynchronous, look } = figure;
    const name = asynchronous ? `${kind}-asynchronous` : kind;
    const count = (names.get(name) ?? 0) + 1;
    names.set(name, count);
    return { name: count === 1 ? name : `${name}-${count}`, kind, asynchronous, look, color, edges };
  });
}

type AnyEdge = EdgeFigure | BadgedEdge;

interface Labelled {
  readonly figure: AnyEdge;
  readonly color: string;
}

function edgesOf(figure: Figure): readonly AnyEdge[] {
  if (figure.type === "edge") return [figure];
  return figure.type === "badge" ? figure.edges : [];
}

function colorOf(edge: AnyEdge): string | undefined {
  if (!("points" in edge)) return undefined;
  return edge.label?.color ?? edge.number?.dot.letters?.color;
}

function keyOf({ figure, color }: Labelled): string {
  const { kind, asynchronous, look } = figure;
  const { stroke, width, dash, head } = look;
  return JSON.stringify([kind, asynchronous, stroke, width, dash, head, color]);
}

function readEdge(edge: AnyEdge): DiagramEdge {
  const { from, to, arrow, facts, tooltip, link } = edge;
  const target = linkTarget(link);
  return {
    from,
    to,
    arrow,
    lines: linesOf(edge),
    ...(facts.length > 0 && tooltip && { tooltip: cleanText(tooltip) }),
    ...(target !== undefined && { link: cleanValue(target) }),
  };
}

/** As wide as a label whose place is not known yet may be. */
const wrapped = { font: { size: 12, weight: "regular", lineHeight: 16 }, maxWidth: 120 } as const;

/** As drawn, with its marks; broken anew where it was not drawn on this edge. */
function linesOf(edge: AnyEdge): readonly string[] {
  const drawn = "points" in edge ? edge : undefined;
  const { lines } = drawn?.label?.block ?? blockOf(edge.text, wrapped);
  const seen = lines.map(({ text }) => cleanValue(text)).filter((line) => line !== "");
  return withMarks(seen, drawn?.number ? drawn.number.marks : drawn?.label?.marks);
}
