import type { LineLook } from "../drawing/drawing.ts";
import { rounded } from "../geometry.ts";
import type { Report } from "../source/report.ts";
import type { Source } from "../source/source.ts";
import { everyBox } from "./diagram/boxes.ts";
import type { Diagram, DiagramNode, EdgeSet, Look, Member } from "./diagram/diagram.ts";
import { diagramOf } from "./diagram/diagram-of.ts";
import { indented } from "./diagram/indented.ts";
import { rankDirections } from "./diagram/rank-directions.ts";
import type { Shape } from "./diagram/shape.ts";
import type { Format } from "./format.ts";
import { arrowOf } from "./mermaid/arrow.ts";
import { nameOf } from "./mermaid/name.ts";
import { comment, literal, quotedLabel, quotedLink, quotedTitle, quotedTooltip } from "./mermaid/text.ts";

/** A flowchart of Mermaid. */
export const mermaid = {
  name: "mermaid",
  extension: "mmd",
  summary: "A flowchart as text, which GitHub, GitLab and many wikis draw themselves.",
  keeps:
    "labels, groups, edges, colours, links of nodes, numbers of steps, lists as comments; no places, icons or outlines",
  write(drawing, { report, source }) {
    const diagram = diagramOf(drawing);
    const text = textOf(diagram);
    reportSize(diagram, text, report, source);
    return text;
  },
} satisfies Format;

/** What Mermaid draws unless whoever runs it allows for more; GitHub does not. */
const most = { edges: 500, characters: 50_000 };

function reportSize({ edgeSets }: Diagram, text: string, report: Report, source: Source): void {
  const edges = edgeSets.reduce((sum, set) => sum + set.edges.length, 0);
  if (edges <= most.edges && text.length <= most.characters) return;
  const message = `Mermaid draws at most ${most.edges} edges and ${most.characters} characters unless it is set up for more; here are ${edges} and ${text.length}`;
  const hint = "write it as svg, d2 or dot, which have no limit";
  report.warning("too-large-for-one-picture", message, { source, start: 0, end: 0 }, { hint });
}

function textOf(diagram: Diagram): string {
  const { direction, title, description, members } = diagram;
  const sections: readonly (readonly string[])[] = [
    [...(title ? [`accTitle: ${literal(title)}`] : []), ...(description ? [`accDescr: ${literal(description)}`] : [])],
    members.flatMap(linesOfMember),
    looksOf(members),
    linksOf(members),
    ...edgesOf(diagram.edgeSets),
    ...diagram.notes.map((lines) => lines.map(comment)),
  ];
  const body = sections.filter((section) => section.length > 0).flatMap((section) => ["", ...section]);
  return [...headOf(diagram), `flowchart ${rankDirections[direction]}`, ...indented(body.slice(1)), ""].join("\n");
}

/** The title, and what labels of edges stand on: the page may be dark where the drawing is light. */
function headOf({ title, background }: Diagram): readonly string[] {
  const ground = background && [
    "config:",
    "  themeVariables:",
    `    edgeLabelBackground: ${JSON.stringify(background)}`,
  ];
  return ["---", `title: ${quotedTitle(title)}`, ...(ground || []), "---"];
}

function linesOfMember(member: Member): readonly string[] {
  if (member.type === "node") return [`${lineOfNode(member)}:::${member.className}`];
  const { id, lines, direction, members } = member;
  return [
    `subgraph ${nameOf(id)}[${quotedLabel(lines)}]`,
    ...indented([...(direction ? [`direction ${rankDirections[direction]}`] : []), ...members.flatMap(linesOfMember)]),
    "end",
  ];
}

const brackets: Readonly<Record<Shape, readonly [start: string, end: string]>> = {
  box: ["[", "]"],
  person: ["([", "])"],
  store: ["[(", ")]"],
  queue: ["[[", "]]"],
};

function lineOfNode({ id, lines, shape }: DiagramNode): string {
  const [start, end] = brackets[shape];
  return `${nameOf(id)}${start}${quotedLabel(lines)}${end}`;
}

/** A class for each type of nodes; groups, and nodes that look different from others of their type, have looks of their own. */
function looksOf(members: readonly Member[]): readonly string[] {
  const boxes = everyBox(members);
  const looks = new Map<string, string>();
  for (const { type, className, look } of boxes) {
    if (type === "node" && !looks.has(className)) looks.set(className, styleOf(look));
  }
  const classes = new Map<string, string[]>();
  for (const [name, style] of looks) classes.set(style, [...(classes.get(style) ?? []), name]);
  return [
    ...[...classes].map(([style, names]) => `classDef ${names.join(",")} ${style}`),
    ...boxes.flatMap(({ type, id, className, look }) => {
      const style = styleOf(look);
      return type === "node" && looks.get(className) === style ? [] : [`style ${nameOf(id)} ${style}`];
    }),
  ];
}

function styleOf({ fill = "none", stroke = "none", width, dash, color }: Look): string {
  return `fill:${fill},${lineStyleOf({ stroke, width, dash })},color:${color}`;
}

function lineStyleOf({ stroke, width, dash }: Pick<LineLook, "stroke" | "width" | "dash">): string {
  const dashes = dash.length > 0 ? `,stroke-dasharray:${dash.map(rounded).join(" ")}` : "";
  return `stroke:${stroke},stroke-width:${rounded(width)}px${dashes}`;
}

/** Mermaid has links and tooltips for nodes alone, and a tooltip only with a link. */
function linksOf(members: readonly Member[]): readonly string[] {
  return everyBox(members).flatMap(({ type, id, link, tooltip }) => {
    if (type === "group" || link === undefined) return [];
    return [`click ${nameOf(id)} href ${quotedLink(link)}${tooltip ? ` ${quotedTooltip(tooltip)}` : ""}`];
  });
}

/** Each set of edges with its look, which finds them by their numbers. */
function edgesOf(sets: readonly EdgeSet[]): readonly (readonly string[])[] {
  let count = 0;
  return sets.map(({ kind, asynchronous, look, color, edges }) => {
    const numbers = edges.map((_, index) => count + index);
    count += edges.length;
    return [
      `%% ${kind}${asynchronous ? ", asynchronous" : ""}`,
      ...edges.map(({ from, to, arrow, lines }) => {
        const label = lines.length > 0 ? `|${quotedLabel(lines)}|` : "";
        return `${nameOf(from)} ${arrowOf(arrow, look)}${label} ${nameOf(to)}`;
      }),
      `linkStyle ${numbers.join(",")} ${lineStyleOf(look)},color:${color}`,
    ];
  });
}
