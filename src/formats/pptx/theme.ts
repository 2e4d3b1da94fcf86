import { type Element, element } from "./element.ts";
import { namespaces } from "./namespaces.ts";

/** What a deck offers for further shapes: the colours of the light theme and of its edges. */
const colors: readonly (readonly [name: string, value: string])[] = [
  ["dk1", "232F3E"],
  ["lt1", "FFFFFF"],
  ["dk2", "545B64"],
  ["lt2", "F2F4F7"],
  ["accent1", "1463AD"],
  ["accent2", "7A3ED6"],
  ["accent3", "2F7D32"],
  ["accent4", "B45309"],
  ["accent5", "BE185D"],
  ["accent6", "748091"],
  ["hlink", "1463AD"],
  ["folHlink", "7A3ED6"],
];

/** The theme of slides and of notes, each of which needs one of its own. */
export function theme(): Element {
  const name = "Stratogram";
  const scheme = colors.map(([color, val]) => element(`a:${color}`, {}, element("a:srgbClr", { val })));
  return element(
    "a:theme",
    { "xmlns:a": namespaces["xmlns:a"], name },
    element(
      "a:themeElements",
      {},
      element("a:clrScheme", { name }, scheme),
      element("a:fontScheme", { name }, fonts("a:majorFont"), fonts("a:minorFont")),
      element("a:fmtScheme", { name }, ...styles()),
    ),
  );
}

function fonts(name: string): Element {
  const [latin, other] = [{ typeface: "Arial" }, { typeface: "" }];
  return element(name, {}, element("a:latin", latin), element("a:ea", other), element("a:cs", other));
}

/** Three of each, from faint to strong, as the schema wants: plain ones. */
function styles(): readonly Element[] {
  const fill = element("a:solidFill", {}, element("a:schemeClr", { val: "phClr" }));
  const line = (w: number) => element("a:ln", { w }, fill, element("a:prstDash", { val: "solid" }));
  const effect = element("a:effectStyle", {}, element("a:effectLst"));
  return [
    element("a:fillStyleLst", {}, fill, fill, fill),
    element("a:lnStyleLst", {}, line(9525), line(19050), line(28575)),
    element("a:effectStyleLst", {}, effect, effect, effect),
    element("a:bgFillStyleLst", {}, fill, fill, fill),
  ];
}
