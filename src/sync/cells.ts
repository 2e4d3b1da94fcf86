import type { Point, Rect } from "../geometry.ts";
import type { XmlElement, XmlFault } from "../xml/read-xml.ts";
import { plainText } from "./plain-text.ts";

/** A cell of draw.io: a box, a line, or a layer of the page. */
export interface Cell {
  readonly id: string;
  readonly kind: "vertex" | "edge" | "other";
  readonly parent?: string;
  readonly source?: string;
  readonly target?: string;
  /** As it is read, line by line. */
  readonly label: string;
  /** Of the object around it, where there is one. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly style: string;
  /** In px from the corner of what it is in, if it is a box that is not tied to a line. */
  readonly bounds: Rect;
  /** Whether draw.io shows no more of it than its head. */
  readonly isFolded: boolean;
  /** Of a line, in px from the corner of what it is in. */
  readonly points: readonly Point[];
}

/** The cells of a page, by id. */
export function cellsOf(root: XmlElement): ReadonlyMap<string, Cell> | XmlFault {
  const cells = new Map<string, Cell>();
  for (const element of root.children) {
    const cell = cellOf(element);
    if (!cell) continue;
    if (cells.has(cell.id)) return { fault: `two of its cells have the id "${cell.id.slice(0, 60)}"` };
    cells.set(cell.id, cell);
  }
  return cells;
}

function cellOf(element: XmlElement): Cell | undefined {
  const inner = element.name === "mxCell" ? element : element.children.find(({ name }) => name === "mxCell");
  const id = element.attributes.get("id") ?? inner?.attributes.get("id");
  if (!inner || id === undefined) return undefined;
  const { attributes } = inner;
  const style = attributes.get("style") ?? "";
  const text = (inner === element ? attributes.get("value") : element.attributes.get("label")) ?? "";
  const geometry = inner.children.find(({ name }) => name === "mxGeometry");
  const [parent, source, target] = ["parent", "source", "target"].map((name) => attributes.get(name));
  return {
    id,
    kind: attributes.get("vertex") === "1" ? "vertex" : attributes.get("edge") === "1" ? "edge" : "other",
    ...(parent !== undefined && { parent }),
    ...(source !== undefined && { source }),
    ...(target !== undefined && { target }),
    label: styleValue(style, "html") === "1" ? plainText(text) : text,
    attributes: inner === element ? new Map() : element.attributes,
    style,
    bounds: boundsOf(geometry),
    isFolded: attributes.get("collapsed") === "1",
    points: pointsOf(geometry),
  };
}

/** What a style, `shape=image;html=0;`, says about one thing; of several values the last. */
export function styleValue(style: string, name: string): string | undefined {
  const all = `;${style}`;
  const start = all.lastIndexOf(`;${name}=`);
  return start === -1 ? undefined : all.slice(start + name.length + 2).split(";", 1)[0];
}

const nowhere: Rect = { x: 0, y: 0, width: 0, height: 0 };

function boundsOf(geometry: XmlElement | undefined): Rect {
  if (!geometry || geometry.attributes.get("relative") === "1") return nowhere;
  const [x = 0, y = 0, width = 0, height = 0] = ["x", "y", "width", "height"].map((name) => numberOf(geometry, name));
  return { x, y, width, height };
}

function pointsOf(geometry: XmlElement | undefined): readonly Point[] {
  const list = geometry?.children.find(({ attributes }) => attributes.get("as") === "points");
  return (list?.children ?? []).map((point) => ({ x: numberOf(point, "x"), y: numberOf(point, "y") }));
}

/** draw.io leaves out what is 0. */
function numberOf({ attributes }: XmlElement, name: string): number {
  return Number(attributes.get(name) ?? 0);
}
