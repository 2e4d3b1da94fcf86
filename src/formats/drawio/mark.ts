import type { MarkFigure, TextFigure } from "../../drawing/drawing.ts";
import type { Point } from "../../geometry.ts";
import { attributesOf } from "./attributes.ts";
import { type Pinned, type Place, partId, type Vertex } from "./cell.ts";
import { spotAt } from "./spot.ts";
import { boxStyle } from "./style.ts";
import { lettersStyle } from "./text.ts";

/** How the cell looks that is a mark, what is written on it, and what it means for who points at it. */
export function markLookOf({ look, letters, tooltip }: MarkFigure): Pick<Vertex, "style" | "label" | "attributes"> {
  return {
    style: { ...boxStyle(look), ...lettersStyle(letters) },
    label: [letters.text],
    ...(tooltip && { attributes: attributesOf({ facts: [], tooltip }) }),
  };
}

/** The marks of a text on a node or a group, as cells that move with it. */
export function marksIn(element: Place, { marks = [] }: TextFigure): readonly Vertex[] {
  return marks.map((mark, index) => {
    const { x, y, width, height } = mark;
    const { style, ...look } = markLookOf(mark);
    return {
      ...{ id: idOf(index, element.id), parent: element, bounds: { x, y, width, height } },
      ...{ ...look, style: { ...style, part: 1, connectable: 0 } },
    };
  });
}

/** Marks on an edge that runs along `points`, as cells that move with it. */
export function marksAlong(
  points: readonly Point[],
  edge: string,
  marks: readonly MarkFigure[] = [],
): readonly Pinned[] {
  return marks.map((mark, index) => {
    const { width, height } = mark;
    const place = { id: edge, x: 0, y: 0 };
    return {
      id: idOf(index, edge),
      parent: place,
      spot: spotAt(mark, points),
      size: { width, height },
      ...markLookOf(mark),
    };
  });
}

function idOf(index: number, cell: string): string {
  return partId(`mark-${index + 1}`, cell);
}
