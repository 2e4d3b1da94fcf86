import type PDFDocument from "pdfkit";
import type { Point, Rect } from "../../geometry.ts";
import type { XmlElement } from "../../xml/read-xml.ts";
import { paintOf } from "./color.ts";
import { maskBy } from "./form.ts";
import { type Shade, shadeOf } from "./gradient.ts";
import { numberOf, numbersIn } from "./numbers.ts";
import { boundsOfOutline, type Outline, type Step } from "./outline.ts";
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
  const lengths = numbersIn(style.get("stroke-dasharray") ?? "").map(short);
  if (!lengths.some((length) => length > 0) || lengths.some((length) => length < 0)) return;
  doc.addContent(`[${lengths.join(" ")}] ${short(numberOf(style.get("stroke-dashoffset"), 0))} d`);
}

/** Where a shade does not cover alike everywhere: paints how much it covers, and keeps to that. */
function cover({ cover: gradient }: Shade, paint: (color: Shade["color"]) => void, doc: PDFDocument): void {
  if (gradient) maskBy(doc, () => paint(gradient));
}

/** Leads along an outline, in one go: pdfkit takes as long for one step as for all. */
export function trace(outline: Outline, doc: PDFDocument): PDFDocument {
  return doc.addContent(outline.map(operatorOf).join("\n"));
}

function operatorOf(step: Step): string {
  if (step.type === "close") return "h";
  if (step.type === "move") return `${at(step.to)} m`;
  if (step.type === "line") return `${at(step.to)} l`;
  return `${at(step.first)} ${at(step.second)} ${at(step.to)} c`;
}

function at({ x, y }: Point): string {
  return `${short(x)} ${short(y)}`;
}

/** To a ten thousandth, as icons may be drawn larger than they are; PDF knows no exponents. */
function short(number: number): number {
  return Math.round(number * 1e4) / 1e4;
}
