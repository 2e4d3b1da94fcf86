import type { Point, Rect } from "../geometry.ts";
import type { XmlFault } from "../xml/read-xml.ts";
import type { Cell } from "./cells.ts";

/** What is in what on a page, and where it stands, in px of the page. */
export interface Nesting {
  cell(id: string | undefined): Cell | undefined;
  /** The corner of what a cell is in. */
  originAround(cell: Cell): Point;
  boundsOf(cell: Cell): Rect;
  /** The id of the innermost node or group that a cell is in. */
  groupAround(cell: Cell): string | undefined;
}

/** What is in what among cells, of which none may be in itself. */
export function nestingOf(cells: ReadonlyMap<string, Cell>): Nesting | XmlFault {
  const inside = new Map<string, Inside>();
  for (const cell of cells.values()) {
    // From the outside in, and never more than once: they may lie in each other by the thousand.
    const path: Cell[] = [];
    let outer: Cell | undefined = cell;
    for (; outer && !inside.has(outer.id); outer = parentOf(outer, cells)) {
      if (path.length > cells.size) return { fault: "one of its cells is in itself" };
      path.push(outer);
    }
    for (const each of path.toReversed()) inside.set(each.id, insideOf(each, inside));
  }
  const around = ({ parent }: Cell) => (parent === undefined ? undefined : inside.get(parent)) ?? page;
  return {
    cell: (id) => (id === undefined ? undefined : cells.get(id)),
    originAround: (cell) => around(cell).origin,
    groupAround: (cell) => around(cell).group,
    boundsOf(cell) {
      const { x, y } = around(cell).origin;
      return { ...cell.bounds, x: x + cell.bounds.x, y: y + cell.bounds.y };
    },
  };
}

/** What holds inside of a cell. */
interface Inside {
  readonly origin: Point;
  readonly group?: string;
}

const page: Inside = { origin: { x: 0, y: 0 } };

function insideOf({ parent, bounds, kind, attributes }: Cell, inside: ReadonlyMap<string, Inside>): Inside {
  const { origin, group } = (parent === undefined ? undefined : inside.get(parent)) ?? page;
  const own = kind === "vertex" ? attributes.get("stratogram-id") : undefined;
  const innermost = own ?? group;
  const isBox = kind === "vertex";
  return {
    origin: isBox ? { x: origin.x + bounds.x, y: origin.y + bounds.y } : origin,
    ...(innermost !== undefined && { group: innermost }),
  };
}

function parentOf({ parent }: Cell, cells: ReadonlyMap<string, Cell>): Cell | undefined {
  return parent === undefined ? undefined : cells.get(parent);
}
