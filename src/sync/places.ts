import { type Point, type Rect, rounded } from "../geometry.ts";
import type { Pins } from "../layout/pin.ts";
import type { Architecture, Edge, Element } from "../model/architecture.ts";
import { areNear, bendsThrough, near } from "./bends.ts";
import { bent, type Change, moved, resized, unbent } from "./change.ts";
import type { DrawnBox, DrawnLine, DrawnPage } from "./drawn-page.ts";

/** Where things are to stay, and what of it somebody has just changed. */
export interface Repinned {
  readonly pins: Pins;
  readonly changes: readonly Change[];
}

/**
 * Pins what somebody moved, resized or bent in a drawing, and keeps the other pins.
 *
 * With a group all nodes in it are pinned, so that it looks as it was left. Where
 * everything was moved alike, nothing was: a picture has no place of its own.
 */
export function repin(architecture: Architecture, page: DrawnPage, pins: Pins): Repinned {
  const { nodes, groups, edges } = architecture;
  const pinner = new Pinner(inPlace([...groups, ...nodes], page), page, pins);
  for (const group of groups) pinner.pinGroup(group);
  for (const node of nodes) pinner.pinNode(node);
  for (const edge of edges) pinner.pinEdge(edge);
  return pinner;
}

/** The boxes that are in the groups that their document says, and so is each of these. */
function inPlace(elements: readonly Element[], { boxes }: DrawnPage): ReadonlyMap<string, DrawnBox> {
  const found = new Map<string, DrawnBox>();
  // Every group comes after its parent, and nodes after all of them.
  for (const { id, parent } of elements) {
    const box = boxes.get(id);
    if (box && box.parent === parent && (parent === undefined || found.has(parent))) found.set(id, box);
  }
  return found;
}

const nowhere: Point = { x: 0, y: 0 };

class Pinner {
  readonly changes: Change[] = [];
  readonly #boxes: ReadonlyMap<string, DrawnBox>;
  readonly #page: DrawnPage;
  /** How far everything was moved. */
  readonly #common: Point;
  readonly #nodes: Map<string, Point>;
  readonly #groups: Map<string, Rect>;
  readonly #edges: Map<string, readonly Point[]>;

  constructor(boxes: ReadonlyMap<string, DrawnBox>, page: DrawnPage, { nodes = {}, groups = {}, edges = {} }: Pins) {
    this.#boxes = boxes;
    this.#page = page;
    this.#common = commonShiftOf([...page.boxes.values()]);
    this.#nodes = new Map(Object.entries(nodes));
    this.#groups = new Map(Object.entries(groups));
    this.#edges = new Map(Object.entries(edges));
  }

  get pins(): Pins {
    return {
      nodes: Object.fromEntries(this.#nodes),
      groups: Object.fromEntries(this.#groups),
      edges: Object.fromEntries(this.#edges),
    };
  }

  pinGroup({ id }: Element): void {
    const box = this.#boxes.get(id);
    if (!box) return;
    const { drawn } = box;
    const bounds = { ...box.bounds, ...this.#placeOf(box.bounds) };
    const pin = this.#groups.get(id);
    const isResized = !isSameSize(bounds, drawn);
    const ownShift = minus(shiftOf(box), this.#shiftOf(box.parent));
    // What is in a group that was made larger to the left stays where it was.
    const isMoved = isFar(minus(shiftOf(box), this.#common)) && (isFar(ownShift) || pin !== undefined);
    if (!isResized && !isMoved) return;
    if (pin && isSameSize(pin, bounds) && !isFar(minus(pin, bounds))) return;
    this.#groups.set(id, roundedRect(bounds));
    if (isResized) this.changes.push(resized(id, drawn, bounds));
    else if (isFar(ownShift)) this.changes.push(moved(id, ownShift, true));
  }

  pinNode({ id }: Element): void {
    const box = this.#boxes.get(id);
    if (!box || !isFar(minus(shiftOf(box), this.#common))) return;
    const place = this.#placeOf(box.bounds);
    const pin = this.#nodes.get(id);
    if (pin && !isFar(minus(pin, place))) return;
    this.#nodes.set(id, place);
    const ownShift = minus(shiftOf(box), this.#shiftOf(box.parent));
    if (isFar(ownShift)) this.changes.push(moved(id, ownShift, false));
  }

  pinEdge({ id, from, to }: Edge): void {
    const line = this.#page.lines.get(id);
    if (!line?.from || !line.to || line.from.id !== from || line.to.id !== to) return;
    if (!this.#boxes.has(from) || !this.#boxes.has(to)) return;
    const { drawn, waypoints } = line;
    const pin = this.#edges.get(id);
    const along = this.#shiftsAlong(line).find((shift) => areNear(drawn.slice(1, -1), waypoints, shift));
    if (along && !(pin && isFar(minus(along, this.#common)))) return;
    if (waypoints.length === 0) {
      if (this.#edges.delete(id)) this.changes.push(unbent(id));
      return;
    }
    const bends = bendsThrough(line.from, waypoints, line.to).map((bend) => this.#placeOf(bend));
    if (pin ? areNear(pin, bends) : areNear(drawn.slice(1, -1), bends)) return;
    this.#edges.set(id, bends);
    if (!along) this.changes.push(bent(id, bends));
  }

  /** In the picture, which begins where it begins. */
  #placeOf({ x, y }: Point): Point {
    return { x: rounded(x - this.#common.x), y: rounded(y - this.#common.y) };
  }

  /** How far a group was moved; what is in none, as far as everything. */
  #shiftOf(group: string | undefined): Point {
    const box = group === undefined ? undefined : this.#page.boxes.get(group);
    return box ? shiftOf(box) : this.#common;
  }

  /** How waypoints of a line are moved when nobody touches them: not at all, with what the line is in, or with both of its ends. */
  #shiftsAlong({ from, to, parent }: DrawnLine): readonly Point[] {
    const [start, end] = [this.#shiftOf(from?.id), this.#shiftOf(to?.id)];
    return [nowhere, this.#shiftOf(parent), ...(isFar(minus(start, end)) ? [] : [start])];
  }
}

/** How far all boxes were moved, where that is equally far. */
function commonShiftOf(boxes: readonly DrawnBox[]): Point {
  const [first, ...others] = boxes;
  if (!first || others.length === 0) return nowhere;
  const shift = shiftOf(first);
  return others.every((box) => !isFar(minus(shiftOf(box), shift))) ? shift : nowhere;
}

function shiftOf({ bounds, drawn }: DrawnBox): Point {
  return minus(bounds, drawn);
}

function minus(a: Point, b: Point): Point {
  return { x: a.x - b.x, y: a.y - b.y };
}

function isFar({ x, y }: Point): boolean {
  return Math.abs(x) >= near || Math.abs(y) >= near;
}

/** Whether two boxes are equally large, but for what rounding does. */
export function isSameSize(a: Rect, b: Rect): boolean {
  return Math.abs(a.width - b.width) < near && Math.abs(a.height - b.height) < near;
}

function roundedRect({ x, y, width, height }: Rect): Rect {
  return { x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height) };
}
