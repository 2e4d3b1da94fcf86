import { boundsOf, grown, overlaps, type Rect } from "../../geometry.ts";
import { type Outline, outlineAround } from "./outline.ts";
import { type Scope, without } from "./scope.ts";

/** Members in one outline. */
interface Cluster {
  readonly members: readonly Rect[];
  readonly outline: Outline;
}

/** Of more members than this only those that stand near each other are looked at in pairs. */
const mostPaired = 40;

/** How many of those before it, in order of places, are near to a member. */
const nearby = 12;

/**
 * As few outlines as hold all members of a scope and nothing else.
 *
 * Where one around all of them will not do, what makes the smallest rectangle
 * comes together first, as long as nothing else is in it.
 */
export function outlinesOf(scope: Scope, margin: number): readonly Rect[] {
  const whole = clusterOf(scope.members, [], scope, margin);
  if (scope.members.length < 2 || !whole.outline.isFaulty) return [whole.outline.bounds];
  const clusters = scope.members.map((member) => [member]);
  for (let [merged, round] = [true, 0]; merged && round < mostRounds; round++) {
    merged = mergeOnce(clusters, scope, margin);
  }
  return separate(clusters, scope, margin);
}

/** A cluster may be free to grow once others have. */
const mostRounds = 4;

/** Merges pairs in order of what they take; says whether any was. */
function mergeOnce(clusters: Rect[][], scope: Scope, margin: number): boolean {
  let isMerged = false;
  const at = clusters.map((_, index) => index);
  const rootOf = (index: number): number => (at[index] === index ? index : rootOf(at[index] as number));
  for (const [a, b] of pairsOf(clusters)) {
    const [first, second] = [rootOf(a), rootOf(b)];
    if (first === second) continue;
    const members = [...(clusters[first] ?? []), ...(clusters[second] ?? [])];
    const others = clusters.filter((_, index) => at[index] === index && index !== first && index !== second).flat();
    if (holdsForeign(members, others, scope) || clusterOf(members, others, scope, margin).outline.isFaulty) continue;
    clusters[first] = members;
    at[second] = first;
    isMerged = true;
  }
  const kept = clusters.filter((_, index) => at[index] === index);
  clusters.splice(0, clusters.length, ...kept);
  return isMerged;
}

/** Quickly, before an outline is looked for. */
function holdsForeign(members: readonly Rect[], others: readonly Rect[], { foreign }: Scope): boolean {
  const core = boundsOf(members);
  return [...foreign, ...others].some((other) => overlaps(core, other));
}

/** Pairs of clusters, those first that have the smallest rectangle together. */
function pairsOf(clusters: readonly Rect[][]): readonly (readonly [number, number])[] {
  const bounds = clusters.map((members) => boundsOf(members));
  const pairs: { readonly pair: readonly [number, number]; readonly area: number }[] = [];
  const add = (a: number, b: number) => {
    const { width, height } = boundsOf([bounds[a] as Rect, bounds[b] as Rect]);
    pairs.push({ pair: a < b ? [a, b] : [b, a], area: width * height });
  };
  const reach = clusters.length > mostPaired ? nearby : mostPaired;
  for (const key of ["x", "y"] as const) {
    const inOrder = bounds.map((_, index) => index).sort((a, b) => placeOf(a, key) - placeOf(b, key) || a - b);
    for (const [index, a] of inOrder.entries()) {
      for (const b of inOrder.slice(Math.max(0, index - reach), index)) add(a, b);
    }
  }
  return pairs
    .sort((one, other) => one.area - other.area || one.pair[0] - other.pair[0] || one.pair[1] - other.pair[1])
    .map(({ pair }) => pair);

  function placeOf(index: number, key: "x" | "y"): number {
    return (bounds[index] as Rect)[key];
  }
}

function clusterOf(members: readonly Rect[], others: readonly Rect[], scope: Scope, margin: number): Cluster {
  return { members, outline: outlineAround(boundsOf(members), margin, without(others, scope)) };
}

/** The outlines of clusters, none of which meets another. */
function separate(clusters: readonly Rect[][], scope: Scope, margin: number): readonly Rect[] {
  const placed: Rect[] = [];
  for (const members of clusters) {
    const others = clusters.filter((cluster) => cluster !== members).flat();
    const { outline } = clusterOf(members, [...others, ...placed.map((rect) => grown(rect, 2))], scope, margin);
    placed.push(outline.bounds);
  }
  return placed;
}
