import type { Side } from "../../geometry.ts";
import type { Anchors, GroupAnchor, NodeAnchor } from "../anchors.ts";
import { Spread } from "../fit/spread.ts";
import type { GraphGroup, GraphNode } from "../graph.ts";
import { elementAt, type Hierarchy } from "../hierarchy.ts";
import type { Contradiction } from "../pin.ts";
import { emptyGroupSize } from "../sizes.ts";
import { overhangOf } from "./overhang.ts";

/** px between siblings, between a group's border and what it holds, and beside a header, where they are not nearer to each other anyway. */
export const gap = 28;
const padding = 18;
const besideHeader = 10;

/** A px of a group's border off its anchor, where one of a node costs 1. */
const borderWeight = 0.2;

/** What contradicts each other, and what stands between. */
export interface Stuck {
  readonly contradiction: Contradiction;
  readonly between: readonly number[];
}

export type Settled = { readonly anchors: Anchors } | Stuck;

export type AxisName = "x" | "y";

interface Demand {
  /** What things take, what they are apart from each other as wanted, and the room that is usual between them, px. */
  readonly least: number;
  readonly apart: number;
  readonly usual: number;
}

/** From where to where something reaches on an axis, px. */
interface Reach {
  readonly from: number;
  readonly to: number;
}

/** Takes things apart on one axis, as what is known of the other one says. */
export class AxisPass {
  readonly #hierarchy: Hierarchy;
  readonly #anchors: Anchors;
  readonly #axis: AxisName;
  /** Of the usual distances. */
  readonly #share: number;
  readonly #spread = new Spread();
  /** By number: the variable of a node, of the start of a group and of its end. */
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #elements = new Map<number, number>();

  constructor(hierarchy: Hierarchy, anchors: Anchors, axis: AxisName, share: number) {
    this.#hierarchy = hierarchy;
    this.#anchors = anchors;
    this.#axis = axis;
    this.#share = share;
  }

  settle(shares: boolean): Settled {
    this.#number(this.#hierarchy.root, 1);
    for (let element = 0; element < this.#hierarchy.count; element++) this.#anchor(element);
    for (let group = this.#hierarchy.root; group < this.#hierarchy.count; group++) this.#keep(group, shares);
    const found = this.#spread.contradiction();
    const [first, second] = [this.#elements.get(found?.before ?? -1), this.#elements.get(found?.after ?? -1)];
    if (found && second !== undefined) {
      const contradiction = { after: second, ...(first !== undefined && { before: first }) };
      const isBetween = (variable: number | undefined) => variable !== undefined && found.between.includes(variable);
      const between = [...this.#starts.keys()].filter(
        (element) => isBetween(this.#starts[element]) || isBetween(this.#ends[element]),
      );
      return { contradiction, between };
    }
    return { anchors: this.#read(this.#spread.solve({ thorough: true })) };
  }

  /** Gives what is in a group its variables, in an order in which everything stands behind what it is kept from. */
  #number(group: number, order: number): number {
    let next = order;
    for (const child of this.#inside(group).toSorted((a, b) => this.#middle(a) - this.#middle(b) || a - b)) {
      const start = this.#spread.variable(next++, { free: false });
      this.#starts[child] = start;
      this.#ends[child] = start;
      if (child <= this.#hierarchy.root) continue;
      next = this.#number(child, next);
      this.#ends[child] = this.#spread.variable(next++, { free: false });
      const [before, after] = this.#borders(child);
      for (const node of before) this.#starts[node] = this.#ends[node] = this.#starts[child];
      for (const node of after) this.#starts[node] = this.#ends[node] = this.#ends[child];
    }
    return next;
  }

  /** What stands in a group, also on its borders along the axis. */
  #inside(group: number): readonly number[] {
    const border = this.#hierarchy.border[group];
    const along = this.#axis === "x" ? [border?.top, border?.bottom] : [border?.left, border?.right];
    return [...(this.#hierarchy.children[group] ?? []), ...along.flatMap((nodes) => nodes ?? [])];
  }

  /** The nodes on the borders at which a group starts and ends. */
  #borders(group: number, axis = this.#axis): readonly [before: readonly number[], after: readonly number[]] {
    const { left = [], right = [], top = [], bottom = [] } = this.#hierarchy.border[group] ?? {};
    return axis === "x" ? [left, right] : [top, bottom];
  }

  #anchor(element: number): void {
    const { root } = this.#hierarchy;
    if (element === root) return;
    if (element < root) {
      const anchor = this.#node(element);
      this.#hold(this.#starts[element] as number, element, anchor[this.#axis], anchor.isPinned, 1);
      return;
    }
    const { isPinned } = this.#group(element);
    const { from, to } = this.#bounds(element);
    this.#hold(this.#starts[element] as number, element, from, isPinned, borderWeight);
    this.#hold(this.#ends[element] as number, element, to, isPinned, borderWeight);
  }

  #hold(variable: number, element: number, place: number, isPinned: boolean, weight: number): void {
    if (!isPinned) {
      this.#spread.hold(variable, place, weight);
      return;
    }
    this.#spread.pin(variable, place);
    this.#elements.set(variable, element);
  }

  /** Keeps what is in a group inside, and apart. */
  #keep(group: number, shares: boolean): void {
    const inside = this.#inside(group);
    if (group === this.#hierarchy.root) {
      for (const child of inside) this.#keepFromEdge(child);
    } else this.#keepInside(group, inside, shares);
    const inOrder = inside.toSorted((a, b) => this.#middle(a) - this.#middle(b) || a - b);
    for (const [index, second] of inOrder.entries()) {
      for (const first of inOrder.slice(0, index)) this.#keepApart(first, second, shares);
    }
    const [before, after] = this.#borders(group);
    for (const first of before) for (const second of after) this.#keepApart(first, second, shares);
  }

  #keepApart(first: number, second: number, shares: boolean): void {
    if (!this.#mustKeep(first, second, shares)) return;
    const least = this.#overhang(first).after + this.#overhang(second).before;
    const apart = this.#bounds(second).from - this.#bounds(first).to;
    this.#demand(this.#ends[first] as number, this.#starts[second] as number, { least, apart, usual: gap });
  }

  /** What is pinned may stand beside the title; so may a group around it. */
  #keepFromEdge(child: number): void {
    const isNode = child < this.#hierarchy.root;
    const start = isNode && !this.#node(child).isPinned ? this.#anchors.origin[this.#axis] : 0;
    this.#spread.keep(0, this.#starts[child] as number, start + this.#overhang(child).before);
  }

  #keepInside(group: number, inside: readonly number[], shares: boolean): void {
    const [start, end] = [this.#starts[group] as number, this.#ends[group] as number];
    const bounds = this.#bounds(group);
    for (const child of inside) {
      const { before, after } = this.#inset(group, child, shares);
      const overhang = this.#overhang(child);
      const at = this.#bounds(child);
      const first = { least: before + overhang.before, apart: at.from - bounds.from, usual: padding };
      const last = { least: overhang.after + after, apart: bounds.to - at.to, usual: padding };
      this.#demand(start, this.#starts[child] as number, first);
      this.#demand(this.#ends[child] as number, end, last);
    }
    this.#spread.keep(start, end, this.#least(group));
    if (this.#axis === "x") this.#keepBesideHeader(group);
  }

  /** A group is as long as its header and what is to come below it, and no node on a border reaches across. */
  #least(group: number): number {
    const header = this.#header(group);
    const { before, after } = this.#onBorders(group);
    // Whole px to both sides of the middle, about which a header may be centred.
    if (this.#axis === "x") return Math.max(2 * Math.ceil(header / 2), emptyGroupSize.width, before, after);
    return Math.max(header + Math.max(emptyGroupSize.height, after), before);
  }

  /** The header stands at the start of a border on which there are nodes. */
  #keepBesideHeader(group: number): void {
    for (const node of this.#hierarchy.border[group]?.top ?? []) {
      const least = this.#header(group) + this.#overhang(node).before;
      const apart = this.#bounds(node).from - this.#bounds(group).from;
      this.#demand(this.#starts[group] as number, this.#starts[node] as number, { least, apart, usual: besideHeader });
    }
  }

  /** Demands the least distance, and the usual room beyond that unless there is less of it already. */
  #demand(first: number, second: number, { least, apart, usual }: Demand): void {
    const room = apart < least ? usual : Math.min(usual, apart - least);
    this.#spread.keep(first, second, least + this.#share * room);
  }

  /** Whether two siblings would meet on the axis and the other one does not take them apart. */
  #mustKeep(first: number, second: number, shares: boolean): boolean {
    if (this.#sideOf(first) !== undefined && this.#sideOf(first) === this.#sideOf(second)) return true;
    const other = this.#axis === "x" ? "y" : "x";
    const across = shared(this.#reach(first, other), this.#reach(second, other));
    if (!shares) return across > 0;
    const along = shared(this.#reach(first, this.#axis), this.#reach(second, this.#axis));
    return across + gap > 0 && along <= across;
  }

  /** How far an element reaches beyond its variables: nothing of a group but what sits on its border. */
  #overhang(element: number, axis = this.#axis): { before: number; after: number } {
    if (element < this.#hierarchy.root) return overhangOf(this.#graphNode(element), axis);
    const [before, after] = this.#borders(element, axis);
    return { before: this.#furthest(before, "before", axis), after: this.#furthest(after, "after", axis) };
  }

  /** What keeps something from the borders of a group, px: nodes on them that it would meet, and the header. */
  #inset(group: number, child: number, shares: boolean): { before: number; after: number } {
    const header = this.#axis === "y" ? this.#header(group) : 0;
    const [before, after] = this.#borders(group).map((nodes) =>
      nodes.filter((node) => this.#mustKeep(node, child, shares)),
    );
    return { before: header + this.#furthest(before ?? [], "after"), after: this.#furthest(after ?? [], "before") };
  }

  /** How far nodes on the borders of a group reach into it, px. */
  #onBorders(group: number): { before: number; after: number } {
    const [before, after] = this.#borders(group);
    return { before: this.#furthest(before, "after"), after: this.#furthest(after, "before") };
  }

  #furthest(nodes: readonly number[], side: "before" | "after", axis = this.#axis): number {
    return Math.max(0, ...nodes.map((node) => overhangOf(this.#graphNode(node), axis)[side]));
  }

  #header(group: number): number {
    const { size } = (elementAt(this.#hierarchy, group) as GraphGroup).header;
    return this.#axis === "x" ? size.width : size.height;
  }

  /** The side of the group around it on which a node sits. */
  #sideOf(element: number): Side | undefined {
    const { root, parent } = this.#hierarchy;
    return element < root && parent[element] !== root ? this.#graphNode(element).place : undefined;
  }

  #graphNode(node: number): GraphNode {
    return elementAt(this.#hierarchy, node) as GraphNode;
  }

  #node(node: number): NodeAnchor {
    return this.#anchors.nodes[node] as NodeAnchor;
  }

  #group(group: number): GroupAnchor {
    return this.#anchors.groups[group - this.#hierarchy.root - 1] as GroupAnchor;
  }

  /** Where the variables of an element are to be: of a node both in its middle. */
  #bounds(element: number, axis = this.#axis): Reach {
    if (element < this.#hierarchy.root) {
      const place = this.#node(element)[axis];
      return { from: place, to: place };
    }
    const { x, y, width, height } = this.#group(element);
    return axis === "x" ? { from: x, to: x + width } : { from: y, to: y + height };
  }

  #middle(element: number): number {
    const { from, to } = this.#bounds(element);
    return (from + to) / 2;
  }

  /** From where to where an element reaches, on either axis, with what sits on its border. */
  #reach(element: number, axis: AxisName): Reach {
    const { from, to } = this.#bounds(element, axis);
    const { before, after } = this.#overhang(element, axis);
    return { from: from - before, to: to + after };
  }

  #read(places: Float64Array): Anchors {
    const { root } = this.#hierarchy;
    const at = (variable: number | undefined) => places[variable ?? 0] as number;
    return {
      ...this.#anchors,
      nodes: this.#anchors.nodes.map((anchor, node) => ({ ...anchor, [this.#axis]: at(this.#starts[node]) })),
      groups: this.#anchors.groups.map((anchor, index) => {
        const [from, to] = [at(this.#starts[root + 1 + index]), at(this.#ends[root + 1 + index])];
        return this.#axis === "x"
          ? { ...anchor, x: from, width: to - from }
          : { ...anchor, y: from, height: to - from };
      }),
    };
  }
}

/** How long a stretch two things share, px; what is between them counts as less than nothing. */
function shared(a: Reach, b: Reach): number {
  return Math.min(a.to, b.to) - Math.max(a.from, b.from);
}
