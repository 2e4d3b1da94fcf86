import { boundsOf, type Rect, type Size } from "../geometry.ts";

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
 * Where one of all of them will not do, those come together first that make
 * the smallest rectangle, the lowest or the narrowest, whatever leaves fewest.
 */
export function gathered(things: readonly Rect[], mayBeOne: MayBeOne): Clusters {
  if (things.length < 2 || mayBeOne(things, [])) return [things];
  const mayCome = remembering(things, mayBeOne);
  const [best] = orders.map((order) => gatheredBy(order, things, mayCome)).toSorted((a, b) => a.length - b.length);
  return best ?? [];
}

/** The same answers, each found out once: of the others there are always all that are left. */
function remembering(all: readonly Rect[], mayBeOne: MayBeOne): MayBeOne {
  const numbers = new Map(all.map((thing, index) => [thing, index]));
  const answers = new Map<string, boolean>();
  return (things, others) => {
    const key = things
      .map((thing) => numbers.get(thing) ?? -1)
      .sort((a, b) => a - b)
      .join(" ");
    const answer = answers.get(key) ?? mayBeOne(things, others);
    answers.set(key, answer);
    return answer;
  };
}

type Clusters = readonly (readonly Rect[])[];

/** What of the rectangle around a pair is to be small. */
const orders = [({ width, height }: Size) => width * height, ({ height }: Size) => height, ({ width }: Size) => width];

type Order = (typeof orders)[number];

function gatheredBy(order: Order, things: readonly Rect[], mayBeOne: MayBeOne): Clusters {
  let clusters: Clusters = things.map((thing) => [thing]);
  for (let round = 0; round < mostRounds; round++) {
    const next = mergedOnce(clusters, order, mayBeOne);
    if (next.length === clusters.length) break;
    clusters = next;
  }
  return clusters;
}

/** Merges pairs in order of what they take. */
function mergedOnce(given: Clusters, order: Order, mayBeOne: MayBeOne): Clusters {
  const clusters = new Map(given.map((cluster, index) => [index, cluster]));
  const mergedInto = given.map((_, index) => index);
  const rootOf = (index: number): number => {
    const at = mergedInto[index] ?? index;
    return at === index ? index : rootOf(at);
  };
  for (const [a, b] of pairsOf(given, order)) {
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
  readonly size: number;
}

/** Pairs of clusters, those first that take the least together. */
function pairsOf(clusters: Clusters, order: Order): readonly (readonly [number, number])[] {
  const bounds = clusters.map((things) => boundsOf(things));
  const pairs = new Map<number, Pair>();
  const reach = clusters.length > mostPaired ? nearby : mostPaired;
  for (const key of ["x", "y"] as const) {
    const inOrder = [...bounds.entries()].sort(([i, a], [j, b]) => a[key] - b[key] || i - j);
    for (const [index, [i, a]] of inOrder.entries()) {
      for (const [j, b] of inOrder.slice(Math.max(0, index - reach), index)) {
        const [first, second] = [Math.min(i, j), Math.max(i, j)];
        pairs.set(first * clusters.length + second, { first, second, size: order(boundsOf([a, b])) });
      }
    }
  }
  return [...pairs.values()]
    .sort((one, other) => one.size - other.size || one.first - other.first || one.second - other.second)
    .map(({ first, second }) => [first, second] as const);
}
