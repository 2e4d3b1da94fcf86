import { boundsOf, type Rect } from "../../geometry.ts";
import { type Element, element } from "./element.ts";
import { archOf, extentOf } from "./freeform.ts";
import { freeLine, outlineOf, preset, transformOf } from "./geometry.ts";
import { identityOf } from "./identity.ts";
import { borderOf, dimmedShare, fillOf } from "./line.ts";
import type { Pen } from "./pen.ts";
import type { ArchShape, BoxShape, GroupShape, PictureShape, Shape } from "./shape.ts";
import { textBody } from "./text-body.ts";
import { writeConnector } from "./write-connector.ts";

/** A shape of a slide. */
export function writeShape(shape: Shape, pen: Pen): Element {
  if (shape.type === "group") return writeGroup(shape, pen);
  if (shape.type === "box") return writeBox(shape, pen);
  if (shape.type === "picture") return writePicture(shape, pen);
  if (shape.type === "arch") return writeArch(shape, pen);
  return writeConnector(shape, pen);
}

function writeGroup(group: GroupShape, pen: Pen): Element {
  const { x, y, width, height } = pen.scale.rect(areaOf(group));
  const [place, size] = [
    { x, y },
    { cx: width, cy: height },
  ];
  // What is in it has the coordinates of the slide, as if it were not in a group.
  const transform = element(
    "a:xfrm",
    {},
    element("a:off", place),
    element("a:ext", size),
    element("a:chOff", place),
    element("a:chExt", size),
  );
  return element(
    "p:grpSp",
    {},
    element("p:nvGrpSpPr", {}, identityOf(group, pen), element("p:cNvGrpSpPr"), element("p:nvPr")),
    element("p:grpSpPr", {}, transform),
    group.children.map((child) => writeShape(child, pen)),
  );
}

/** The smallest rectangle around a shape and all that is in it. */
function areaOf(shape: Shape): Rect {
  if (shape.type === "group") return boundsOf(shape.children.map(areaOf));
  if (shape.type === "connector") return extentOf(shape.points);
  if (shape.type === "arch") return archOf(shape.hop).bounds;
  return shape.bounds;
}

function writeBox(box: BoxShape, pen: Pen): Element {
  const { bounds, look, text, isTitle, dimmed } = box;
  const isTextBox = text !== undefined && look.stroke === undefined && !isTitle;
  const placeholder = isTitle ? element("p:ph", { type: "title" }) : undefined;
  return element(
    "p:sp",
    {},
    element(
      "p:nvSpPr",
      {},
      identityOf(box, pen),
      element("p:cNvSpPr", { txBox: isTextBox ? 1 : undefined }),
      element("p:nvPr", {}, placeholder),
    ),
    element(
      "p:spPr",
      {},
      transformOf(pen.scale.rect(bounds)),
      outlineOf(box, pen.scale),
      fillOf(look.fill, dimmed),
      borderOf(look, pen.scale, dimmed),
    ),
    text && textBody(text, pen.scale, dimmed),
  );
}

/** Namespaces and names of what later versions of PowerPoint added. */
const svgBlip = {
  uri: "{96DAC541-7B7A-43D3-8B79-37D633B846F1}",
  "xmlns:asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
};

/** Older programs show the pixels. */
function writePicture(picture: PictureShape, pen: Pen): Element {
  const { png, svg } = pen.picturesOf(picture);
  const vector = element("asvg:svgBlip", { "xmlns:asvg": svgBlip["xmlns:asvg"], "r:embed": svg });
  const alpha = picture.dimmed ? element("a:alphaModFix", { amt: dimmedShare }) : undefined;
  const extensions = element("a:extLst", {}, element("a:ext", { uri: svgBlip.uri }, vector));
  return element(
    "p:pic",
    {},
    element(
      "p:nvPicPr",
      {},
      identityOf(picture, pen),
      element("p:cNvPicPr", {}, element("a:picLocks", { noChangeAspect: 1 })),
      element("p:nvPr"),
    ),
    element(
      "p:blipFill",
      {},
      element("a:blip", { "r:embed": png }, alpha, extensions),
      element("a:stretch", {}, element("a:fillRect")),
    ),
    element("p:spPr", {}, transformOf(pen.scale.rect(picture.bounds)), preset("rect")),
  );
}

function writeArch(arch: ArchShape, pen: Pen): Element {
  const { hop, look } = arch;
  const freeform = archOf(hop);
  const place = transformOf(pen.scale.rect(freeform.bounds));
  const line = borderOf({ ...look, dash: [] }, pen.scale, arch.dimmed);
  return element(
    "p:sp",
    {},
    element("p:nvSpPr", {}, identityOf(arch, pen), element("p:cNvSpPr"), element("p:nvPr")),
    element("p:spPr", {}, place, freeLine(freeform, pen.scale), fillOf(undefined), line),
  );
}
