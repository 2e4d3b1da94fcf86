import type { Drawing } from "../../drawing/drawing.ts";
import type { XmlAttributes, XmlText } from "../../xml/xml-text.ts";
import { writeAnnotations } from "./annotations.ts";
import { writeEdge } from "./edge.ts";
import { writeGroup } from "./group.ts";
import { writeNode } from "./node.ts";
import { outlineOf } from "./outline.ts";
import { writeOverlay } from "./overlay.ts";
import { inPaintOrder } from "./paint-order.ts";

const architecture = { id: "architecture", x: 0, y: 0 };
const overlays = { id: "overlays", x: 0, y: 0 };
const annotations = { id: "annotations", x: 0, y: 0 };

/** A page with a drawing: what it shows on one layer, what is said about it on another, and between them its outlines. */
export function writePage(drawing: Drawing, id: string, file: XmlText): void {
  const { size, background, title } = drawing;
  const page = file.append("diagram", { id, name: title });
  const model = page.append("mxGraphModel", {
    ...{ grid: 0, gridSize: 10, guides: 1, tooltips: 1, connect: 1, arrows: 1, fold: 1, page: 1, pageScale: 1 },
    ...{ pageWidth: Math.ceil(size.width), pageHeight: Math.ceil(size.height) },
    ...{ background: background ?? "none", math: 0, shadow: 0 },
  });
  const root = model.append("root");
  root.append("object", { label: "", ...traceOfDrawing(drawing), id: "0" }).append("mxCell");
  root.append("mxCell", { id: architecture.id, value: "Architecture", parent: "0" });
  if (hasOverlays(drawing)) root.append("mxCell", { id: overlays.id, value: "Overlays", parent: "0" });
  root.append("mxCell", { id: annotations.id, value: "Annotations", parent: "0" });
  writeFigures(drawing, root);
}

/** What a program needs that reads the page again. Without a view it shows the whole architecture. */
function traceOfDrawing({ title, view, arrangement }: Drawing): XmlAttributes {
  return {
    "stratogram-title": title,
    ...(view !== "default" && { "stratogram-view": view }),
    ...(arrangement && { "stratogram-arrangement": JSON.stringify(arrangement) }),
  };
}

function hasOverlays({ figures }: Drawing): boolean {
  return figures.some(({ type }) => type === "overlay");
}

function writeFigures(drawing: Drawing, root: XmlText): void {
  const { figures } = drawing;
  const outline = outlineOf(drawing, architecture);
  const edges = figures.filter((figure) => figure.type === "edge");
  for (const figure of figures) if (figure.type === "group") writeGroup(figure, outline.placeIn(figure.parent), root);
  for (const edge of inPaintOrder(edges)) writeEdge(edge, outline, root);
  for (const figure of figures) if (figure.type === "node") writeNode(figure, outline.placeIn(figure.parent), root);
  for (const figure of figures) if (figure.type === "overlay") writeOverlay(figure, overlays, root);
  writeAnnotations(drawing, annotations, outline, root);
}
