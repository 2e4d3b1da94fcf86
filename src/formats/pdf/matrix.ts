import type { Point } from "../../geometry.ts";
import { numbersIn } from "./numbers.ts";

/** An affine transformation as SVG and PDF have it: `x' = a x + c y + e`, `y' = b x + d y + f`. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** Does `second` first and then `first`, as transformations that are nested. */
export function product(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [a2, b2, c2, d2, e2, f2] = second;
  return [a * a2 + c * b2, b * a2 + d * b2, a * c2 + c * d2, b * c2 + d * d2, a * e2 + c * f2 + e, b * e2 + d * f2 + f];
}

export function moved([a, b, c, d, e, f]: Matrix, { x, y }: Point): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** Whether what is moved so can be seen and written down. */
export function isReasonable(matrix: readonly number[]): boolean {
  return matrix.every((part) => Math.abs(part) < 1e8);
}

/** What a `transform` of SVG does: `translate(1 2)scale(.5)`. */
export function matrixOf(transform: string | undefined): Matrix {
  const steps = (transform ?? "").matchAll(/(\w+)\s*\(([^)]*)\)/g);
  return [...steps].map(([, name = "", list = ""]) => stepOf(name, numbersIn(list))).reduce(product, identity);
}

function stepOf(name: string, [first = 0, second, third = 0, d = 0, e = 0, f = 0]: readonly number[]): Matrix {
  const angle = (first * Math.PI) / 180;
  switch (name) {
    case "matrix":
      return [first, second ?? 0, third, d, e, f];
    case "translate":
      return [1, 0, 0, 1, first, second ?? 0];
    case "scale":
      return [first, 0, 0, second ?? first, 0, 0];
    case "skewX":
      return [1, 0, Math.tan(angle), 1, 0, 0];
    case "skewY":
      return [1, Math.tan(angle), 0, 1, 0, 0];
    case "rotate":
      return around(second ?? 0, third, [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0]);
    default:
      return identity;
  }
}

function around(x: number, y: number, matrix: Matrix): Matrix {
  return product(product([1, 0, 0, 1, x, y], matrix), [1, 0, 0, 1, -x, -y]);
}
