import { type Element, element } from "./element.ts";
import { fillOf } from "./line.ts";
import type { Scale } from "./scale.ts";
import type { BoxText, Paragraph } from "./shape.ts";

/** What all our text is set in; also where a slide is pasted into another deck. */
const family = "Arial";

/** Text that is neither wrapped nor fitted by whatever shows it, in the middle of its box. */
export function textBody({ align, paragraphs }: BoxText, scale: Scale, dimmed = false): Element {
  const insets = { lIns: 0, tIns: 0, rIns: 0, bIns: 0 };
  const isSingle = paragraphs.length === 1 && paragraphs[0]?.lines.length === 1;
  return element(
    "p:txBody",
    {},
    element("a:bodyPr", { wrap: "none", ...insets, rtlCol: 0, anchor: "ctr" }, element("a:noAutofit")),
    element("a:lstStyle"),
    // Where there is nothing to say, there still is a paragraph.
    paragraphs.length === 0 ? element("a:p") : undefined,
    paragraphs.map((paragraph) => paragraphOf(paragraph, { align, isSingle, dimmed }, scale)),
  );
}

interface Setting {
  readonly align: BoxText["align"];
  /** Whether it is one line: where programs put what is added to its height differs, so nothing is. */
  readonly isSingle: boolean;
  readonly dimmed: boolean;
}

function paragraphOf(paragraph: Paragraph, { align, isSingle, dimmed }: Setting, scale: Scale): Element {
  const { lines, fontSize, lineHeight, bold, color } = paragraph;
  const look = (): Element =>
    element(
      "a:rPr",
      { lang: "en-US", sz: scale.points(fontSize), b: bold ? 1 : 0, noProof: 1 },
      fillOf(color, dimmed),
      element("a:latin", { typeface: family }),
      element("a:cs", { typeface: family }),
    );
  return element(
    "a:p",
    {},
    element(
      "a:pPr",
      { algn: align === "center" ? "ctr" : "l" },
      isSingle ? undefined : element("a:lnSpc", {}, element("a:spcPts", { val: scale.points(lineHeight) })),
      element("a:spcBef", {}, element("a:spcPts", { val: 0 })),
    ),
    lines.flatMap((line, index) => [
      index > 0 ? element("a:br", {}, look()) : undefined,
      element("a:r", {}, look(), element("a:t", {}, line)),
    ]),
  );
}
