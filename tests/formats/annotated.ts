import { draw } from "../../src/drawing/draw.ts";
import type { Drawing, Figure, OverlayFigure } from "../../src/drawing/drawing.ts";
import { outlineLookOf } from "../../src/drawing/overlay.ts";
import { drawText } from "../../src/drawing/text.ts";
import { boundsOf, grown } from "../../src/geometry.ts";
import { blockOf } from "../../src/text/wrap.ts";
import { light } from "../../src/themes/light.ts";
import type { Theme } from "../../src/themes/theme.ts";
import { annotatedArchitecture, layoutIn, madeUpIcons } from "../drawing/sample.ts";

/** A drawing with every kind of figures: titles, groups, outlines, edges, nodes, badges, marks and panels, some of them dimmed. */
export function annotatedIn(theme: Theme): Drawing {
  const drawing = draw(layoutIn(theme, madeUpIcons, annotatedArchitecture), annotatedArchitecture, theme, madeUpIcons);
  const figures = drawing.figures.filter(({ type }) => type !== "overlay").map(dimmed);
  const edges = figures.findIndex(({ type }) => type === "edge");
  return { ...drawing, figures: [...figures.slice(0, edges), outlineIn(figures, theme), ...figures.slice(edges)] };
}

/** A node, a group, an edge with a label, one without, and a badge. */
const standingBack = ["tuned", "cloud.vpc", "cloud.vpc.app.api->cloud.claude", "audit->tuned", "cloud.claude->audit"];

function dimmed(figure: Figure): Figure {
  const { type, id } = figure;
  if (type === "title" || type === "overlay" || type === "panel" || !standingBack.includes(id)) return figure;
  return { ...figure, dimmed: true };
}

/** An outline in two parts, one of them without a label. */
function outlineIn(figures: readonly Figure[], theme: Theme): OverlayFigure {
  const [overlay] = annotatedArchitecture.overlays;
  if (!overlay) throw new Error("The sample has an overlay");
  const look = outlineLookOf(0, { style: {} }, theme);
  const boundsOfMember = (member: string) =>
    boundsOf(figures.flatMap((figure) => (figure.type === "node" && figure.id === member ? [figure.bounds] : [])));
  const [first, second] = overlay.members.map((member) => grown(boundsOfMember(member), 12));
  if (!first || !second) throw new Error("The overlay has two members");
  const text = blockOf(overlay.label, { font: theme.fonts.caption, maxWidth: 320 });
  const bounds = { x: first.x + 8, y: first.y - text.size.height, ...text.size };
  const color = look.stroke ?? theme.colors.text;
  const options = { align: "left", color, ownColor: undefined, ground: theme.background } as const;
  const label = drawText({ text, bounds }, theme, options);
  return {
    ...{ type: "overlay", id: overlay.name, members: overlay.members, look },
    outlines: [{ bounds: first, label }, { bounds: second }],
    tooltip: "PII scope: holds what identifies people",
  };
}

export const annotated = annotatedIn(light);
