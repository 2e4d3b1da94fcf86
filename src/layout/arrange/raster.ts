import type { Side } from "../../geometry.ts";
import type { Hierarchy } from "../hierarchy.ts";
import type { Arrangement } from "./arrangement.ts";
import type { Leaders } from "./leaders.ts";
import { type Inside, shelve } from "./shelve.ts";

/**
 * An arrangement on one raster of cells that all groups share.
 *
 * Because every node of the picture stands in a cell of the same raster, icons
 * align across groups and straight edges appear by themselves. Everything is
 * by the number of the element.
 */
export interface Raster {
  readonly hierarchy: Hierarchy;
  readonly columns: number;
  readonly rows: number;
  /** First column and row. */
  readonly x: Int32Array;
  readonly y: Int32Array;
  /** Columns and rows that it takes; 1 and 1 for a node. */
  readonly width: Int32Array;
  readonly height: Int32Array;
  /**
   * How many borders of nested groups meet at a side of a group, its own
   * included: 1 hugs the cells, its parent's is 2. 0 where the border runs
   * through the cells of the nodes that sit on it.
   */
  readonly level: Readonly<Record<Side, Int32Array>>;
  /** The middles of columns and rows, px, where they are known beforehand. */
  readonly middles?: { readonly columns: Float64Array; readonly rows: Float64Array };
}

/**
 * A raster that follows an arrangement: after a change only what it concerns is
 * computed anew.
 */
export interface RasterWorkspace {
  readonly raster: Raster;
  /** Says that the shelves or spacings in some groups may have changed. */
  change(groups: readonly number[]): void;
  /** Follows the arrangement, of which nothing but what was said has changed since the last call. */
  follow(arrangement: Arrangement): Raster;
  /** Forgets what the last call followed: the arrangement is changed back. The raster is as before with the next call. */
  back(): void;
  /** The same places without leaders; follows the arrangement, whatever of it has changed. */
  inCells(arrangement: Arrangement): Arrangement;
}

/** Of an arrangement without leaders. */
export function rasterOf(hierarchy: Hierarchy, arrangement: Arrangement): Raster {
  const workspace = rasterWorkspace(hierarchy);
  workspace.change(hierarchy.inwardsOut);
  return workspace.follow(arrangement);
}

export function rasterWorkspace(hierarchy: Hierarchy, leaders: Leaders = []): RasterWorkspace {
  const { count, root, parent, inwardsOut } = hierarchy;
  const numbers = () => new Int32Array(count);
  const raster = {
    hierarchy,
    columns: 0,
    rows: 0,
    x: numbers(),
    y: numbers(),
    width: numbers().fill(1),
    height: numbers().fill(1),
    level: { left: numbers(), right: numbers(), top: numbers(), bottom: numbers() },
  };
  const cells = () => new Int16Array(count).fill(-1);
  const inside: Inside = { ...raster, x: numbers(), y: numbers(), leaders, cellsX: cells(), cellsY: cells() };
  // What shelving changed last, and what was there before.
  const before = { x: numbers(), y: numbers(), width: numbers(), height: numbers() };
  let shelved: number[] = [];
  const members = Array.from({ length: count - root }, (_, index) => [
    ...(hierarchy.children[root + index] as readonly number[]),
    ...Object.values(hierarchy.border[root + index] ?? {}).flat(),
  ]);
  const isStale = new Uint8Array(count);
  // Whether something in a group stands elsewhere in it: what it leads moves along.
  const isStirred = new Uint8Array(count);
  return { raster, change, follow, back, inCells };

  function change(groups: readonly number[]): void {
    for (const group of groups) isStale[group] = 1;
  }

  function follow(arrangement: Arrangement): Raster {
    shelved = [];
    for (const group of inwardsOut) {
      if (isStale[group] === 0 && isStirred[group] === 0) continue;
      const around = parent[group] as number;
      if (isStale[group] === 1 || isLed(arrangement, group)) {
        keep(group);
        shelve(inside, arrangement, group);
        // Of the same size as before it leaves its siblings where they are.
        const { width, height } = before;
        const isResized = raster.width[group] !== width[group] || raster.height[group] !== height[group];
        if (around >= 0 && isResized) isStale[around] = 1;
      }
      isStale[group] = 0;
      isStirred[group] = 0;
      if (around >= 0) isStirred[around] = 1;
    }
    toAbsolute(raster, inside);
    countBorders(raster);
    raster.columns = raster.width[root] ?? 1;
    raster.rows = raster.height[root] ?? 1;
    return raster;
  }

  function keep(group: number): void {
    shelved.push(group);
    before.width[group] = raster.width[group] as number;
    before.height[group] = raster.height[group] as number;
    for (const member of membersOf(group)) {
      before.x[member] = inside.x[member] as number;
      before.y[member] = inside.y[member] as number;
    }
  }

  function back(): void {
    for (const group of shelved) {
      raster.width[group] = before.width[group] as number;
      raster.height[group] = before.height[group] as number;
      for (const member of membersOf(group)) {
        inside.x[member] = before.x[member] as number;
        inside.y[member] = before.y[member] as number;
      }
    }
  }

  function membersOf(group: number): readonly number[] {
    return members[group - root] as readonly number[];
  }

  /** Whether something stands in line with a leader, by which a change in its siblings moves it. */
  function isLed({ gapX, gapY }: Arrangement, group: number): boolean {
    for (const child of hierarchy.children[group] as readonly number[]) {
      if ((gapX[child] as number) < 0 || (gapY[child] as number) < 0) return true;
    }
    return false;
  }

  function inCells(arrangement: Arrangement): Arrangement {
    inside.cellsX.fill(-1);
    inside.cellsY.fill(-1);
    change(inwardsOut);
    follow(arrangement);
    const [gapX, gapY, align] = [arrangement.gapX.slice(), arrangement.gapY.slice(), arrangement.align.slice()];
    for (const group of inwardsOut) {
      const isVertical = arrangement.shelves[group - root]?.vertical;
      for (const child of hierarchy.children[group] as readonly number[]) {
        const [x, y] = [inside.cellsX[child] as number, inside.cellsY[child] as number];
        if (x >= 0) gapX[child] = x;
        if (y >= 0) gapY[child] = y;
        // What starts where its line does has no gap that would say so.
        if ((isVertical ? x : y) >= 0) align[child] = 0;
      }
    }
    return { ...arrangement, gapX, gapY, align };
  }
}

function toAbsolute({ hierarchy, x, y }: Raster, inside: Raster): void {
  const { root, count, parent } = hierarchy;
  x[root] = 0;
  y[root] = 0;
  // Groups before nodes, and every group after the one around it.
  for (let at = 1; at < count; at++) {
    const element = (root + at) % count;
    const around = parent[element] as number;
    x[element] = (x[around] as number) + (inside.x[element] as number);
    y[element] = (y[around] as number) + (inside.y[element] as number);
  }
}

/** Counts nested borders from the innermost outwards, since the innermost one hugs the cells. */
export function countBorders({ hierarchy, x, y, width, height, level }: Raster): void {
  for (const group of hierarchy.inwardsOut) {
    if (group === hierarchy.root) continue;
    countStarts(hierarchy, group, x, level.left, hierarchy.border[group]?.left.length !== 0);
    countStarts(hierarchy, group, y, level.top, hierarchy.border[group]?.top.length !== 0);
    countEnds(hierarchy, group, [x, width], level.right, hierarchy.border[group]?.right.length !== 0);
    countEnds(hierarchy, group, [y, height], level.bottom, hierarchy.border[group]?.bottom.length !== 0);
  }
}

function countStarts(
  { children, root }: Hierarchy,
  group: number,
  first: Int32Array,
  level: Int32Array,
  isOnNodes: boolean,
): void {
  let most = 0;
  for (const child of children[group] as readonly number[]) {
    if (child > root && first[child] === first[group]) most = Math.max(most, level[child] as number);
  }
  level[group] = isOnNodes ? 0 : most + 1;
}

function countEnds(
  { children, root }: Hierarchy,
  group: number,
  [first, extent]: readonly [Int32Array, Int32Array],
  level: Int32Array,
  isOnNodes: boolean,
): void {
  const end = (first[group] as number) + (extent[group] as number);
  let most = 0;
  for (const child of children[group] as readonly number[]) {
    const isLast = (first[child] as number) + (extent[child] as number) === end;
    if (child > root && isLast) most = Math.max(most, level[child] as number);
  }
  level[group] = isOnNodes ? 0 : most + 1;
}
