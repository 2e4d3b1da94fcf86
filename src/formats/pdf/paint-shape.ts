import type PDFDocument from "pdfkit";
import type { Rect } from "../../geometry.ts";
import type { XmlElement } from "../../xml/read-xml.ts";
import { paintOf } from "./color.ts";
import { maskBy } from "./form.ts";
import { type Shade, shadeOf } from "./gradient.ts";
import { numberOf, numbersIn } from "./numbers.ts";
import { boundsOfOutline, type Outline } from "./outline.ts";
import { idIn, opacityOf, ruleOf, type Style } from "./style.ts";

/** Where shapes are painted, and what they may refer to by its id. */
export interface Canvas {
  readonly doc: PDFDocument;
  readonly definitions: ReadonlyMap<string, XmlElement>;
}

/** Fills a shape and draws the line around it. */
export function paintShape(outline: Outline, style: Style, opacity: number, canvas: Canvas): void {
  if (outline.length === 0 || style.get("visibility") === "hidden") return;
  const bounds = boundsOfOutline(outline);
  fill(outline, style, shadeFor("fill", style, bounds, opacity, canvas), canvas);
  stroke(outline, style, shadeFor("stroke", style, bounds, opacity, canvas), canvas);
}

/** Whether a shape has both a fill and a line, of which one lies over the other. */
export function isFilledAndStroked(style: Style): boolean {
  return style.get("fill") !== "none" && style.get("stroke") !== "none";
}

function shadeFor(
  part: "fill" | "stroke",
  style: Style,
  bounds: Rect,
  opacity: number,
  { doc, definitions }: Canvas,
): Shade | undefined {
  const text = style.get(part) ?? "none";
  const gradient = definitions.get(idIn(text) ?? "");
  const shade = gradient ? shadeOf(gradient, bounds, doc) : paintOf(text);
  return shade && { ...shade, opacity: shade.opacity * opacity * opacityOf(style.get(`${part}-opacity`)) };
}

function fill(outline: Outline, style: Style, shade: Shade | undefined, { doc }: Canvas): void {
  if (!shade) return;
  const rule = ruleOf(style.get("fill-rule"));
  doc.save();
  cover(shade, (color) => trace(outline, doc.fillColor(color)).fill(rule), doc);
  doc.fillColor(shade.color);
  if (shade.opacity < 1) doc.fillOpacity(shade.opacity);
  trace(outline, doc).fill(rule).restore();
}

function stroke(outline: Outline, style: Style, shade: Shade | undefined, { doc }: Canvas): void {
  const width = numberOf(style.get("stroke-width"), 1);
  if (!shade || width <= 0) return;
  doc
    .save()
    .lineWidth(width)
    .miterLimit(numberOf(style.get("stroke-miterlimit"), 4));
  const [cap, join] = [style.get("stroke-linecap"), style.get("stroke-linejoin")];
  if (cap === "round" || cap === "square") doc.lineCap(cap);
  if (join === "round" || join === "bevel") doc.lineJoin(join);
  dash(style, doc);
  cover(shade, (color) => trace(outline, doc.strokeColor(color)).stroke(), doc);
  doc.strokeColor(shade.color);
  if (shade.opacity < 1) doc.strokeOpacity(shade.opacity);
  trace(outline, doc).stroke().restore();
}

/** pdfkit takes no dash of length 0, which round ends make a dot. */
function dash(style: Style, doc: PDFDocument): void {
  const lengths = numbersIn(style.get("stroke-dasharray") ?? "");
  if (!lengths.some((length) => length > 0) || lengths.some((length) => length < 0)) return;
  doc.addContent(`[${lengths.join(" ")}] ${numberOf(style.get("stroke-dashoffset"), 0)} d`);
}

/** Where a shade does not cover alike everywhere: paints how much it covers, and keeps to that. */
function cover({ cover: gradient }: Shade, paint: (color: Shade["color"]) => void, doc: PDFDocument): void {
  if (gradient) maskBy(doc, () => paint(gradient));
}

/** Leads along an outline. */
export function trace(outline: Outline, doc: PDFDocument): PDFDocument {
  for (const step of outline) {
    if (step.type === "close") doc.closePath();
    else if (step.type === "move") doc.moveTo(step.to.x, step.to.y);
    else if (step.type === "line") doc.lineTo(step.to.x, step.to.y);
    else doc.bezierCurveTo(step.first.x, step.first.y, step.second.x, step.second.y, step.to.x, step.to.y);
  }
  return doc;
}
