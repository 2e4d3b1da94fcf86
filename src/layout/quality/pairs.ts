import { grown, type Point } from "../../geometry.ts";
import { haveCommonEnd, type Picture, type Route, type RouteSegment } from "./picture.ts";
import type { Finding } from "./quality.ts";
import { lengthOf, pointOn, type Segment, sharedLength } from "./segment.ts";

/** px before its end within which a segment crosses nothing, but meets it. */
const slack = 0.25;

/** px between two lines that are one, and between two that are hard to tell apart. */
const oneLine = 1.5;
const tight = 6;

/** For how many px two edges must be so near to each other. */
const leastOneLine = 4;
const leastTight = 24;

/** Finds edges that cross, and edges without a common end on one line or close to each other. */
export function* pairFindings({ segments, routes }: Picture): Generator<Finding> {
  const pairs = new Pairs(routes);
  // Edges that share a line are crossed by another at one point, and to the eye once.
  const crossed = new Set<string>();
  for (const first of segments.all) {
    for (const second of segments.near([grown(first.bounds, tight)])) {
      if (second.number <= first.number || second.route === first.route) continue;
      const at = crossingOf(first, second);
      if (at) {
        if (!crossed.has(`${at.x} ${at.y}`)) yield { measure: "crossings", ids: [first.route.id, second.route.id], at };
        crossed.add(`${at.x} ${at.y}`);
      } else if (!haveCommonEnd(first.route, second.route)) pairs.add(first, second);
    }
  }
  yield* pairs.findings();
}

function crossingOf(a: Segment, b: Segment): Point | undefined {
  if (a.isVertical === b.isVertical || !isWithin(a.line, b) || !isWithin(b.line, a)) return undefined;
  return pointOn(a, b.line);
}

function isWithin(line: number, { start, end }: Segment): boolean {
  return line > start + slack && line < end - slack;
}

/** For how many px two edges are on one line, or else close to each other, and where they first are. */
interface Nearness {
  readonly ids: readonly string[];
  readonly at: Point;
  readonly together: number;
  readonly close: number;
}

/** What has been found of pairs of edges; they may be near to each other in more than one place. */
class Pairs {
  readonly #numbers: ReadonlyMap<Route, number>;
  readonly #pairs = new Map<number, Nearness>();

  constructor(routes: readonly Route[]) {
    this.#numbers = new Map(routes.map((route, number) => [route, number]));
  }

  add(first: RouteSegment, second: RouteSegment): void {
    const shared = sharedLength(first, second);
    const distance = Math.abs(first.line - second.line);
    if (shared <= 0 || distance >= tight || lengthOf(first) < 1 || lengthOf(second) < 1) return;
    const isTogether = distance < oneLine;
    const key = this.#key(first.route, second.route);
    const before = this.#pairs.get(key);
    const middle = (Math.max(first.start, second.start) + Math.min(first.end, second.end)) / 2;
    this.#pairs.set(key, {
      ids: [first.route.id, second.route.id],
      at: before?.at ?? pointOn(first, middle),
      together: (before?.together ?? 0) + (isTogether ? shared : 0),
      close: (before?.close ?? 0) + (isTogether ? 0 : shared),
    });
  }

  *findings(): Generator<Finding> {
    for (const { ids, at, together, close } of this.#pairs.values()) {
      if (together > leastOneLine) yield { measure: "sharedLine", ids, at };
      else if (close > leastTight) yield { measure: "tightParallel", ids, at };
    }
  }

  #key(first: Route, second: Route): number {
    return (this.#numbers.get(first) ?? 0) * this.#numbers.size + (this.#numbers.get(second) ?? 0);
  }
}
