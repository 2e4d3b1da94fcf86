import { boundsOf, type Rect } from "../../geometry.ts";
import type { XmlElement } from "../../xml/read-xml.ts";
import { maskBy, paintTogether } from "./form.ts";
import { identity, isReasonable, type Matrix, matrixOf, product } from "./matrix.ts";
import { boundsOfOutline, type Outline, transformed } from "./outline.ts";
import { type Canvas, isFilledAndStroked, paintShape, trace } from "./paint-shape.ts";
import { outlineOfShape } from "./shapes.ts";
import { idIn, opacityOf, plainStyle, ruleOf, type Style, styleWith } from "./style.ts";

/** Paints an element of SVG with all that is in it: groups and shapes, as icons consist of them. */
export function paintElement(element: XmlElement, around: Style, canvas: Canvas): void {
  const { attributes, children } = element;
  const outline = element.name === "g" ? undefined : outlineOfShape(element);
  if ((element.name !== "g" && !outline) || attributes.get("display") === "none") return;
  const style = styleWith(attributes, around);
  const opacity = opacityOf(attributes.get("opacity"));
  const isOne = opacity < 1 && (!outline || isFilledAndStroked(style));
  const paint = () => {
    if (outline) paintShape(outline, style, isOne ? 1 : opacity, canvas);
    for (const child of outline ? [] : children) paintElement(child, style, canvas);
  };
  paintWithin(element, canvas, () => (isOne ? paintTogether(canvas.doc, opacity, paint) : paint()));
}

/** Paints where an element is moved to, and as far as it is not clipped or masked away. */
function paintWithin(element: XmlElement, canvas: Canvas, paint: () => void): void {
  const { doc } = canvas;
  const matrix = matrixOf(element.attributes.get("transform"));
  if (!isReasonable(product(doc._ctm, matrix))) return;
  doc.save().transform(...matrix);
  clip(element, canvas);
  mask(element, canvas);
  paint();
  doc.restore();
}

/** From here on, only what lies inside of the clip path of an element is painted. */
function clip(element: XmlElement, { doc, definitions }: Canvas): void {
  const path = definitions.get(idIn(element.attributes.get("clip-path")) ?? "");
  if (path?.name !== "clipPath") return;
  const units = unitsOf(path.attributes.get("clipPathUnits"), element);
  const shapes = path.children.flatMap((child) => shapesIn(child, units));
  const rule = ruleOf(path.children[0]?.attributes.get("clip-rule") ?? path.attributes.get("clip-rule"));
  // A path with nothing in it clips everything, and PDF wants a point for that.
  trace(shapes.length > 0 ? shapes.flat() : [{ type: "move", to: { x: 0, y: 0 } }], doc).clip(rule);
}

/** From here on, what is painted covers as much as the mask of an element is light. */
function mask(element: XmlElement, canvas: Canvas): void {
  const sheet = canvas.definitions.get(idIn(element.attributes.get("mask")) ?? "");
  if (sheet?.name !== "mask") return;
  const units = unitsOf(sheet.attributes.get("maskContentUnits"), element);
  maskBy(canvas.doc, () => {
    canvas.doc.save().transform(...units);
    const style = styleWith(sheet.attributes, plainStyle);
    for (const child of sheet.children) paintElement(child, style, canvas);
    canvas.doc.restore();
  });
}

/** What the coordinates of a clip path or a mask count in: those of the element, or shares of its bounds. */
function unitsOf(units: string | undefined, element: XmlElement): Matrix {
  if (units !== "objectBoundingBox") return identity;
  const { x, y, width, height } = boundsOfElement(element);
  return [width, 0, 0, height, x, y];
}

function boundsOfElement(element: XmlElement): Rect {
  return boundsOf(element.children.length > 0 ? element.children.flatMap(rectsOf) : rectsOf(element));
}

function rectsOf(element: XmlElement): readonly Rect[] {
  return shapesIn(element, identity).map(boundsOfOutline);
}

/** The outlines of all shapes in an element, its own transformation included. */
function shapesIn(element: XmlElement, matrix: Matrix): readonly Outline[] {
  const own = product(matrix, matrixOf(element.attributes.get("transform")));
  if (element.name === "g") return element.children.flatMap((child) => shapesIn(child, own));
  const outline = outlineOfShape(element);
  return outline && outline.length > 0 ? [transformed(outline, own)] : [];
}
