import { stencils } from "#generated/stencils.js";
import type { Stencil, Stencils } from "../../catalogue/stencil.ts";
import type { PictureFigure } from "../../drawing/drawing.ts";
import type { Style } from "./style.ts";

/** The shape of draw.io's own that shows what a picture shows; none: the picture itself has to be put into the file. */
export function stencilOf({ typeId }: PictureFigure, role: keyof Stencils): Stencil | undefined {
  return typeId === undefined ? undefined : stencils[typeId]?.[role];
}

/** How a cell becomes such a shape. Names that draw.io does not know would be plain squares. */
export function stencilStyle({ kind, name, fill }: Stencil): Style {
  switch (kind) {
    case "service":
      return { ...shape("mxgraph.aws4.resourceIcon"), resIcon: `mxgraph.aws4.${name}`, fillColor: fill, ...white };
    case "resource":
      return { ...shape(`mxgraph.aws4.${name}`), fillColor: fill, strokeColor: "none" };
    case "group":
      return { shape: "mxgraph.aws4.group", grIcon: `mxgraph.aws4.${name}` };
    case "azure":
      return { ...shape("image"), image: `img/lib/azure2/${name}.svg` };
    case "kubernetes":
      return { ...shape("mxgraph.kubernetes.icon2"), prIcon: name, fillColor: "#2875e2", ...white };
  }
}

const white: Style = { strokeColor: "#ffffff" };

function shape(name: string): Style {
  return { sketch: 0, aspect: "fixed", shape: name };
}
