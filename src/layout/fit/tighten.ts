/**
 * Places along one axis, and what must hold between them: variable 0 is the
 * origin and stands at 0, every other variable is reached from it by arcs.
 */
export interface Distances {
  readonly count: number;
  /** Arc by arc: `to` stands at least `least` px after `from`. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly least: readonly number[];
  /** What it costs to move a variable by a px towards the end; negative: what it saves. */
  readonly cost: Float64Array;
}

/**
 * Moves variables until their cost is least, or the budget is used up.
 *
 * The network simplex method, as Gansner, Koutsofios, North and Vo use it (A
 * Technique for Drawing Directed Graphs, 1993): arcs without room to spare form
 * a tree; a subtree that would be cheaper elsewhere is moved, with everything
 * in it, until another arc has no room left. Any number of moves gives places
 * at which all distances hold.
 *
 * `places` must hold them too, with an arc without spare room into or out of
 * every variable but the origin: `anchors` names that arc. Both are changed.
 */
export function tighten(distances: Distances, places: Float64Array, anchors: Int32Array): void {
  const tree = new Tree(distances, places, anchors);
  const most = Math.min(mostMoves, Math.ceil(mostWork / distances.count));
  for (let move = 0; move < most; move++) if (!tree.improve()) return;
}

/** Moves, and variables looked at in all of them: what bounds the time. */
const mostMoves = 4000;
const mostWork = 4_000_000;

class Tree {
  readonly #distances: Distances;
  readonly #places: Float64Array;
  /** The arc by which each variable hangs on its parent. */
  readonly #anchors: Int32Array;
  readonly #parents: Int32Array;
  /** Arcs at each variable, whichever way they lead. */
  readonly #arcsAt: readonly number[][];
  // Variables in an order in which each subtree is one stretch, and where each stretch starts and ends.
  readonly #order: Int32Array;
  readonly #start: Int32Array;
  readonly #end: Int32Array;
  /** The cost of moving each subtree by a px. */
  readonly #cost: Float64Array;
  // Children as linked lists, to be built anew without garbage.
  readonly #child: Int32Array;
  readonly #sibling: Int32Array;
  readonly #stack: Int32Array;

  constructor(distances: Distances, places: Float64Array, anchors: Int32Array) {
    const { count, from, to } = distances;
    this.#distances = distances;
    this.#places = places;
    this.#anchors = anchors;
    this.#parents = anchors.map((arc, variable) =>
      variable === 0 ? -1 : from[arc] === variable ? (to[arc] as number) : (from[arc] as number),
    );
    const arcsAt: number[][] = Array.from({ length: count }, () => []);
    for (let arc = 0; arc < from.length; arc++) {
      arcsAt[from[arc] as number]?.push(arc);
      arcsAt[to[arc] as number]?.push(arc);
    }
    this.#arcsAt = arcsAt;
    const numbers = () => new Int32Array(count);
    this.#order = numbers();
    this.#start = numbers();
    this.#end = numbers();
    this.#cost = new Float64Array(count);
    this.#child = numbers();
    this.#sibling = numbers();
    this.#stack = numbers();
  }

  /** Moves the subtree that saves most; says whether there was one. */
  improve(): boolean {
    this.#number();
    const moved = this.#dearest();
    if (moved < 0) return false;
    const isUp = this.#hangsBehind(moved);
    const entering = this.#nearest(moved, isUp);
    if (entering < 0) return false;
    const room = this.#roomOf(entering);
    for (let i = this.#start[moved] as number; i < (this.#end[moved] as number); i++) {
      const variable = this.#order[i] as number;
      this.#places[variable] = (this.#places[variable] as number) + (isUp ? room : -room);
    }
    this.#rehang(moved, entering);
    return true;
  }

  /** Whether the arc to the parent keeps a variable from moving towards the start. */
  #hangsBehind(variable: number): boolean {
    return this.#distances.to[this.#anchors[variable] as number] === variable;
  }

  /** Numbers the variables in preorder and sums up the costs of subtrees. */
  #number(): void {
    this.#child.fill(-1);
    for (let variable = this.#distances.count - 1; variable > 0; variable--) {
      const parent = this.#parents[variable] as number;
      this.#sibling[variable] = this.#child[parent] as number;
      this.#child[parent] = variable;
    }
    let [count, depth] = [0, 0];
    this.#stack[depth++] = 0;
    while (depth > 0) {
      const variable = this.#stack[--depth] as number;
      this.#start[variable] = count;
      this.#order[count++] = variable;
      for (let child = this.#child[variable] as number; child >= 0; child = this.#sibling[child] as number) {
        this.#stack[depth++] = child;
      }
    }
    this.#cost.set(this.#distances.cost);
    for (let i = count - 1; i > 0; i--) {
      const variable = this.#order[i] as number;
      const parent = this.#parents[variable] as number;
      this.#cost[parent] = (this.#cost[parent] as number) + (this.#cost[variable] as number);
    }
    this.#closeStretches(count);
  }

  #closeStretches(count: number): void {
    for (let i = count - 1; i >= 0; i--) {
      const variable = this.#order[i] as number;
      let end = i + 1;
      for (let child = this.#child[variable] as number; child >= 0; child = this.#sibling[child] as number) {
        end = Math.max(end, this.#end[child] as number);
      }
      this.#end[variable] = end;
    }
  }

  /** The subtree that saves most by moving the way that it can; -1: none. */
  #dearest(): number {
    let [found, most] = [-1, 1e-6];
    for (let variable = 1; variable < this.#distances.count; variable++) {
      const cost = this.#cost[variable] as number;
      const saved = this.#hangsBehind(variable) ? -cost : cost;
      if (saved > most) [found, most] = [variable, saved];
    }
    return found;
  }

  /** The arc that first stops a subtree on its way; -1: none. */
  #nearest(moved: number, isUp: boolean): number {
    const { from, to } = this.#distances;
    let [found, least] = [-1, Infinity];
    for (let i = this.#start[moved] as number; i < (this.#end[moved] as number); i++) {
      const variable = this.#order[i] as number;
      for (const arc of this.#arcsAt[variable] as number[]) {
        const [inner, outer] = isUp
          ? [from[arc] as number, to[arc] as number]
          : [to[arc] as number, from[arc] as number];
        if (inner !== variable || this.#isWithin(outer, moved)) continue;
        const room = this.#roomOf(arc);
        if (room < least) [found, least] = [arc, room];
      }
    }
    return found;
  }

  #isWithin(variable: number, subtree: number): boolean {
    const at = this.#start[variable] as number;
    return at >= (this.#start[subtree] as number) && at < (this.#end[subtree] as number);
  }

  #roomOf(arc: number): number {
    const { from, to, least } = this.#distances;
    const [a, b] = [from[arc] as number, to[arc] as number];
    return (this.#places[b] as number) - (this.#places[a] as number) - (least[arc] as number);
  }

  /** Hangs a subtree on the arc that stopped it: the way from there up to its old root is turned round. */
  #rehang(moved: number, entering: number): void {
    const { from, to } = this.#distances;
    const [a, b] = [from[entering] as number, to[entering] as number];
    let [variable, parent] = this.#isWithin(a, moved) ? [a, b] : [b, a];
    let arc = entering;
    for (;;) {
      const [oldParent, oldArc] = [this.#parents[variable] as number, this.#anchors[variable] as number];
      this.#parents[variable] = parent;
      this.#anchors[variable] = arc;
      if (variable === moved) return;
      [parent, arc, variable] = [variable, oldArc, oldParent];
    }
  }
}
