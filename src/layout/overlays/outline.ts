import { bottom, contains, grown, overlaps, type Rect, right, type Side } from "../../geometry.ts";
import { nearTo, type Scope } from "./scope.ts";
import { type Line, sidesOf } from "./surroundings.ts";

/** A rectangle around some members. */
export interface Outline {
  readonly bounds: Rect;
  /** Whether it holds or cuts what it must not. */
  readonly isFaulty: boolean;
}

/** px from members to the outline that are tried on each side. */
const margins = [
  ...Array.from({ length: 25 }, (_, index) => 4 + index),
  ...Array.from({ length: 18 }, (_, index) => 30 + 3 * index),
];
const mostMargin = margins.at(-1) ?? 0;

/** px that stay free between an outline and what is outside, and what it must not cut. */
const foreignGap = 3;
const signGap = 2;

/** px between lines that are told apart with ease. */
const lineGap = 4;
/** px along which two lines may run together: less is a crossing. */
const leastAlong = 6;

// What an outline is charged for, in px that a side is off its margin.
const costOfForeign = 10_000;
const costOfCut = 3_000;
const costOfOutline = 1_500;
const costOfLine = 60;
const costOfNarrow = 2;

const sides: readonly Side[] = ["left", "right", "top", "bottom"];
/** One side may have to wait for what another one gives way to. */
const rounds = 3;

type Margins = Readonly<Record<Side, number>>;

/** The best rectangle around `core`, each of its sides as near to `margin` px from it as what is around lets it. */
export function outlineAround(core: Rect, margin: number, scope: Scope): Outline {
  const near = nearTo(core, mostMargin + lineGap, scope);
  let best: Margins = { left: margin, right: margin, top: margin, bottom: margin };
  let cost = costOf(core, best, margin, near);
  for (let round = 0; round < rounds && cost > 0; round++) {
    const before = cost;
    for (const side of sides) {
      for (const tried of margins) {
        const other = { ...best, [side]: tried };
        const otherCost = costOf(core, other, margin, near, cost);
        if (otherCost < cost) [best, cost] = [other, otherCost];
      }
    }
    if (cost === before) break;
  }
  return { bounds: rectWith(core, best), isFaulty: cost >= costOfOutline };
}

function rectWith(core: Rect, margins: Margins): Rect {
  return {
    x: core.x - margins.left,
    y: core.y - margins.top,
    width: core.width + margins.left + margins.right,
    height: core.height + margins.top + margins.bottom,
  };
}

/** What is wrong with an outline; gives up above `most`. */
function costOf(core: Rect, own: Margins, margin: number, scope: Scope, most = Infinity): number {
  const rect = rectWith(core, own);
  let cost = 0;
  for (const side of sides) {
    const off = own[side] - margin;
    cost += off < 0 ? -costOfNarrow * off : off;
  }
  if (cost >= most) return cost;
  const room = grown(rect, foreignGap);
  for (const foreign of scope.foreign) if (overlaps(room, foreign)) cost += costOfForeign;
  if (!contains(scope.picture, rect)) cost += costOfCut;
  for (const sign of scope.signs) if (cuts(rect, sign)) cost += costOfCut;
  if (cost >= most) return cost;
  for (const side of sidesOf(rect)) {
    for (const line of scope.lines) if (runsAlong(side, line)) cost += costOfLine;
    for (const line of scope.outlines) if (runsAlong(side, line)) cost += costOfOutline;
  }
  return cost;
}

/** Whether the border of a rectangle leads through a sign, or touches it. */
function cuts(rect: Rect, { x, y, width, height }: Rect): boolean {
  if (x - signGap >= right(rect) || x + width + signGap <= rect.x) return false;
  if (y - signGap >= bottom(rect) || y + height + signGap <= rect.y) return false;
  return (
    x - signGap < rect.x ||
    y - signGap < rect.y ||
    x + width + signGap > right(rect) ||
    y + height + signGap > bottom(rect)
  );
}

function runsAlong(a: Line, b: Line): boolean {
  return (
    a.isVertical === b.isVertical &&
    Math.abs(a.at - b.at) < lineGap &&
    Math.min(a.to, b.to) - Math.max(a.from, b.from) > leastAlong
  );
}
