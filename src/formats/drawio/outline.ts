import type { Drawing, GroupFigure, NodeFigure } from "../../drawing/drawing.ts";
import type { Rect } from "../../geometry.ts";
import { fileIdOf } from "../figure-id.ts";
import type { Place } from "./cell.ts";
import { stencilOf } from "./stencil.ts";

/** What is in what, and where it stands. */
export interface Outline {
  /** The cell that a figure of this parent is in. */
  placeIn(parent: string | undefined): Place;
  /** The innermost cell that both of these are in, or that one of them is. */
  placeAround(from: string, to: string): Place;
  /** A node or a group, as edges meet it: its cell, and its box. */
  end(id: string): End;
}

export interface End {
  readonly cell: string;
  readonly bounds: Rect;
  /** Whether its shape keeps its own proportions in the middle of its bounds. */
  readonly isProportional: boolean;
}

/** The outline of a drawing whose outermost cell is `layer`. */
export function outlineOf({ figures }: Drawing, layer: Place): Outline {
  const byId = new Map<string, GroupFigure | NodeFigure>();
  for (const figure of figures) if (figure.type === "group" || figure.type === "node") byId.set(figure.id, figure);

  const placeIn = (parent: string | undefined): Place => {
    const figure = parent === undefined ? undefined : byId.get(parent);
    return figure ? { id: fileIdOf(figure), x: boxOf(figure).x, y: boxOf(figure).y } : layer;
  };
  return {
    placeIn,
    placeAround(from, to) {
      const around = new Set(groupsAround(from));
      return placeIn(groupsAround(to).find((id) => around.has(id)));
    },
    end(id) {
      const figure = byId.get(id);
      if (!figure) throw new Error(`an edge ends at "${id}", which is not drawn`);
      return { cell: fileIdOf(figure), bounds: boxOf(figure), isProportional: isProportional(figure) };
    },
  };

  /** From the inside out. A group is around itself, as edges lead from it to what is in it. */
  function groupsAround(id: string): readonly string[] {
    const groups: string[] = [];
    let figure = byId.get(id);
    while (figure) {
      if (figure.type === "group") groups.push(figure.id);
      figure = figure.parent === undefined ? undefined : byId.get(figure.parent);
    }
    return groups;
  }
}

function isProportional(figure: GroupFigure | NodeFigure): boolean {
  const { icon } = figure;
  const isShape = figure.type === "node" && icon?.picture && !icon.frame;
  return isShape ? stencilOf(icon.picture, "node")?.kind === "resource" : false;
}

/** The box that edges meet: of a node its icon alone. */
export function boxOf(figure: GroupFigure | NodeFigure): Rect {
  const { x, y, width, height } = figure.type === "node" ? figure.icon : figure.bounds;
  return { x, y, width, height };
}
