import type { Drawing, EdgeFigure, Figure, GroupFigure, HubBadgeFigure, NodeFigure } from "../../drawing/drawing.ts";
import { flat } from "../../drawing/facts.ts";
import type { FigureModel, FlowModel, ViewModel } from "../../viewer/page-model.ts";
import { idsOf } from "../svg/ids.ts";
import { linkTarget } from "../svg/link.ts";

/** What the page knows of a drawing, the ids in whose picture begin with `prefix`, and the rules by which it is dark. */
export function modelOf(drawing: Drawing, prefix: string, darkRules?: string): ViewModel {
  const { view, title, figures, story } = drawing;
  const idOf = idsOf(drawing, prefix);
  const walked = new Set(story.flows.flatMap(({ steps }) => steps.flatMap(({ hops }) => hops.map(({ edge }) => edge))));
  return {
    name: view,
    title,
    figures: figures.flatMap((figure) => figureOf(figure, { element: idOf(figure), walked })),
    flows: flowsOf(drawing),
    ...(darkRules !== undefined && { darkRules }),
  };
}

interface Context {
  readonly element: string;
  /** Ids of edges that flows walk. */
  readonly walked: ReadonlySet<string>;
}

function figureOf(figure: Figure, context: Context): readonly FigureModel[] {
  const { element } = context;
  if (figure.type === "node" || figure.type === "group") return [thingOf(figure, context)];
  if (figure.type === "edge") return [edgeOf(figure, context)];
  return figure.type === "badge" ? figure.edges.map((edge) => badgedOf(edge, element)) : [];
}

function thingOf(figure: NodeFigure | GroupFigure, { element }: Context): FigureModel {
  const { type, id, parent, ofType, label, bounds } = figure;
  const kind = ofType?.title;
  return {
    element,
    type,
    id,
    label: flat(label?.block.text ?? "") || kind || id,
    ...(kind && { kind }),
    ...(parent !== undefined && { parent }),
    ...remarksOf(figure),
    ...(type === "group" && { box: bounds }),
  };
}

function edgeOf(figure: EdgeFigure, { element, walked }: Context): FigureModel {
  const { type, id, from, to, text, kind, points } = figure;
  return {
    ...{ element, type, id, from, to, label: flat(text), kind },
    ...remarksOf(figure),
    ...(walked.has(id) && { route: points.flatMap(({ x, y }) => [x, y]) }),
  };
}

function badgedOf(edge: HubBadgeFigure["edges"][number], element: string): FigureModel {
  const { id, from, to, text, kind } = edge;
  return { ...{ element, type: "badge", id, from, to, label: flat(text), kind }, ...remarksOf(edge) };
}

function remarksOf({ facts, link }: Pick<NodeFigure, "facts" | "link">): Pick<FigureModel, "facts" | "link"> {
  const target = linkTarget(link);
  return { facts: facts.map(({ name, text }) => [name, text] as const), ...(target !== undefined && { link: target }) };
}

/** A step without a text says from where to where it goes. */
function flowsOf({ story, figures }: Drawing): readonly FlowModel[] {
  const rows = new Map(
    figures.flatMap((figure) => (figure.type === "panel" ? figure.rows.map((row) => [row.id, row]) : [])),
  );
  return story.flows.map(({ name, title, steps }) => ({
    name,
    title: flat(title),
    steps: steps.map(({ number, text, hops }) => ({
      text: flat(text || rows.get(`${name}-${number}`)?.label.block.text || ""),
      hops,
    })),
  }));
}
