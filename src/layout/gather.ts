import { boundsOf, type Rect } from "../geometry.ts";

/** Of more things than this only those that stand near each other are looked at in pairs. */
const mostPaired = 40;

/** How many of those before it, in order of places, are near to a thing. */
const nearby = 12;

/** A cluster may be free to grow once others have. */
const mostRounds = 4;

/** Whether things may come into one rectangle; `others` stay outside. */
export type MayBeOne = (things: readonly Rect[], others: readonly Rect[]) => boolean;

/**
 * Gathers things into as few clusters as may be.
 *
 * Where one of all of them will not do, what makes the smallest rectangle comes
 * together first.
 */
export function gathered(things: readonly Rect[], mayBeOne: MayBeOne): readonly (readonly Rect[])[] {
  if (things.length < 2 || mayBeOne(things, [])) return [things];
  let clusters: readonly (readonly Rect[])[] = things.map((thing) => [thing]);
  for (let round = 0; round < mostRounds; round++) {
    const next = mergedOnce(clusters, mayBeOne);
    if (next.length === clusters.length) break;
    clusters = next;
  }
  return clusters;
}

/** Merges pairs in order of what they take. */
function mergedOnce(given: readonly (readonly Rect[])[], mayBeOne: MayBeOne): readonly (readonly Rect[])[] {
  const clusters = new Map(given.map((cluster, index) => [index, cluster]));
  const mergedInto = given.map((_, index) => index);
  const rootOf = (index: number): number => {
    const at = mergedInto[index] ?? index;
    return at === index ? index : rootOf(at);
  };
  for (const [a, b] of pairsOf(given)) {
    const [first, second] = [rootOf(a), rootOf(b)];
    if (first === second) continue;
    const things = [...(clusters.get(first) ?? []), ...(clusters.get(second) ?? [])];
    const others = [...clusters].flatMap(([index, cluster]) => (index === first || index === second ? [] : cluster));
    if (!mayBeOne(things, others)) continue;
    clusters.set(first, things);
    clusters.delete(second);
    mergedInto[second] = first;
  }
  return [...clusters.values()];
}

interface Pair {
  readonly first: number;
  readonly second: number;
  readonly area: number;
}

/** Pairs of clusters, those first that have the smallest rectangle together. */
function pairsOf(clusters: readonly (readonly Rect[])[]): readonly (readonly [number, number])[] {
  const bounds = clusters.map((things) => boundsOf(things));
  const pairs = new Map<number, Pair>();
  const reach = clusters.length > mostPaired ? nearby : mostPaired;
  for (const key of ["x", "y"] as const) {
    const inOrder = [...bounds.entries()].sort(([i, a], [j, b]) => a[key] - b[key] || i - j);
    for (const [index, [i, a]] of inOrder.entries()) {
      for (const [j, b] of inOrder.slice(Math.max(0, index - reach), index)) {
        const [first, second] = [Math.min(i, j), Math.max(i, j)];
        const { width, height } = boundsOf([a, b]);
        pairs.set(first * clusters.length + second, { first, second, area: width * height });
      }
    }
  }
  return [...pairs.values()]
    .sort((one, other) => one.area - other.area || one.first - other.first || one.second - other.second)
    .map(({ first, second }) => [first, second] as const);
}
