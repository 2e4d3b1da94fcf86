import type { KnownTypes } from "../catalogue/known-types.ts";
import type { Loaded } from "../source/loaded.ts";
import type { Report } from "../source/report.ts";
import { wholeOf } from "../source/source.ts";
import type { Spec } from "../source/spec.ts";
import { alignmentsOf, reportContradictions } from "./alignments.ts";
import type { Architecture, Edge, Element, Node } from "./architecture.ts";
import { Classes } from "./classes.ts";
import { cleaned } from "./clean.ts";
import { acceptancesOf, decisionsOf } from "./decisions.ts";
import { edgesOf } from "./edges.ts";
import { elementOf, groupOf } from "./element.ts";
import { equalitiesOf } from "./equalities.ts";
import { flowsOf } from "./flows.ts";
import { defaultHub, edgesReaching } from "./hub.ts";
import { labelText } from "./label.ts";
import { lacksFiles } from "./missing-files.ts";
import type { Outline } from "./outline.ts";
import { outlineOf } from "./outline.ts";
import { overlaysOf } from "./overlays.ts";
import type { Names } from "./references.ts";
import { References } from "./references.ts";
import type { Scope } from "./scope.ts";
import { TypeNames } from "./type-names.ts";
import { reportUnusedHints, reportUnusedHub } from "./unused-hints.ts";
import { viewsOf } from "./views.ts";

type Head = Pick<Architecture, "title" | "description" | "meta" | "direction" | "legend">;

/**
 * Resolves what an author wrote into what it means.
 *
 * The last of the documents is the main one; those before it, which it
 * includes, add their nodes, edges and classes. Everything that may be left out
 * is filled in, and everything that is named is looked up. What cannot be
 * looked up is reported and left out, so that the rest of the architecture
 * still comes through whole.
 */
export function resolve(loaded: readonly Loaded[], types: KnownTypes, report: Report): Architecture {
  const documents = loaded.map(({ document, spec }) => ({ document, spec: cleaned(spec) }));
  const outline = outlineOf(documents, report);
  if (isEmpty(outline)) reportNoNodes(documents, report);
  const scope = scopeOf(documents, outline, types, report);
  for (const entry of outline.entries) reportUnusedHints(entry, report);
  const groups = outline.entries.filter(({ spec }) => spec.nodes).map((entry) => groupOf(entry, scope));
  const isGroup = isOneOf(groups);
  const edges = edgesOf(documents, isGroup, scope);
  const nodes = nodesOf(outline, edges, scope);
  const main = documents.at(-1);
  // Without a document there is a report already that says why.
  if (!main) return { ...headOf({}), groups, nodes, edges, ...nothingElse };
  const alignments = alignmentsOf(main, scope);
  reportContradictions(alignments, groups, [...groups, ...nodes], scope);
  const flows = flowsOf(main, edges, scope);
  return {
    ...headOf(main.spec),
    groups,
    nodes,
    edges,
    alignments,
    equalities: equalitiesOf(main, isGroup, scope),
    overlays: overlaysOf(main, scope),
    flows,
    views: viewsOf(main, { elements: [...groups, ...nodes], isGroup, flows }, scope),
    decisions: decisionsOf(main, scope),
    acceptances: acceptancesOf(main, scope),
  };
}

const nothingElse = {
  alignments: [],
  equalities: [],
  overlays: [],
  flows: [],
  views: [],
  decisions: [],
  acceptances: [],
};

function scopeOf(documents: readonly Loaded[], outline: Outline, types: KnownTypes, report: Report): Scope {
  const ids = outline.entries.map(({ id }) => id);
  const isIncomplete = isEmpty(outline) || lacksFiles(documents, report);
  const references = new References(ids, isIncomplete ? everything : outline.leftOut, report);
  return {
    references,
    types: new TypeNames(types, report),
    classes: new Classes(documents, isIncomplete ? everything : nothing, references, report),
    report,
  };
}

/** Any name may be defined in a file that cannot be read; and where no nodes are, it is not their names that are wrong. */
const everything: Names = { has: () => true };
const nothing: Names = { has: () => false };

function nodesOf({ entries }: Outline, edges: readonly Edge[], scope: Scope): readonly Node[] {
  const reaching = edgesReaching(edges);
  return entries
    .filter(({ spec }) => !spec.nodes)
    .map((entry) => {
      const element = elementOf(entry, scope);
      const edgesTo = reaching.get(entry.id) ?? [];
      reportUnusedHub(entry, edgesTo, scope.report);
      return { ...element, hub: entry.spec.hub ?? defaultHub(element.type, edgesTo) };
    });
}

function isOneOf(elements: readonly Element[]): (id: string) => boolean {
  const ids = new Set(elements.map(({ id }) => id));
  return (id) => ids.has(id);
}

function isEmpty({ entries, leftOut }: Outline): boolean {
  return entries.length === 0 && leftOut.size === 0;
}

/** Where there are mistakes before, they are why. */
function reportNoNodes(documents: readonly Loaded[], report: Report): void {
  const main = documents.at(-1);
  if (!main || report.hasErrors) return;
  const { document, spec } = main;
  const range = spec.nodes ? document.rangeOfKey(["nodes"]) : wholeOf(document.source);
  report.error("no-nodes", "there are no nodes to draw", range, {
    hint: "write what there is under `nodes:`, an id and a type on each line: `api: lambda`",
  });
}

function headOf({ title, description, meta = {}, direction = "right", legend = "auto" }: Spec): Head {
  return {
    ...(title && { title: labelText(title) }),
    ...(description && { description: description.trim() }),
    meta,
    direction,
    legend: legend === "auto",
  };
}
