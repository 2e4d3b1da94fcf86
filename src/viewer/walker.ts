import type { Scene } from "./scene.ts";

/** How long the dot takes for an edge, ms. */
export const walkTime = 900;

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A way as a list of numbers, x and y in turn, and whether it is gone from its end to its beginning. */
export interface Way {
  readonly route: readonly number[];
  readonly backwards: boolean;
}

/** A dot that walks along edges, one after the other. */
export class Walker {
  #dot: SVGCircleElement | undefined;
  #request = 0;

  /** Sends the dot along ways of a scene, unless motion is not wanted. */
  walk(ways: readonly Way[], scene: Scene): void {
    this.stop();
    const routes = ways.map(spotsOf).filter((route) => route.length > 1);
    if (routes.length === 0 || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    const dot = scene.addDot();
    const start = performance.now();
    const move = (now: number) => {
      const passed = Math.max(0, now - start) / walkTime;
      place(dot, spotAt(routes, passed));
      if (passed < routes.length) this.#request = requestAnimationFrame(move);
    };
    this.#dot = dot;
    move(start);
  }

  stop(): void {
    cancelAnimationFrame(this.#request);
    this.#dot?.remove();
    this.#dot = undefined;
  }
}

function place(dot: SVGCircleElement, { x, y }: Spot): void {
  dot.setAttribute("cx", `${x}`);
  dot.setAttribute("cy", `${y}`);
}

function spotsOf({ route, backwards }: Way): readonly Spot[] {
  const spots = route.flatMap((x, index) => (index % 2 === 0 ? { x, y: route[index + 1] ?? 0 } : []));
  return backwards ? spots.reverse() : spots;
}

/** Where the dot is when it has gone so many routes, whole and in part. */
function spotAt(routes: readonly (readonly Spot[])[], passed: number): Spot {
  const index = Math.min(routes.length - 1, Math.floor(passed));
  return spotOn(routes[index] ?? [], Math.min(1, passed - index));
}

/** The spot at a share of the length of a route. */
function spotOn(route: readonly Spot[], share: number): Spot {
  const stretches = route.slice(1).flatMap((end, index) => {
    const start = route[index];
    return start ? [{ start, end, length: Math.hypot(end.x - start.x, end.y - start.y) }] : [];
  });
  let rest = share * stretches.reduce((sum, { length }) => sum + length, 0);
  for (const { start, end, length } of stretches) {
    if (rest <= length) {
      const part = length === 0 ? 0 : rest / length;
      return { x: start.x + (end.x - start.x) * part, y: start.y + (end.y - start.y) * part };
    }
    rest -= length;
  }
  return route.at(-1) ?? { x: 0, y: 0 };
}
