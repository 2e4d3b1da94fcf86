import { type Point, type Rect, rounded, type Size } from "../../geometry.ts";
import type { XmlAttributes, XmlText } from "../../xml/xml-text.ts";
import { type Dimmable, dimmedStyle, type Style, styleText } from "./style.ts";

/** What cells are in, and where its top left corner is on the page. */
export interface Place extends Point {
  readonly id: string;
}

interface CellFacts {
  readonly id: string;
  readonly parent: Place;
  readonly style: Style;
  /** Line by line; none: it has no label. */
  readonly label?: readonly string[];
  /** What is known about it, by names that draw.io lists; none: it is no more than a part of another. */
  readonly attributes?: XmlAttributes;
}

/** A shape, in px of the page. */
export interface Vertex extends CellFacts {
  readonly bounds: Rect;
}

/** A place on an edge, to which things can be pinned. */
export interface Spot {
  /** -1 at its start, 1 at its end. */
  readonly along: number;
  /** From there, px. */
  readonly offset: Point;
}

/** A shape that moves along with the edge that it is on. */
export interface Pinned extends CellFacts {
  /** Of its top left corner. */
  readonly spot: Spot;
  readonly size: Size;
}

/** An edge between two cells, which it goes on to be tied to. */
export interface Line extends CellFacts {
  readonly source: string;
  readonly target: string;
  /** In px of the page. */
  readonly bends: readonly Point[];
  /** Where the middle of its label is. */
  readonly labelSpot?: Spot;
}

/** A line between two places, tied to nothing. */
export interface LooseLine extends CellFacts {
  readonly start: Point;
  readonly end: Point;
}

/** Writes a shape. */
export function writeVertex(cell: Vertex, root: XmlText): void {
  const { width, height } = cell.bounds;
  const element = openCell(cell, { vertex: 1 }, root);
  element.append("mxGeometry", { ...from(cell.parent, cell.bounds), width, height, as: "geometry" });
}

/** Writes the shapes of a figure, which may stand back. */
export function writeVertices(cells: readonly Vertex[], { dimmed }: Dimmable, root: XmlText): void {
  for (const cell of cells) writeVertex({ ...cell, style: { ...cell.style, ...dimmedStyle(dimmed) } }, root);
}

/** Writes a shape on an edge. */
export function writePinned(cell: Pinned, root: XmlText): void {
  const { along, offset } = cell.spot;
  const element = openCell(cell, { vertex: 1, connectable: 0 }, root);
  const geometry = element.append("mxGeometry", { x: fine(along), ...cell.size, relative: 1, as: "geometry" });
  geometry.append("mxPoint", { ...offset, as: "offset" });
}

/** Writes an edge. */
export function writeLine(cell: Line, root: XmlText): void {
  const { source, target, bends, labelSpot, parent } = cell;
  const element = openCell(cell, { edge: 1, source, target }, root);
  const along = labelSpot && { x: fine(labelSpot.along), y: 0 };
  const geometry = element.append("mxGeometry", { ...along, relative: 1, as: "geometry" });
  if (bends.length > 0) {
    const array = geometry.append("Array", { as: "points" });
    for (const bend of bends) array.append("mxPoint", { ...from(parent, bend) });
  }
  if (labelSpot) geometry.append("mxPoint", { ...labelSpot.offset, as: "offset" });
}

/** Writes a line that is tied to nothing. */
export function writeLooseLine(cell: LooseLine, root: XmlText): void {
  const { start, end, parent } = cell;
  const geometry = openCell(cell, { edge: 1 }, root).append("mxGeometry", { relative: 1, as: "geometry" });
  geometry.append("mxPoint", { ...from(parent, start), as: "sourcePoint" });
  geometry.append("mxPoint", { ...from(parent, end), as: "targetPoint" });
}

/** The element of a cell, in an object with what is known about it where something is. */
function openCell({ id, parent, style, label, attributes }: CellFacts, kind: XmlAttributes, root: XmlText): XmlText {
  const cell = { style: styleText(style), ...kind, parent: parent.id };
  if (!attributes) return root.append("mxCell", { id, value: label ?? "", ...cell });
  return root.append("object", { label: label ?? "", ...attributes, id }).append("mxCell", cell);
}

function from({ x, y }: Point, point: Point): Point {
  return { x: point.x - x, y: point.y - y };
}

/** A share, to so many digits that the longest edge keeps its place to a tenth of a px. */
export function fine(share: number): string {
  return String(Math.round(share * 1e5) / 1e5 || 0);
}

/** What the part of a cell is called; `name` is that of no kind of figure, as the ids of figures begin with theirs. */
export function partId(name: string, cell: string): string {
  return `${name}-${cell}`;
}

/** A rectangle, as attributes say it. */
export function rectText({ x, y, width, height }: Rect): string {
  return [x, y, width, height].map(rounded).join(" ");
}

/** Places, as attributes say them. */
export function pointsText(points: readonly Point[]): string {
  return points.map(({ x, y }) => `${rounded(x)} ${rounded(y)}`).join(" ");
}
