import type { Point, Rect } from "../../geometry.ts";
import { type Element, element } from "./element.ts";
import type { Freeform, Step } from "./freeform.ts";
import { middles } from "./middles.ts";
import type { Scale } from "./scale.ts";
import type { BoxShape, Site } from "./shape.ts";

/** A place on a slide, in its own units, turned or flipped. */
export function transformOf({ x, y, width, height }: Rect, turn: Element["attributes"] = {}): Element {
  return element("a:xfrm", turn, element("a:off", { x, y }), element("a:ext", { cx: width, cy: height }));
}

/** A shape that PowerPoint knows by name. */
export function preset(name: string, adjustments: readonly number[] = [], single = false): Element {
  const guides = adjustments.map((value, index) =>
    element("a:gd", { name: single ? "adj" : `adj${index + 1}`, fmla: `val ${value}` }),
  );
  return element("a:prstGeom", { prst: name }, element("a:avLst", {}, guides));
}

/** The outline of a box: one with sites of its own has to be drawn. */
export function outlineOf({ bounds, look, sites }: BoxShape, scale: Scale): Element {
  if (sites.length > 0) return boxWithSites(bounds, look.radius, sites, scale);
  const side = Math.min(bounds.width, bounds.height);
  if (look.radius === 0 || side === 0) return preset("rect");
  if (bounds.width === bounds.height && look.radius >= side / 2) return preset("ellipse");
  return preset("roundRect", [Math.round(Math.min(look.radius / side, 0.5) * 1e5)], true);
}

/** The angles at which connectors reach the sides, in sixty-thousandths of a degree. */
const angles = [16200000, 10800000, 5400000, 0];

/** Sites are shares of the size, so that they stay on the sides when it changes. */
function boxWithSites(bounds: Rect, radius: number, own: readonly Site[], scale: Scale): Element {
  const sites = [...middles, ...own];
  const guides = sites.flatMap(({ x, y }, index) => [
    element("a:gd", { name: `x${index}`, fmla: `*/ w ${Math.round(x * 1e5)} 100000` }),
    element("a:gd", { name: `y${index}`, fmla: `*/ h ${Math.round(y * 1e5)} 100000` }),
  ]);
  const connections = sites.map(({ side }, index) =>
    element("a:cxn", { ang: angles[side] }, element("a:pos", { x: `x${index}`, y: `y${index}` })),
  );
  return customGeometry(guides, connections, pathOf(boxPath(bounds, radius), bounds, {}, scale));
}

/** Around a box, clockwise from the start of its top side. */
function boxPath({ x, y, width, height }: Rect, radius: number): Pick<Freeform, "start" | "steps"> {
  const corner = Math.min(radius, width / 2, height / 2);
  const arc = (start: number): readonly Step[] => (corner > 0 ? [{ radius: corner, start, sweep: 90 }] : []);
  const [right, bottom] = [x + width, y + height];
  return {
    start: { x: x + corner, y },
    steps: [
      ...[{ to: { x: right - corner, y } }, ...arc(270)],
      ...[{ to: { x: right, y: bottom - corner } }, ...arc(0)],
      ...[{ to: { x: x + corner, y: bottom } }, ...arc(90)],
      ...[{ to: { x, y: y + corner } }, ...arc(180)],
    ],
  };
}

/** A line of any shape. */
export function freeLine(freeform: Freeform, scale: Scale): Element {
  return customGeometry([], [], pathOf(freeform, freeform.bounds, { fill: "none" }, scale));
}

function customGeometry(guides: readonly Element[], connections: readonly Element[], path: Element): Element {
  return element(
    "a:custGeom",
    {},
    element("a:avLst"),
    element("a:gdLst", {}, guides),
    element("a:ahLst"),
    element("a:cxnLst", {}, connections),
    element("a:rect", { l: "l", t: "t", r: "r", b: "b" }),
    element("a:pathLst", {}, path),
  );
}

function pathOf(
  { start, steps }: Pick<Freeform, "start" | "steps">,
  bounds: Rect,
  { fill }: { readonly fill?: "none" },
  scale: Scale,
): Element {
  const at = ({ x, y }: Point) => element("a:pt", { x: scale.emus(x - bounds.x), y: scale.emus(y - bounds.y) });
  const parts = steps.map((step) => {
    if ("radius" in step) return arcOf(step, scale);
    if ("corner" in step) return element("a:quadBezTo", {}, at(step.corner), at(step.to));
    return element("a:lnTo", {}, at(step.to));
  });
  return element(
    "a:path",
    { w: scale.emus(bounds.width), h: scale.emus(bounds.height), fill },
    element("a:moveTo", {}, at(start)),
    parts,
    fill === undefined ? element("a:close") : undefined,
  );
}

function arcOf({ radius, start, sweep }: Extract<Step, { radius: number }>, scale: Scale): Element {
  const size = scale.emus(radius);
  return element("a:arcTo", { wR: size, hR: size, stAng: start * 60000, swAng: sweep * 60000 });
}
