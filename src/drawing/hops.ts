import type { Point, Rect } from "../geometry.ts";
import { Boxes } from "../layout/fit/boxes.ts";
import { crossingsOf } from "./crossings.ts";
import type { EdgeFigure, Hop } from "./drawing.ts";
import { type Line, type Stretch, stretchesOf } from "./stretch.ts";

/** How high a hop is, and how far it reaches to both sides of what it crosses, px. */
const height = 5;

/** Hops that are nearer to each other than this would look like a wave: they are one, px. */
const betweenHops = 8;

/**
 * Lets each line hop over others, so that a crossing cannot be taken for a
 * junction: the horizontal one over the vertical one.
 *
 *          │                     Nearby lines are crossed in one hop. Where a
 *     ─────⌒─────┐               bend, an arrow head, a label or another line
 *          │     │               is too near, there is none.
 */
export function withHops<Edge extends Line>(
  edges: readonly Edge[],
  labels: readonly Rect[],
): readonly (Edge & Pick<EdgeFigure, "hops">)[] {
  const stretches = edges.map((edge) => stretchesOf(edge, height));
  const crossings = crossingsOf(stretches.flat(), height);
  const boxes = new Boxes(labels);
  const hopsOn = (stretch: Stretch): readonly Hop[] => {
    const places = (crossings.get(stretch) ?? []).filter((x) => boxes.countOver(roomOf(x, stretch)) === 0);
    const hops = together(places).map((span) => hopOver(span, stretch));
    return stretch.isForward ? hops : hops.toReversed();
  };
  return edges.map((edge, index) => ({ ...edge, hops: (stretches[index] ?? []).flatMap(hopsOn) }));
}

/** What a hop covers. */
function roomOf(x: number, { at: y }: Stretch): Rect {
  return { x: x - height, y: y - height - 1, width: 2 * height, height: height + 2 };
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The places of crossings, in ascending order, as spans that are crossed at once. */
function together(places: readonly number[]): readonly Span[] {
  const spans: Span[] = [];
  for (const place of places) {
    const last = spans.at(-1);
    if (last && place - last.to < 2 * height + betweenHops) spans[spans.length - 1] = { ...last, to: place };
    else spans.push({ from: place, to: place });
  }
  return spans;
}

function hopOver({ from, to }: Span, { at: y, isForward }: Stretch): Hop {
  const [left, right]: readonly [Point, Point] = [
    { x: from - height, y },
    { x: to + height, y },
  ];
  return isForward ? { start: left, end: right, height } : { start: right, end: left, height };
}
