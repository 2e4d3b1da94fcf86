import { typeById } from "../../../src/catalogue/catalogue.ts";
import type { BadgedEdge, Drawing, EdgeFigure, GroupFigure, NodeFigure } from "../../../src/drawing/drawing.ts";
import { blockOf } from "../../../src/text/wrap.ts";

/** What a drawing says, and what its text must say to those who read it. Everything is in an order of its own. */
export interface Said {
  readonly boxes: readonly SaidBox[];
  readonly edges: readonly SaidEdge[];
}

export interface SaidBox {
  readonly type: "node" | "group";
  readonly id: string;
  readonly parent: string | undefined;
  /** Its lines as they are seen. */
  readonly label: string;
}

export interface SaidEdge {
  readonly from: string;
  readonly to: string;
  readonly arrow: "none" | "end" | "both";
  /** Without spaces, as lines are broken where it is not known how they are drawn. */
  readonly label: string;
  readonly isDashed: boolean;
  readonly stroke: string;
}

export function said(boxes: readonly SaidBox[], edges: readonly SaidEdge[]): Said {
  return { boxes: sorted(boxes), edges: sorted(edges) };
}

function sorted<Thing>(things: readonly Thing[]): readonly Thing[] {
  return things.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

export function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, "");
}

/** What the figures of a drawing say. */
export function saidIn({ figures }: Drawing): Said {
  return said(
    figures.flatMap((figure) => (figure.type === "node" || figure.type === "group" ? [saidByBox(figure)] : [])),
    figures.flatMap((figure) => {
      if (figure.type === "badge") return figure.edges.map(saidByEdge);
      return figure.type === "edge" ? [saidByEdge(figure)] : [];
    }),
  );
}

function saidByBox(figure: NodeFigure | GroupFigure): SaidBox {
  const { type, id, parent, typeId, label, icon } = figure;
  const unlabelled = type === "group" ? "" : ((typeId && typeById(typeId)?.title) ?? icon?.letters?.text ?? "");
  const lines = label?.block.lines.map(({ text }) => text) ?? [];
  const marks = label?.marks?.map(({ letters }) => letters.text).join(", ");
  const name = lines.length > 0 ? lines.join("\n") : unlabelled;
  return { type, id, parent, label: [name, marks ?? ""].filter((line) => line !== "").join("\n") };
}

const unbroken = { font: { size: 1, weight: "regular", lineHeight: 1 }, maxWidth: 10_000 } as const;

function saidByEdge(edge: EdgeFigure | BadgedEdge): SaidEdge {
  const { from, to, arrow, text, look } = edge;
  const { lines } = ("label" in edge && edge.label?.block) || blockOf(text, unbroken);
  const marks = ("number" in edge && edge.number?.marks) || ("label" in edge && edge.label?.marks) || [];
  const numbers = marks.flatMap(({ shape, letters }) => (shape === "dot" ? letters.text : []));
  const colon = numbers.length > 0 && lines.length > 0 ? [":"] : [];
  const pills = marks.flatMap(({ shape, letters }) => (shape === "dot" ? [] : letters.text));
  return {
    ...{ from, to, arrow },
    label: withoutSpaces([numbers.join(","), ...colon, ...lines.map((line) => line.text), pills.join(",")].join("")),
    isDashed: look.dash.length > 0,
    stroke: look.stroke,
  };
}
