import type { Drawing, EdgeFigure, Figure, PanelRowFigure } from "../../drawing/drawing.ts";
import { boundsOf, grown, type Rect } from "../../geometry.ts";
import { linkTarget } from "../svg/link.ts";

/** A part of the picture that leads somewhere. */
interface LinkArea {
  readonly area: Rect;
  readonly url: string;
}

/** Where in a picture there are links, in px; those later in the list lie over those before. */
export function linkAreasOf({ figures }: Drawing): readonly LinkArea[] {
  return figures.flatMap((figure) => {
    if (figure.type === "title" || figure.type === "overlay") return [];
    if (figure.type === "panel") return figure.rows.flatMap(areasOfRow);
    const target = linkTarget(figure.link);
    if (target === undefined) return [];
    return areasOf(figure).map((area) => ({ area, url: asciiOf(target) }));
  });
}

function areasOfRow({ link, bounds }: PanelRowFigure): readonly LinkArea[] {
  const target = linkTarget(link);
  return target === undefined ? [] : [{ area: bounds, url: asciiOf(target) }];
}

/** Of a group its header, as what is in it may lead elsewhere. */
function areasOf(figure: Exclude<Figure, { readonly type: "title" | "overlay" | "panel" }>): readonly Rect[] {
  if (figure.type === "edge") return areasOfEdge(figure);
  if (figure.type !== "group") return [figure.bounds];
  const header = [figure.icon, figure.label?.bounds].filter((part) => part !== undefined);
  return header.length > 0 ? [boundsOf(header)] : [figure.bounds];
}

/** How far beside a line it can be hit, px. */
const reach = 3;

/** Of an edge what is written on it, or else its line. */
function areasOfEdge({ label, number, line }: EdgeFigure): readonly Rect[] {
  const written = label?.bounds ?? number?.dot;
  if (written) return [written];
  return line.slice(1).map((point, index) => {
    const ends = [line[index] ?? point, point];
    return grown(boundsOf(ends.map((end) => ({ ...end, width: 0, height: 0 }))), reach);
  });
}

/** The address as a file may hold it, which knows no other letters. */
function asciiOf(target: string): string {
  return target.replace(/[^\x21-\x7e]/gu, (character) => encodeURIComponent(character));
}
