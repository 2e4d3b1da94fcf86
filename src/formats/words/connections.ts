import type { BadgedEdge, Drawing, EdgeFigure, Figure } from "../../drawing/drawing.ts";
import { arrowSigns } from "../../model/arrow-signs.ts";
import { linkTarget } from "../svg/link.ts";
import type { Connection, Member } from "./account.ts";
import { phrasesOf, textOfFact } from "./facts.ts";
import { everyMember } from "./members.ts";
import { plain } from "./plain.ts";

/** An edge with a line, or one that a badge stands for. */
export type AnyEdge = EdgeFigure | BadgedEdge;

/** Every edge of a drawing, also where it is a badge. */
export function edgesOf({ figures }: Drawing): readonly AnyEdge[] {
  return figures.flatMap((figure: Figure): readonly AnyEdge[] => {
    if (figure.type === "edge") return [figure];
    return figure.type === "badge" ? figure.edges : [];
  });
}

/** What talks to what, those of one source together. */
export function connectionsOf(
  drawing: Drawing,
  members: readonly Member[],
  names: ReadonlyMap<string, string>,
): readonly Connection[] {
  const bySource = new Map<string, AnyEdge[]>(everyMember(members).map(({ id }) => [id, []]));
  for (const edge of edgesOf(drawing)) bySource.set(edge.from, [...(bySource.get(edge.from) ?? []), edge]);
  return [...bySource.values()].flat().map((edge) => connectionOf(edge, names));
}

function connectionOf(edge: AnyEdge, names: ReadonlyMap<string, string>): Connection {
  const { from, to, kind, asynchronous, arrow, text, facts, link } = edge;
  return {
    from: names.get(from) ?? plain(from),
    to: names.get(to) ?? plain(to),
    sign: arrowSigns[arrow],
    text: plain(text),
    description: textOfFact(facts, "description"),
    facts: [
      ...countOf(edge),
      ...(kind === "request" || (kind === "data" && textOfFact(facts, "data") !== "") ? [] : [kind]),
      ...(asynchronous ? ["asynchronous"] : []),
      ...phrasesOf(facts, () => undefined),
      ...[textOfFact(facts, "cost")].filter((cost) => cost !== ""),
    ],
    link: plain(linkTarget(link) ?? ""),
  };
}

/** How many edges of the whole it stands for, where a view has merged some. */
function countOf(edge: AnyEdge): readonly string[] {
  const marks = "points" in edge ? (edge.label?.marks ?? edge.number?.marks ?? []) : [];
  return marks.filter(({ id }) => id === "count").map(({ letters }) => plain(letters.text));
}
