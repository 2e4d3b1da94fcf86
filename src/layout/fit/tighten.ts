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

/** A tree of variables, each of which hangs on its parent by an arc without room to spare. */
class Tree {
  readonly #distances: Distances;
  readonly #places: Float64Array;
  /** The arc by which each variable hangs on its parent. */
  readonly #anchors: Int32Array;
  readonly #parents: Int32Array;
  /** Arcs at each variable, whichever way they lead. */
  readonly #arcsAt: readonly number[][];
  // Children as linked lists in order of their numbers: the order in which costs are summed up decides between equals.
  readonly #child: Int32Array;
  readonly #sibling: Int32Array;
  /** The cost of moving each subtree by a px. */
  readonly #cost: Float64Array;
  /** The variables of the subtree that is about to move, and for every variable the move in which it was last in one. */
  readonly #moving: Int32Array;
  readonly #movedIn: Int32Array;
  #movingCount = 0;
  #move = 0;
  readonly #stack: Int32Array;

  constructor(distances: Distances, places: Float64Array, anchors: Int32Array) {
    const { count, from, to } = distances;
    this.#distances = distances;
    this.#places = places;
    this.#anchors = anchors;
    this.#parents = anchors.map((arc, variable) =>
      variable === 0 ? -1 : from[arc] === variable ? (to[arc] as number) : (from[arc] as number),
    );
    this.#arcsAt = arcsAt(distances);
    const numbers = () => new Int32Array(count);
    this.#child = numbers().fill(-1);
    this.#sibling = numbers().fill(-1);
    this.#cost = new Float64Array(count);
    this.#moving = numbers();
    this.#movedIn = numbers();
    this.#stack = numbers();
    for (let variable = count - 1; variable > 0; variable--) this.#adopt(this.#parents[variable] as number, variable);
    const inOrder = this.#subtree(0).slice(0, count);
    for (const variable of inOrder.reverse()) this.#sumUp(variable);
  }

  /** Moves the subtree that saves most; says whether there was one. */
  improve(): boolean {
    const moved = this.#dearest();
    if (moved < 0) return false;
    const isUp = this.#hangsBehind(moved);
    const subtree = this.#subtree(moved);
    const entering = this.#nearest(subtree, isUp);
    if (entering < 0) return false;
    const room = this.#roomOf(entering);
    for (let i = 0; i < this.#movingCount; i++) {
      const variable = subtree[i] as number;
      this.#places[variable] = (this.#places[variable] as number) + (isUp ? room : -room);
    }
    this.#rehang(moved, entering);
    return true;
  }

  /** Whether the arc to the parent keeps a variable from moving towards the start. */
  #hangsBehind(variable: number): boolean {
    return this.#distances.to[this.#anchors[variable] as number] === variable;
  }

  /** The subtree that saves most by moving the way that it can; -1: none. */
  #dearest(): number {
    const { to, count } = this.#distances;
    const [anchors, costs] = [this.#anchors, this.#cost];
    let [found, most] = [-1, 1e-6];
    for (let variable = 1; variable < count; variable++) {
      const cost = costs[variable] as number;
      if (cost <= most && cost >= -most) continue;
      const saved = to[anchors[variable] as number] === variable ? -cost : cost;
      if (saved > most) [found, most] = [variable, saved];
    }
    return found;
  }

  /** The variables of a subtree, each before those that hang on it; they are marked as those that are about to move. */
  #subtree(top: number): Int32Array {
    const [moving, stack, child, sibling] = [this.#moving, this.#stack, this.#child, this.#sibling];
    this.#move += 1;
    let [count, depth] = [0, 0];
    stack[depth++] = top;
    while (depth > 0) {
      const variable = stack[--depth] as number;
      moving[count++] = variable;
      this.#movedIn[variable] = this.#move;
      for (let next = child[variable] as number; next >= 0; next = sibling[next] as number) stack[depth++] = next;
    }
    this.#movingCount = count;
    return moving;
  }

  #isMoving(variable: number): boolean {
    return this.#movedIn[variable] === this.#move;
  }

  /** The arc that first stops a subtree on its way; -1: none. */
  #nearest(subtree: Int32Array, isUp: boolean): number {
    const { from, to } = this.#distances;
    const [inner, outer] = isUp ? [from, to] : [to, from];
    let [found, least] = [-1, Infinity];
    for (let i = 0; i < this.#movingCount; i++) {
      const variable = subtree[i] as number;
      for (const arc of this.#arcsAt[variable] as number[]) {
        if (inner[arc] !== variable || this.#isMoving(outer[arc] as number)) continue;
        const room = this.#roomOf(arc);
        if (room < least) [found, least] = [arc, room];
      }
    }
    return found;
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
    const oldHome = this.#parents[moved] as number;
    const first = this.#isMoving(a) ? a : b;
    let [variable, parent, arc] = [first, this.#isMoving(a) ? b : a, entering];
    for (;;) {
      const [oldParent, oldArc] = [this.#parents[variable] as number, this.#anchors[variable] as number];
      this.#disown(oldParent, variable);
      this.#parents[variable] = parent;
      this.#anchors[variable] = arc;
      this.#adopt(parent, variable);
      if (variable === moved) break;
      [parent, arc, variable] = [variable, oldArc, oldParent];
    }
    for (const start of [oldHome, moved]) this.#sumUpFrom(start);
  }

  #adopt(parent: number, variable: number): void {
    let [before, next] = [-1, this.#child[parent] as number];
    while (next >= 0 && next < variable) [before, next] = [next, this.#sibling[next] as number];
    this.#sibling[variable] = next;
    if (before < 0) this.#child[parent] = variable;
    else this.#sibling[before] = variable;
  }

  #disown(parent: number, variable: number): void {
    const after = this.#sibling[variable] as number;
    let before = this.#child[parent] as number;
    if (before === variable) {
      this.#child[parent] = after;
      return;
    }
    while (this.#sibling[before] !== variable) before = this.#sibling[before] as number;
    this.#sibling[before] = after;
  }

  /** Sums up the costs of a subtree and of all that it is in; but for the whole, which never moves. */
  #sumUpFrom(start: number): void {
    for (let variable = start; variable > 0; variable = this.#parents[variable] as number) this.#sumUp(variable);
  }

  #sumUp(variable: number): void {
    const [costs, sibling] = [this.#cost, this.#sibling];
    let cost = this.#distances.cost[variable] as number;
    for (let child = this.#child[variable] as number; child >= 0; child = sibling[child] as number) {
      cost += costs[child] as number;
    }
    costs[variable] = cost;
  }
}

/** By variable, the arcs at it, whichever way they lead. */
function arcsAt({ count, from, to }: Distances): readonly number[][] {
  const arcs: number[][] = Array.from({ length: count }, () => []);
  for (let arc = 0; arc < from.length; arc++) {
    arcs[from[arc] as number]?.push(arc);
    arcs[to[arc] as number]?.push(arc);
  }
  return arcs;
}
