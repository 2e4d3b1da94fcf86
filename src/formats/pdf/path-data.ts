import type { Point } from "../../geometry.ts";
import { arcSteps } from "./arc.ts";
import { numberPattern, numbersIn } from "./numbers.ts";
import type { Outline, Step } from "./outline.ts";

/** How many numbers each command takes. */
const counts: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };

/** The outline that the `d` of a path describes, up to the first mistake in it. */
export function outlineOfPath(data: string): Outline {
  const tracer = new Tracer();
  for (const [, letter = "", list = ""] of data.matchAll(/([a-z])([^a-df-z]*)/gi)) {
    const command = letter.toUpperCase();
    const count = counts[command];
    if (count === undefined) break;
    const numbers = command === "A" ? arcNumbersIn(list) : numbersIn(list);
    if (numbers.length < count) break;
    if (count === 0) tracer.close();
    for (let start = 0; count > 0 && start + count <= numbers.length; start += count) {
      // Further points after the first of a move are lines.
      const name = command === "M" && start > 0 ? "L" : command;
      tracer.trace(name, numbers.slice(start, start + count), letter !== command);
    }
  }
  return tracer.steps;
}

/** The fourth and the fifth of seven are 0 or 1, and need not be apart from what follows. */
function arcNumbersIn(list: string): readonly number[] {
  const number = numberPattern;
  const parts = [number, number, number, "[01]", "[01]", number, number].map((part) => `[\\s,]*(${part})`);
  return [...list.matchAll(new RegExp(parts.join(""), "gi"))].flatMap((match) => match.slice(1).flatMap(numbersIn));
}

/** Follows the commands of a path. */
class Tracer {
  readonly steps: Step[] = [];
  #start: Point = { x: 0, y: 0 };
  #at: Point = this.#start;
  /** The last control point of a curve before, which smooth ones mirror, and the kind of that curve. */
  #control: { readonly point: Point; readonly kind: "C" | "Q" } | undefined;

  trace(command: string, numbers: readonly number[], isRelative: boolean): void {
    const origin = isRelative ? this.#at : { x: 0, y: 0 };
    const [first = 0, second = 0] = numbers;
    const point = (index: number) => ({
      x: origin.x + (numbers[index] ?? 0),
      y: origin.y + (numbers[index + 1] ?? 0),
    });
    if (command === "M") this.#move(point(0));
    else if (command === "L") this.#line(point(0));
    else if (command === "H") this.#line({ x: origin.x + first, y: this.#at.y });
    else if (command === "V") this.#line({ x: this.#at.x, y: origin.y + first });
    else if (command === "C") this.#curve(point(0), point(2), point(4));
    else if (command === "S") this.#curve(this.#mirrored("C"), point(0), point(2));
    else if (command === "Q") this.#quadratic(point(0), point(2));
    else if (command === "T") this.#quadratic(this.#mirrored("Q"), point(0));
    else this.#arc(first, second, numbers, point(5));
  }

  close(): void {
    if (this.steps.length > 0) this.steps.push({ type: "close" });
    this.#at = this.#start;
    this.#control = undefined;
  }

  #move(to: Point): void {
    this.steps.push({ type: "move", to });
    this.#start = to;
    this.#reach(to);
  }

  #line(to: Point): void {
    this.#begin();
    this.steps.push({ type: "line", to });
    this.#reach(to);
  }

  #curve(first: Point, second: Point, to: Point): void {
    this.#begin();
    this.steps.push({ type: "curve", first, second, to });
    this.#reach(to);
    this.#control = { point: second, kind: "C" };
  }

  /** A curve with one control point is one with two, each two thirds on the way to it. */
  #quadratic(control: Point, to: Point): void {
    this.#curve(between(this.#at, control), between(to, control), to);
    this.#control = { point: control, kind: "Q" };
  }

  #arc(rx: number, ry: number, [, , turn = 0, large, sweep]: readonly number[], to: Point): void {
    this.#begin();
    this.steps.push(...arcSteps(this.#at, to, { rx, ry, turn, isLarge: large === 1, isClockwise: sweep === 1 }));
    this.#reach(to);
  }

  /** After it was closed, a line goes on where it began. */
  #begin(): void {
    if (this.steps.at(-1)?.type === "close") this.steps.push({ type: "move", to: this.#at });
  }

  #reach(to: Point): void {
    this.#at = to;
    this.#control = undefined;
  }

  #mirrored(kind: "C" | "Q"): Point {
    if (this.#control?.kind !== kind) return this.#at;
    const { point } = this.#control;
    return { x: 2 * this.#at.x - point.x, y: 2 * this.#at.y - point.y };
  }
}

function between(from: Point, control: Point): Point {
  return { x: from.x + (2 / 3) * (control.x - from.x), y: from.y + (2 / 3) * (control.y - from.y) };
}
