import type { Rect, Size } from "../../geometry.ts";
import { type Element, element } from "./element.ts";
import { transformOf } from "./geometry.ts";
import { namespaces } from "./namespaces.ts";
import { emus } from "./scale.ts";
import { background, placeholder, plainParagraph, textStyle, tree } from "./tree.ts";

/** Which colours of the theme are those of background, text and shapes. */
export function colorMap(): Element {
  const accents = [1, 2, 3, 4, 5, 6].map((number) => [`accent${number}`, `accent${number}`]);
  const grounds = { bg1: "lt1", tx1: "dk1", bg2: "lt2", tx2: "dk2" };
  return element("p:clrMap", { ...grounds, ...Object.fromEntries(accents), hlink: "hlink", folHlink: "folHlink" });
}

/** Takes the colours of the master. */
export function masterColors(): Element {
  return element("p:clrMapOvr", {}, element("a:masterClrMapping"));
}

/** What slides have in common: a place for a title. */
export function slideMaster(slide: Size, layoutId: string): Element {
  return element(
    "p:sldMaster",
    namespaces,
    element("p:cSld", {}, background("bg1"), tree([titlePlaceholder(slide)])),
    colorMap(),
    element("p:sldLayoutIdLst", {}, element("p:sldLayoutId", { id: firstLayoutId, "r:id": layoutId })),
    element(
      "p:txStyles",
      {},
      textStyle("p:titleStyle", 1650, true),
      textStyle("p:bodyStyle", 1200),
      textStyle("p:otherStyle", 1200),
    ),
  );
}

/** Masters and layouts count from here, together. */
export const masterId = 2147483648;
const firstLayoutId = masterId + 1;

/** The one layout: a title and nothing else. */
export function slideLayout(slide: Size): Element {
  return element(
    "p:sldLayout",
    { ...namespaces, type: "titleOnly", preserve: 1 },
    element("p:cSld", { name: "Title Only" }, tree([titlePlaceholder(slide)])),
    masterColors(),
  );
}

const titleMargin = 24;
const titleHeight = 40;

function titlePlaceholder({ width, height }: Size): Element {
  const place = transform({
    x: Math.min(titleMargin, width / 4),
    y: Math.min(titleMargin, height / 4),
    width: Math.max(width - 2 * titleMargin, width / 2),
    height: Math.min(titleHeight, height / 2),
  });
  return placeholder({ id: 2, name: "title", type: "title", place, paragraphs: [plainParagraph("Title")] });
}

/** A place in px of the slide. */
export function transform({ x, y, width, height }: Rect): Element {
  return transformOf({ x: emus(x), y: emus(y), width: emus(width), height: emus(height) });
}
