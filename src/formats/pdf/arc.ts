import type { Point } from "../../geometry.ts";
import { type Matrix, moved } from "./matrix.ts";
import type { Outline } from "./outline.ts";

/** The ellipse that an arc is a part of, and which of its four parts. */
export interface Arc {
  readonly rx: number;
  readonly ry: number;
  /** Of the ellipse, in degrees. */
  readonly turn: number;
  readonly isLarge: boolean;
  readonly isClockwise: boolean;
}

/** The curves along an arc, as SVG says that arcs run. */
export function arcSteps(from: Point, to: Point, { rx, ry, turn, isLarge, isClockwise }: Arc): Outline {
  if (from.x === to.x && from.y === to.y) return [];
  if (rx === 0 || ry === 0) return [{ type: "line", to }];
  const angle = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  // Where the ellipse is a circle of radius 1, half of the way from end to start.
  const half = {
    x: (cos * (from.x - to.x) + sin * (from.y - to.y)) / 2 / Math.abs(rx),
    y: (cos * (from.y - to.y) - sin * (from.x - to.x)) / 2 / Math.abs(ry),
  };
  const distance = Math.sqrt(half.x ** 2 + half.y ** 2);
  // An ellipse that is too small for both points is enlarged.
  const growth = Math.max(1, distance);
  const [width, height] = [Math.abs(rx) * growth, Math.abs(ry) * growth];
  const [x, y] = [half.x / growth, half.y / growth];
  const toCenter = Math.sqrt(Math.max(0, 1 / (x * x + y * y) - 1)) * (isLarge === isClockwise ? -1 : 1);
  const [centerX, centerY] = [toCenter * y, -toCenter * x];
  const start = Math.atan2(y - centerY, x - centerX);
  const full = 2 * Math.PI;
  const sweep = (Math.atan2(-y - centerY, -x - centerX) - start + 2 * full) % full;
  const matrix: Matrix = [
    ...([cos * width, sin * width, -sin * height, cos * height] as const),
    (from.x + to.x) / 2 + cos * width * centerX - sin * height * centerY,
    (from.y + to.y) / 2 + sin * width * centerX + cos * height * centerY,
  ];
  return quarters(matrix, start, isClockwise ? sweep : sweep - full, to);
}

/** Curves along a circle of radius 1, no one longer than a quarter of it, moved to where they belong. */
function quarters(matrix: Matrix, start: number, sweep: number, end: Point): Outline {
  const count = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9));
  const step = sweep / count;
  const handle = (4 / 3) * Math.tan(step / 4);
  return Array.from({ length: count }, (_, index) => {
    const [a, b] = [start + index * step, start + (index + 1) * step];
    const first = { x: Math.cos(a) - handle * Math.sin(a), y: Math.sin(a) + handle * Math.cos(a) };
    const second = { x: Math.cos(b) + handle * Math.sin(b), y: Math.sin(b) - handle * Math.cos(b) };
    const to = index === count - 1 ? end : moved(matrix, { x: Math.cos(b), y: Math.sin(b) });
    return { type: "curve", first: moved(matrix, first), second: moved(matrix, second), to };
  });
}
