import type { Edge, Element } from "../model/architecture.ts";
import { escaped } from "./markdown.ts";
import type { Reading } from "./reading.ts";

/** More edges than these are only counted. */
const mostEdges = 12;

/** What a node or a group is and what it is connected with, as Markdown. */
export function describeElement(element: Element, reading: Reading): string {
  const { id, label, type, caption, facts } = element;
  const { groups, nodes, edges } = reading.architecture;
  const isGroup = groups.some((group) => group.id === id);
  const inside = [...groups, ...nodes].filter(({ parent }) => parent === id).length;
  const lines = [
    `**${escaped(label.replaceAll("\n", " ") || id)}** (\`${id}\`)`,
    [type?.title ?? (isGroup ? "group" : "plain box"), type && `\`${type.id}\``, caption && escaped(caption)]
      .filter(Boolean)
      .join(" · "),
    isGroup ? `${inside} inside` : "",
    facts.description ? escaped(facts.description) : "",
    edgeList(edges, id, reading),
  ];
  return lines.filter((line) => line !== "").join("\n\n");
}

function edgeList(edges: readonly Edge[], id: string, { references }: Reading): string {
  const nameOf = (end: string) => references.shortestNameOf(end);
  const own = edges.filter(({ from, to }) => from === id || to === id);
  const lines = own.slice(0, mostEdges).map((edge) => {
    const arrow = edge.arrow === "none" ? "--" : edge.arrow === "both" ? "<->" : edge.asynchronous ? "~>" : "->";
    const label = edge.label ? `: ${escaped(edge.label.replaceAll("\n", " "))}` : "";
    return `- \`${nameOf(edge.from)} ${arrow} ${nameOf(edge.to)}\`${label}`;
  });
  const more = own.length > lines.length ? [`- ${own.length - lines.length} more`] : [];
  return [...lines, ...more].join("\n");
}
