import { type Point, type Rect, right, type Size } from "../../geometry.ts";
import type { TextBlock } from "../../text/text-block.ts";
import type { Hierarchy } from "../hierarchy.ts";
import { isAcross } from "../ways/drawn.ts";

/** px from the middle of a loop to where the innermost one starts, how much farther each next one does, and at most. */
const innermost = 10;
const step = 8;
const widest = 26;

/** px that a loop stands out, and more for each next one without a label. */
const reach = 16;
const air = 4;

/** An edge from something to itself, as it is drawn. */
export interface Loop {
  readonly edge: number;
  readonly points: readonly Point[];
  readonly label?: Rect;
}

/** How much room the loops of a node or group need outside of it: above where layers go across, else to the right. */
export function loopRoom(hierarchy: Hierarchy, element: number): Size {
  const edges = loopsAt(hierarchy, element);
  if (edges.length === 0) return { width: 0, height: 0 };
  const drawn = loopsOf(hierarchy, element, { x: 0, y: 0, width: 0, height: 0 });
  const corners = drawn.flatMap(({ points, label }) => [
    ...points,
    ...(label ? [label, { x: right(label), y: label.y + label.height }] : []),
  ]);
  const [xs, ys] = [corners.map(({ x }) => Math.abs(x)), corners.map(({ y }) => Math.abs(y))];
  const [width, height] = [Math.max(...xs) + air, Math.max(...ys) + air];
  return isAcross(hierarchy) ? { width: 2 * width, height } : { width, height: 2 * height };
}

/** The loops of a node or group whose border is `bounds`: one around the other, with their labels outside. */
export function loopsOf(hierarchy: Hierarchy, element: number, bounds: Rect): Loop[] {
  const edges = loopsAt(hierarchy, element);
  const across = isAcross(hierarchy);
  const middle = middleOf(hierarchy, element, bounds);
  let height = reach;
  return edges.map((edge, index) => {
    const half = Math.min(widest, innermost + step * index);
    const far = Math.min(widest, innermost + step * (edges.length - 1)) + air;
    const isOutermost = index === edges.length - 1;
    const text = hierarchy.graph.edges[edge]?.label;
    const at = { middle, half, height, far, isOutermost };
    const loop = across ? loopAbove(edge, at, text) : loopBeside(edge, at, text);
    height += Math.max(step, (text && (across ? text.size.height : text.size.width)) ?? 0) + air;
    return loop;
  });
}

function loopsAt({ ends }: Hierarchy, element: number): number[] {
  const loops: number[] = [];
  for (const [edge, [from, to]] of ends.entries()) if (from === element && to === element) loops.push(edge);
  return loops;
}

/** Of the side on which loops are: of groups near the right or lower end, away from the header. */
function middleOf(hierarchy: Hierarchy, element: number, { x, y, width, height }: Rect): Point {
  const isGroup = element > hierarchy.root;
  const aside = Math.min(width, height, 2 * (widest + step)) / 2;
  if (isAcross(hierarchy)) return { x: isGroup ? x + width - aside : x + width / 2, y };
  return { x: x + width, y: isGroup ? y + height - aside : y + height / 2 };
}

interface LoopPlace {
  readonly middle: Point;
  /** From the middle to where the loop starts and ends, px. */
  readonly half: number;
  /** How far it stands out, px. */
  readonly height: number;
  /** From the middle to beside all loops, where labels of the inner ones are, px. */
  readonly far: number;
  readonly isOutermost: boolean;
}

function loopAbove(edge: number, { middle, half, height, far, isOutermost }: LoopPlace, text?: TextBlock): Loop {
  const [x1, x2, y] = [middle.x - half, middle.x + half, middle.y - height];
  const points = [
    { x: x1, y: middle.y },
    { x: x1, y },
    { x: x2, y },
    { x: x2, y: middle.y },
  ];
  if (!text) return { edge, points };
  const x = isOutermost ? middle.x - text.size.width / 2 : middle.x + far;
  return { edge, points, label: { x, y: y - text.size.height - 2, ...text.size } };
}

function loopBeside(edge: number, { middle, half, height, far, isOutermost }: LoopPlace, text?: TextBlock): Loop {
  const [y1, y2, x] = [middle.y - half, middle.y + half, middle.x + height];
  const points = [
    { x: middle.x, y: y1 },
    { x, y: y1 },
    { x, y: y2 },
    { x: middle.x, y: y2 },
  ];
  if (!text) return { edge, points };
  const y = isOutermost ? middle.y - text.size.height / 2 : middle.y - far - text.size.height;
  return { edge, points, label: { x: x + 2, y, ...text.size } };
}
