import { type Element, element } from "./element.ts";

/** The tree of shapes of a slide, a master or a layout. */
export function tree(shapes: readonly Element[]): Element {
  const [origin, none] = [
    { x: 0, y: 0 },
    { cx: 0, cy: 0 },
  ];
  const ends = [element("a:off", origin), element("a:ext", none), element("a:chOff", origin), element("a:chExt", none)];
  return element(
    "p:spTree",
    {},
    element("p:nvGrpSpPr", {}, element("p:cNvPr", { id: 1, name: "" }), element("p:cNvGrpSpPr"), element("p:nvPr")),
    element("p:grpSpPr", {}, element("a:xfrm", {}, ends)),
    shapes,
  );
}

/** A colour, `#rrggbb` or the name of one of the theme, behind all shapes. */
export function background(color: string): Element {
  const fill = color.startsWith("#")
    ? element("a:srgbClr", { val: color.slice(1).toUpperCase() })
    : element("a:schemeClr", { val: color });
  return element("p:bg", {}, element("p:bgPr", {}, element("a:solidFill", {}, fill), element("a:effectLst")));
}

/** What a master keeps free for what slides are to have there. */
export interface Placeholder {
  readonly id: number;
  readonly name: string;
  readonly type: "title" | "body" | "sldImg";
  /** Tells it from others of its master. */
  readonly index?: number;
  /** Its place; none: where the master has it. */
  readonly place?: Element;
  readonly paragraphs?: readonly Element[];
}

export function placeholder({ id, name, type, index, place, paragraphs }: Placeholder): Element {
  const isPicture = type === "sldImg";
  const locks = isPicture ? { noGrp: 1, noRot: 1, noChangeAspect: 1 } : { noGrp: 1 };
  const outline = place && element("a:prstGeom", { prst: "rect" }, element("a:avLst"));
  return element(
    "p:sp",
    {},
    element(
      "p:nvSpPr",
      {},
      element("p:cNvPr", { id, name }),
      element("p:cNvSpPr", {}, element("a:spLocks", locks)),
      element("p:nvPr", {}, element("p:ph", { type, idx: index })),
    ),
    element("p:spPr", {}, place, outline),
    paragraphs && element("p:txBody", {}, element("a:bodyPr"), element("a:lstStyle"), paragraphs),
  );
}

/** A paragraph in the style of where it stands. */
export function plainParagraph(text: string): Element {
  return element(
    "a:p",
    {},
    text === "" ? undefined : element("a:r", {}, element("a:rPr", { lang: "en-US" }), element("a:t", {}, text)),
  );
}

/** The style of text that has none of its own, in hundredths of a point. */
export function textStyle(name: string, size: number, bold = false): Element {
  const font = (part: string, typeface: string) => element(part, { typeface });
  const fill = element("a:solidFill", {}, element("a:schemeClr", { val: "tx1" }));
  return element(
    name,
    {},
    element(
      "a:lvl1pPr",
      { marL: 0, indent: 0, algn: "l" },
      element("a:buNone"),
      element(
        "a:defRPr",
        { sz: size, b: bold ? 1 : 0 },
        fill,
        font("a:latin", "+mn-lt"),
        font("a:ea", "+mn-ea"),
        font("a:cs", "+mn-cs"),
      ),
    ),
  );
}
