import { quoted } from "../source/quoted.ts";
import type { EdgeFacts, EdgeMap, NodeFacts, NodeMap } from "../source/spec.ts";
import type { Origin } from "./architecture.ts";
import { isSafeLink } from "./link.ts";
import type { Scope } from "./scope.ts";

/** What is true of a node, apart from what it is and how it is drawn. */
export function nodeFactsOf(spec: NodeMap, origin: Origin, scope: Scope): NodeFacts {
  const { type, label, caption, nodes, direction, arrange, columns, place, icon, class: _, style, ...facts } = spec;
  const { link, covers, ...others } = facts;
  return { ...others, ...linkOf(link, origin, scope), ...coversOf(covers, origin, scope) };
}

/** What is true of an edge, apart from what joins it and how it is drawn. */
export function edgeFactsOf(spec: EdgeMap, origin: Origin, scope: Scope): EdgeFacts {
  const { label, kind, exit, enter, class: _, style, link, ...facts } = spec;
  return { ...facts, ...linkOf(link, origin, scope) };
}

/** The link, if it is safe to follow; otherwise it is reported and left out. */
export function linkOf(
  link: string | undefined,
  { document, path }: Origin,
  { report }: Pick<Scope, "report">,
): { readonly link?: string } {
  if (link === undefined || isSafeLink(link)) return link === undefined ? {} : { link };
  report.error("invalid-link", `${quoted(link)} cannot be a link`, document.rangeOf([...path, "link"]), {
    hint: "a link begins with https://, http:// or mailto:, or is a path relative to the picture",
  });
  return {};
}

/** What it covers, by id. */
export function coversOf(
  covers: readonly string[] | undefined,
  { document, path }: Origin,
  { references }: Pick<Scope, "references">,
): Pick<NodeFacts, "covers"> {
  if (!covers) return {};
  return { covers: references.findAll(covers, document, [...path, "covers"]) };
}
