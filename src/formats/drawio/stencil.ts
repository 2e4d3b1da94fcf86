import { stencils } from "#generated/stencils.js";
import type { Stencil, Stencils } from "../../catalogue/stencil.ts";
import type { PictureFigure } from "../../drawing/drawing.ts";
import type { Style } from "./style.ts";

/** The shape of draw.io's own that shows what a picture shows; none: the picture itself has to be put into the file. */
export function stencilOf({ typeId }: PictureFigure, role: keyof Stencils): Stencil | undefined {
  if (typeId === undefined) return undefined;
  const { node, corner = node } = stencils[typeId] ?? {};
  const stencil = role === "node" ? node : corner;
  return stencil === "picture" ? undefined : stencil;
}

/** How a cell becomes such a shape. Names that draw.io does not know would be plain squares. */
export function stencilStyle(stencil: Stencil): Style {
  const { kind, name } = stencil;
  switch (kind) {
    case "service":
      return { ...shape("mxgraph.aws4.resourceIcon"), resIcon: aws(name), fillColor: stencil.fill, ...white };
    case "resource":
    case "group":
      return { ...shape(aws(name)), fillColor: stencil.fill, strokeColor: "none" };
    case "azure":
      return { ...shape("image"), image: `img/lib/azure2/${name}.svg` };
    case "kubernetes":
      return { ...shape("mxgraph.kubernetes.icon2"), prIcon: name, fillColor: "#2875e2", ...white };
  }
}

/** A frame around a group with such a shape in its top left corner, in the colour of its border; none: only AWS has them. */
export function frameStyle({ kind, name }: Stencil): Style | undefined {
  return kind === "group" ? { shape: "mxgraph.aws4.group", grIcon: aws(name) } : undefined;
}

function aws(name: string): string {
  return `mxgraph.aws4.${name}`;
}

const white: Style = { strokeColor: "#ffffff" };

function shape(name: string): Style {
  return { sketch: 0, aspect: "fixed", shape: name };
}
