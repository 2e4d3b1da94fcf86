import { quoted } from "../source/quoted.ts";
import type { Report } from "../source/report.ts";
import type { EdgeFacts, EdgeMap, NodeFacts, NodeMap } from "../source/spec.ts";
import type { Origin } from "./architecture.ts";
import { isSafeLink } from "./link.ts";
import type { References } from "./references.ts";

/** What is true of a node, apart from what it is and how it is drawn. */
export function nodeFactsOf(spec: NodeMap, origin: Origin, references: References, report: Report): NodeFacts {
  const {
    type,
    label,
    caption,
    nodes,
    direction,
    arrange,
    columns,
    place,
    hub,
    icon,
    class: _,
    style,
    ...facts
  } = spec;
  const { link, covers, ...others } = facts;
  return { ...others, ...linkOf(link, origin, report), ...coversOf(covers, origin, references) };
}

/** What is true of an edge, apart from what joins it and how it is drawn. */
export function edgeFactsOf(spec: EdgeMap, origin: Origin, report: Report): EdgeFacts {
  const { label, kind, exit, enter, class: _, style, link, ...facts } = spec;
  return { ...facts, ...linkOf(link, origin, report) };
}

/** The link, if it is safe to follow; otherwise it is reported and left out. */
export function linkOf(
  link: string | undefined,
  { document, path }: Origin,
  report: Report,
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
  references: References,
): Pick<NodeFacts, "covers"> {
  if (!covers) return {};
  return { covers: references.findAll(covers, document, [...path, "covers"]) };
}
