import type { Architecture, Edge, Element, Origin } from "../model/architecture.ts";
import { quoted } from "../source/quoted.ts";
import type { Report } from "../source/report.ts";
import { type Change, renamed } from "./change.ts";
import type { DrawnPage, DrawnText } from "./drawn-page.ts";
import { unwrapped } from "./unwrapped.ts";
import { labelOf, type Renaming } from "./write-labels.ts";

/** A renaming and what people are told of it. */
export interface Relabeling extends Renaming {
  readonly change: Change;
}

/** The labels that somebody changed in a drawing. What cannot be told to be the label of one thing is reported. */
export function relabelings(
  architecture: Architecture,
  page: DrawnPage,
  main: Origin,
  report: Report,
): readonly Relabeling[] {
  const { title, groups, nodes, edges } = architecture;
  const ofTitle = title === undefined ? [] : renamedTitle(title, page, main, report);
  const ofElements = [...groups, ...nodes].flatMap((element) => {
    const text = page.boxes.get(element.id)?.label;
    const label = text && labelMeant(element, text, report);
    return label === undefined ? [] : relabeling([element], label);
  });
  return [...ofTitle, ...ofElements, ...routesOf(edges).flatMap((route) => renamedRoute(route, page, report))];
}

type Labelled = Pick<Element | Edge, "id" | "label" | "origin">;

/** The label that is to take the place of one; none where it is to stay. */
function labelMeant(thing: Labelled, text: DrawnText, report: Report): string | undefined {
  if (squeezed(text.text) === squeezed(text.drawn) || squeezed(text.text) === squeezed(thing.label)) return undefined;
  const meant = unwrapped(thing.label, text);
  if (meant === undefined) {
    reportConflict(thing, text, report);
    return undefined;
  }
  const label = labelOf(meant);
  return label === thing.label ? undefined : label;
}

function reportConflict({ id, label, origin }: Labelled, { drawn, text }: DrawnText, report: Report): void {
  const { document, path } = origin;
  const message = `${quoted(id)} is called ${quoted(text)} in the drawing, was drawn as ${quoted(drawn)}, and is ${quoted(label)} here`;
  report.warning("not-taken-over", message, document.rangeOf(path), {
    hint: "the document has changed since it was drawn: write here what is right",
  });
}

function relabeling([first, ...others]: readonly [Labelled, ...Labelled[]], label: string): readonly Relabeling[] {
  const ids = [first, ...others].map(({ id }) => id);
  const more = others.length > 0 ? ` and ${others.length} more` : "";
  const change = renamed(first.id, `label of ${quoted(first.id)}${more}`, first.label, label);
  return [{ origin: first.origin, ids, label, key: "label", change }];
}

function renamedTitle(
  before: string,
  { title: text }: DrawnPage,
  origin: Origin,
  report: Report,
): readonly Relabeling[] {
  const place = { ...origin, path: ["title"] };
  const title = text && labelMeant({ id: "title", label: before, origin: place }, text, report);
  // One that is not drawn any more can only be taken away by hand.
  if (!title) return [];
  return [{ origin, ids: [], label: title, key: "title", change: renamed("title", "title", before, title) }];
}

/** The edges of each route, which have one label. */
function routesOf(edges: readonly Edge[]): readonly (readonly Edge[])[] {
  const routes = new Map<Origin, Edge[]>();
  for (const edge of edges) {
    const route = routes.get(edge.origin);
    if (route) route.push(edge);
    else routes.set(edge.origin, [edge]);
  }
  return [...routes.values()];
}

/** A route is renamed when all labels of it that are drawn are. */
function renamedRoute(route: readonly Edge[], { lines }: DrawnPage, report: Report): readonly Relabeling[] {
  const meant = route.map((edge) => {
    const text = lines.get(edge.id)?.label;
    const isHidden = edge.label !== "" && (text?.drawn ?? "") === "" && (text?.text ?? "") === "";
    return { edge, isHidden, label: text && labelMeant(edge, text, report) };
  });
  const seen = meant.filter(({ isHidden }) => !isHidden);
  const labels = new Set(seen.map(({ label }) => label));
  const [label, ...others] = labels;
  if (others.length > 0) {
    for (const { edge, label } of seen) if (label !== undefined) reportShared(edge, label, route, report);
    return [];
  }
  const [first, ...rest] = route;
  return label === undefined || !first ? [] : relabeling([first, ...rest], label);
}

function reportShared(edge: Edge, label: string, route: readonly Edge[], report: Report): void {
  const { document, path } = edge.origin;
  const message = `${quoted(edge.id)} has its label together with ${route.length - 1} other${route.length === 2 ? "" : "s"}, and it alone is called ${quoted(label)} in the drawing`;
  report.warning("not-taken-over", message, document.rangeOfKey(path), {
    hint: "write this edge as an item of its own under `edges`, with that label",
  });
}

/** Without what breaks lines. */
function squeezed(text: string): string {
  return text.replace(/\s+/g, "");
}
