import type { LineLook } from "../drawing/drawing.ts";
import { type Place, placesOf } from "./d2/paths.ts";
import { quoted, quotedTooltip } from "./d2/text.ts";
import { looksOfNodes } from "./diagram/boxes.ts";
import type { Diagram, DiagramEdge, DiagramGroup, DiagramNode, EdgeSet, Look, Member } from "./diagram/diagram.ts";
import { diagramOf } from "./diagram/diagram-of.ts";
import { indented } from "./diagram/indented.ts";
import type { Shape } from "./diagram/shape.ts";
import type { Format } from "./format.ts";

/** A diagram in the language of D2. */
export const d2 = {
  name: "d2",
  extension: "d2",
  summary: "A diagram as text, for D2.",
  keeps:
    "labels, groups, edges, colours, tooltips, links, numbers of steps, lists as comments; no places, icons or outlines",
  write(drawing) {
    const diagram = diagramOf(drawing);
    const { direction, background, members, edgeSets } = diagram;
    const writer: Writer = { places: placesOf(members), looks: looksOfNodes(members, nodeLookOf) };
    const sections = [
      [`direction: ${direction}`, ...(background ? [`style.fill: ${quoted(background)}`] : [])],
      titleOf(diagram),
      classesOf(writer, edgeSets),
      members.flatMap((member) => linesOfMember(member, writer)),
      ...edgeSets.map((set) => linesOfEdges(set, writer)),
      ...diagram.notes.map((lines) => lines.map((line) => `# ${line}`)),
    ];
    const told = sections.filter((lines) => lines.length > 0);
    return told.map((lines) => `${lines.join("\n")}\n`).join("\n");
  },
} satisfies Format;

interface Writer {
  readonly places: ReadonlyMap<string, Place>;
  /** The classes of nodes by their looks. */
  readonly looks: ReadonlyMap<string, string>;
}

/** A text at the top. Ids begin with a letter, so that none is `_title`. */
function titleOf({ title, description, color }: Diagram): readonly string[] {
  const lines = [title, description ?? ""].filter((line) => line !== "");
  if (lines.length === 0) return [];
  return mapOf(`_title: ${quotedLines(lines)}`, [
    "shape: text",
    "near: top-center",
    `style: {font-size: 20; font-color: ${quoted(color)}}`,
  ]);
}

/** The looks of nodes and of edges. */
function classesOf({ looks }: Writer, edgeSets: readonly EdgeSet[]): readonly string[] {
  return mapOf("classes:", [
    ...[...looks].map(([look, name]) => `${name}: {${look}}`),
    ...edgeSets.map(({ name, look, color }) => `${name}: {${edgeLookOf(look, color)}}`),
  ]);
}

function linesOfMember(member: Member, writer: Writer): readonly string[] {
  return member.type === "node" ? linesOfNode(member, writer) : linesOfGroup(member, writer);
}

function linesOfNode(node: DiagramNode, { places, looks }: Writer): readonly string[] {
  const { id, className, lines } = node;
  return mapOf(`${placeOf(id, places).key}: ${quotedLines(lines)}`, [
    `class: [${looks.get(nodeLookOf(node))}; ${className}]`,
    ...remarksOf(tellingOf(node)),
  ]);
}

function linesOfGroup(group: DiagramGroup, writer: Writer): readonly string[] {
  const { id, lines, look, direction, members } = group;
  return mapOf(`${placeOf(id, writer.places).key}: ${quotedLines(lines)}`, [
    styleOf(look),
    ...(direction ? [`direction: ${direction}`] : []),
    ...remarksOf(tellingOf(group)),
    ...members.flatMap((member) => linesOfMember(member, writer)),
  ]);
}

/** D2 marks whatever has a tooltip, which is not worth while for the name of a type. */
function tellingOf({ tooltip, hasFacts, link }: Member): Pick<DiagramEdge, "tooltip" | "link"> {
  return { ...(hasFacts && tooltip && { tooltip }), ...(link !== undefined && { link }) };
}

function remarksOf({ tooltip, link }: Pick<DiagramEdge, "tooltip" | "link">): readonly string[] {
  return [
    ...(tooltip ? [`tooltip: ${quotedTooltip(tooltip)}`] : []),
    ...(link === undefined ? [] : [`link: ${quoted(link)}`]),
  ];
}

function linesOfEdges({ name, kind, asynchronous, edges }: EdgeSet, { places }: Writer): readonly string[] {
  const lines = edges.flatMap((edge) => {
    const [from, to] = [placeOf(edge.from, places), placeOf(edge.to, places)];
    const label = edge.lines.length > 0 ? ` ${quotedLines(edge.lines)}` : "";
    return mapOf(`${from.path} ${arrows[edge.arrow]} ${to.path}:${label}`, [`class: ${name}`, ...remarksOf(edge)]);
  });
  return [`# ${kind}${asynchronous ? ", asynchronous" : ""}`, ...lines];
}

const arrows: Readonly<Record<DiagramEdge["arrow"], string>> = { none: "--", end: "->", both: "<->" };

const shapes: Readonly<Record<Shape, string>> = { box: "", person: "person", store: "cylinder", queue: "queue" };

function nodeLookOf({ shape, look }: DiagramNode): string {
  return `${shapes[shape] && `shape: ${shapes[shape]}; `}${styleOf(look)}`;
}

function styleOf({ fill = "transparent", stroke = "transparent", width, dash, color }: Look): string {
  const line = lineStyleOf({ stroke, width, dash });
  return `style: {fill: ${quoted(fill)}; ${line}; font-color: ${quoted(color)}}`;
}

function edgeLookOf({ head, ...line }: LineLook, color: string): string {
  const style = `style: {${lineStyleOf(line)}; font-color: ${quoted(color)}}`;
  const shape = heads[head];
  return shape === undefined ? style : `${style}; source-arrowhead: {${shape}}; target-arrowhead: {${shape}}`;
}

/** D2 draws triangles unless told otherwise. */
const heads: Readonly<Record<LineLook["head"], string | undefined>> = {
  triangle: undefined,
  hollow: "shape: triangle; style.filled: false",
  vee: "shape: arrow",
  diamond: "shape: diamond; style.filled: true",
  dot: "shape: circle; style.filled: true",
};

/** D2 takes whole numbers only, and of dashes one, up to ten. */
function lineStyleOf({ stroke, width, dash }: Pick<LineLook, "stroke" | "width" | "dash">): string {
  const [first] = dash;
  const dashes = first === undefined ? "" : `; stroke-dash: ${Math.min(10, Math.max(1, Math.round(first)))}`;
  return `stroke: ${quoted(stroke)}; stroke-width: ${Math.min(15, Math.max(1, Math.round(width)))}${dashes}`;
}

/** A map with its content on lines of their own, or beside the head where it is short. */
function mapOf(head: string, content: readonly string[]): readonly string[] {
  const [only, ...others] = content;
  if (only !== undefined && others.length === 0) return [`${head} {${only}}`];
  return [`${head} {`, ...indented(content), "}"];
}

function quotedLines(lines: readonly string[]): string {
  return quoted(lines.join("\n"));
}

function placeOf(id: string, places: Writer["places"]): Place {
  const place = places.get(id);
  if (!place) throw new Error(`the drawing has no "${id}"`);
  return place;
}
