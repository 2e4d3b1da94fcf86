import type { Drawing, Figure, GroupFigure, NodeFigure, TextFigure } from "../../drawing/drawing.ts";
import { cleanText, cleanValue } from "../../xml/clean.ts";
import { linkTarget } from "../svg/link.ts";
import type { Diagram, DiagramGroup, DiagramNode, Look, Member } from "./diagram.ts";
import { edgeSetsOf } from "./edge-sets.ts";
import { withMarks } from "./marks.ts";
import { notesOf } from "./notes.ts";
import { shapeOf } from "./shape.ts";

/** Reads what a drawing says from its figures. */
export function diagramOf(drawing: Drawing): Diagram {
  const { direction, background, figures } = drawing;
  const description = cleanValue(drawing.description ?? "").trim();
  const label = labelOnBackground(figures);
  const reader: Reader = {
    drawing,
    membersOf: membersByParent(figures),
    color: label?.color ?? "#000000",
    border: label?.captionColor ?? "#000000",
  };
  return {
    title: cleanValue(drawing.title).trim(),
    ...(description !== "" && { description }),
    direction,
    ...(background !== undefined && { background }),
    color: reader.color,
    members: readMembers(undefined, background, reader),
    edgeSets: edgeSetsOf(figures, reader.color),
    notes: notesOf(figures),
  };
}

type Boxed = NodeFigure | GroupFigure;

interface Reader {
  readonly drawing: Drawing;
  readonly membersOf: ReadonlyMap<string | undefined, readonly Boxed[]>;
  /** Of text, and of borders that have no colour of their own. */
  readonly color: string;
  readonly border: string;
}

/** A text in the colours that all have which lie on the background. */
function labelOnBackground(figures: readonly Figure[]): TextFigure | undefined {
  for (const type of ["title", "node"]) {
    for (const figure of figures) {
      if (figure.type === type && "label" in figure && figure.label) return figure.label;
    }
  }
  return undefined;
}

function membersByParent(figures: readonly Figure[]): Reader["membersOf"] {
  const boxes = figures.filter((figure) => figure.type === "node" || figure.type === "group");
  const byParent = new Map<string | undefined, Boxed[]>();
  for (const type of ["node", "group"]) {
    for (const box of boxes) {
      if (box.type !== type) continue;
      byParent.set(box.parent, [...(byParent.get(box.parent) ?? []), box]);
    }
  }
  return byParent;
}

/** `ground` is the colour that they lie on. */
function readMembers(parent: string | undefined, ground: string | undefined, reader: Reader): readonly Member[] {
  const members = reader.membersOf.get(parent) ?? [];
  return members.map((figure) =>
    figure.type === "node" ? readNode(figure, reader) : readGroup(figure, ground, reader),
  );
}

function readNode(figure: NodeFigure, reader: Reader): DiagramNode {
  const { id, typeId, ofType, label } = figure;
  const name = label?.block.lines.length ? linesOf(label) : [cleanValue(nameOf(figure))];
  return {
    type: "node",
    id,
    lines: withMarks(
      name.filter((line) => line !== ""),
      label?.marks,
    ),
    className: classNameOf(typeId),
    shape: shapeOf(ofType),
    look: lookOf(figure, reader),
    ...remarksOf(figure),
  };
}

/** What is read in the picture of a node without a label, which is not drawn. */
function nameOf({ ofType, icon }: NodeFigure): string {
  return ofType?.title || (icon.letters?.text ?? "");
}

/** A tile with letters keeps its colours. A picture is not drawn, and what lies behind it was chosen for it alone. */
function lookOf({ icon, label }: NodeFigure, { drawing: { background }, color, border }: Reader): Look {
  const { frame, letters } = icon;
  const fill = letters ? frame?.fill : background;
  const stroke = frame?.stroke ?? (letters ? frame?.fill : undefined) ?? border;
  return {
    ...(fill !== undefined && { fill }),
    stroke,
    width: frame?.width ?? 1,
    dash: frame?.dash ?? [],
    color: letters?.color ?? label?.color ?? color,
  };
}

function readGroup(figure: GroupFigure, ground: string | undefined, reader: Reader): DiagramGroup {
  const { id, typeId, label, look } = figure;
  const { stroke, width, dash, fill = ground } = look;
  const direction = reader.drawing.arrangement?.groups.find((note) => note.id === id)?.direction;
  return {
    type: "group",
    id,
    lines: label ? withMarks(linesOf(label), label.marks) : [],
    className: classNameOf(typeId),
    look: {
      ...(fill !== undefined && { fill }),
      ...(stroke !== undefined && { stroke }),
      width,
      dash,
      color: label?.color ?? reader.color,
    },
    ...(direction && { direction }),
    ...remarksOf(figure),
    members: readMembers(id, fill, reader),
  };
}

function linesOf({ block }: TextFigure): readonly string[] {
  return block.lines.map(({ text }) => cleanValue(text));
}

function classNameOf(typeId: string | undefined): string {
  return typeId?.replace(".", "-") ?? "plain";
}

function remarksOf({ tooltip, facts, link }: Boxed): Pick<DiagramNode, "tooltip" | "hasFacts" | "link"> {
  const target = linkTarget(link);
  return {
    ...(tooltip && { tooltip: cleanText(tooltip) }),
    hasFacts: facts.length > 0,
    ...(target !== undefined && { link: cleanValue(target) }),
  };
}
