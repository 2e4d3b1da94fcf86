import { bottom, contains, grown, overlaps, type Rect, right, type Side } from "../../geometry.ts";
import { nearTo, type Scope } from "./scope.ts";
import { type Line, sidesOf } from "./surroundings.ts";

/** A rectangle around some members. */
export interface Outline {
  readonly bounds: Rect;
  /** Whether it holds or cuts what it must not. */
  readonly isFaulty: boolean;
}

/** px from members to the outline that are tried on each side first; and where those will not do, the farther the fewer. */
const nearMargins = stepsFrom(4, 30, 1);
const farMargins = [...nearMargins, ...stepsFrom(30, 84, 3), ...stepsFrom(84, 168, 6)];

function stepsFrom(first: number, end: number, step: number): readonly number[] {
  return Array.from({ length: (end - first) / step }, (_, index) => first + step * index);
}

/** px that stay free between an outline and what is outside, and what it must not cut; and with which that looks apart. */
const foreignGap = 3;
const signGap = 2;
const clearGap = 6;

/** px between lines that are told apart with ease; between outlines, which have gaps and labels, and the least between these. */
const lineGap = 4;
const outlineGap = 10;
const leastOutlineGap = 5;
/** px along which two lines may run together: less is a crossing. */
const leastAlong = 6;

// What an outline is charged for, in px that a side is off its margin.
const costOfForeign = 10_000;
const costOfCut = 3_000;
const costOfOutline = 1_500;
const costOfLine = 60;
const costOfEscape = 30;
const costOfTouch = 12;
const costOfCrossing = 10;
const costOfNarrow = 1.5;
/** Of a px of the wished width: where one side must come in, the other one goes out. */
const costOfLack = 1.2;

const sides: readonly Side[] = ["left", "right", "top", "bottom"];
/** px from members to the left or right side of an outline that is wide for its label. */
const mostAside = 40;

/** One side may have to wait for what another one gives way to. */
const rounds = 3;

/** What an outline is wished to be like. */
export interface Wish {
  /** px from members to each side. */
  readonly margin: number;
  /** px from its left to its right side, as far as it need not be widened too much for that. */
  readonly width: number;
}

type Margins = Readonly<Record<Side, number>>;

/** The best rectangle around `core`: as near to what is wished as what is around lets it. */
export function outlineAround(core: Rect, { margin, width }: Wish, scope: Scope): Outline {
  const wish = { margin, width: Math.min(width, core.width + 2 * mostAside) };
  const aside = Math.max(margin, Math.ceil((wish.width - core.width) / 2));
  const start: Margins = { left: aside, right: aside, top: margin, bottom: margin };
  const near = bestFrom(start, { core, wish, scope, tried: nearMargins });
  const { best, cost } = near.cost < costOfLine ? near : bestFrom(start, { core, wish, scope, tried: farMargins });
  return { bounds: rectWith(core, best), isFaulty: cost >= costOfOutline };
}

interface Search {
  readonly core: Rect;
  readonly wish: Wish;
  readonly scope: Scope;
  /** Margins, in rising order. */
  readonly tried: readonly number[];
}

/** The best margins that are found by changing one side after the other. */
function bestFrom(start: Margins, { core, wish, scope, tried }: Search): { best: Margins; cost: number } {
  const reach = Math.max(tried.at(-1) ?? 0, ...Object.values(start));
  const near = nearTo(core, reach + outlineGap, scope);
  let best = start;
  let cost = costOf(core, best, wish, near);
  for (let round = 0; round < rounds && cost > 0; round++) {
    const before = cost;
    // Only when a side is where it is best, another one knows where it can be.
    for (const change of changes(core, near, tried)) {
      for (const other of change(best)) {
        const otherCost = costOf(core, other, wish, near, cost);
        if (otherCost < cost) [best, cost] = [other, otherCost];
      }
    }
    if (cost === before) break;
  }
  return { best, cost };
}

type Change = (from: Margins) => readonly Margins[];

/** Other places for each side, and for several of them so that what is cut is held. */
function changes(core: Rect, { signs }: Scope, tried: readonly number[]): readonly Change[] {
  const most = tried.at(-1) ?? 0;
  const isNear = (margins: Margins) => sides.every((side) => margins[side] <= most);
  return [
    ...sides.map(
      (side): Change =>
        (from) =>
          tried.map((margin) => ({ ...from, [side]: margin })),
    ),
    (from) =>
      signs
        .filter((sign) => cuts(rectWith(core, from), sign, signGap))
        .map((sign) => holding(sign, core, from))
        .filter(isNear),
  ];
}

function holding(sign: Rect, core: Rect, { left, right: aside, top, bottom: below }: Margins): Margins {
  const gap = signGap + 1;
  return {
    left: Math.max(left, core.x - sign.x + gap),
    right: Math.max(aside, right(sign) + gap - right(core)),
    top: Math.max(top, core.y - sign.y + gap),
    bottom: Math.max(below, bottom(sign) + gap - bottom(core)),
  };
}

/** Whether an outline is where nothing is in its way. */
export function isSound(rect: Rect, scope: Scope): boolean {
  const near = nearTo(rect, outlineGap, scope);
  return faultsOf(rect, near) + blemishesOf(rect, near) < costOfLine;
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
function costOf(core: Rect, own: Margins, { margin, width }: Wish, scope: Scope, most = Infinity): number {
  const rect = rectWith(core, own);
  let cost = costOfLack * Math.max(0, width - rect.width);
  for (const side of sides) {
    const off = own[side] - margin;
    cost += off < 0 ? -costOfNarrow * off : off;
  }
  for (const group of scope.around) if (contains(group, core) && !contains(group, rect)) cost += costOfEscape;
  if (cost >= most) return cost;
  cost += faultsOf(rect, scope);
  return cost >= most ? cost : cost + blemishesOf(rect, scope);
}

/** What it holds or cuts and must not. */
function faultsOf(rect: Rect, { foreign, picture, signs }: Scope): number {
  const room = grown(rect, foreignGap);
  let cost = costOfCut * sidesOutside(rect, picture);
  for (const other of foreign) if (overlaps(room, other)) cost += costOfForeign;
  for (const sign of signs) if (cuts(rect, sign, signGap)) cost += costOfCut;
  return cost;
}

/** Counted, so that one side can come in before another one does. */
function sidesOutside(rect: Rect, picture: Rect): number {
  return (
    Number(rect.x < picture.x) +
    Number(rect.y < picture.y) +
    Number(right(rect) > right(picture)) +
    Number(bottom(rect) > bottom(picture))
  );
}

/** What it runs along. */
function blemishesOf(rect: Rect, { lines, outlines, signs }: Scope): number {
  let cost = 0;
  for (const sign of signs) if (cuts(rect, sign, clearGap)) cost += costOfTouch;
  for (const side of sidesOf(rect)) {
    for (const line of lines) if (runsAlong(side, line, lineGap)) cost += costOfLine;
    for (const line of outlines) {
      if (runsAlong(side, line, outlineGap)) {
        cost += runsAlong(side, line, leastOutlineGap) ? costOfOutline : costOfLine;
      }
      if (crosses(side, line)) cost += costOfCrossing;
    }
  }
  return cost;
}

/** Whether the border of a rectangle leads through a sign, or is nearer to it than `gap`. */
function cuts(rect: Rect, { x, y, width, height }: Rect, gap: number): boolean {
  if (x - gap >= right(rect) || x + width + gap <= rect.x) return false;
  if (y - gap >= bottom(rect) || y + height + gap <= rect.y) return false;
  return x - gap < rect.x || y - gap < rect.y || x + width + gap > right(rect) || y + height + gap > bottom(rect);
}

function crosses(a: Line, b: Line): boolean {
  return a.isVertical !== b.isVertical && a.from < b.at && b.at < a.to && b.from < a.at && a.at < b.to;
}

function runsAlong(a: Line, b: Line, gap: number): boolean {
  return (
    a.isVertical === b.isVertical &&
    Math.abs(a.at - b.at) < gap &&
    Math.min(a.to, b.to) - Math.max(a.from, b.from) > leastAlong
  );
}
