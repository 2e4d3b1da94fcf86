import type { Hierarchy } from "../hierarchy.ts";
import type { Arrangement } from "./arrangement.ts";
import { BorderLevels } from "./border-levels.ts";
import type { Leaders } from "./leaders.ts";
import type { Raster } from "./raster.ts";
import { type Inside, type InsideAxis, shelve } from "./shelve.ts";

/** Of an arrangement without leaders. */
export function rasterOf(hierarchy: Hierarchy, arrangement: Arrangement): Raster {
  return new RasterWorkspace(hierarchy).follow(arrangement);
}

/**
 * A raster that follows an arrangement: after a change only what it concerns is
 * computed anew.
 */
export class RasterWorkspace {
  readonly raster: Raster & { columns: number; rows: number };
  readonly #hierarchy: Hierarchy;
  readonly #inside: Inside;
  readonly #levels: BorderLevels;
  /** What stands in each group and on its borders, by its number less that of the root. */
  readonly #members: readonly (readonly number[])[];
  readonly #isStale: Uint8Array;
  /** Whether something in a group stands elsewhere in it: what it leads moves along. */
  readonly #isStirred: Uint8Array;
  /** The groups that were shelved last, and what was there before. */
  #shelved: number[] = [];
  readonly #before: Pick<Raster, "x" | "y" | "width" | "height">;

  constructor(hierarchy: Hierarchy, leaders: Leaders = []) {
    const { count, root, children, border } = hierarchy;
    const numbers = () => new Int32Array(count);
    const [width, height] = [numbers().fill(1), numbers().fill(1)];
    const level = { left: numbers(), right: numbers(), top: numbers(), bottom: numbers() };
    const axisOf = (lengths: Int32Array): InsideAxis => ({ places: numbers(), lengths, cells: new Int16Array(count) });
    this.raster = { hierarchy, columns: 1, rows: 1, x: numbers(), y: numbers(), width, height, level };
    this.#hierarchy = hierarchy;
    this.#inside = { hierarchy, leaders, horizontal: axisOf(width), vertical: axisOf(height) };
    this.#levels = new BorderLevels(hierarchy);
    this.#members = Array.from({ length: count - root }, (_, index) => [
      ...(children[root + index] as readonly number[]),
      ...Object.values(border[root + index] ?? {}).flat(),
    ]);
    this.#isStale = new Uint8Array(count).fill(1);
    this.#isStirred = new Uint8Array(count);
    this.#before = { x: numbers(), y: numbers(), width: numbers(), height: numbers() };
  }

  /** Says that the shelves or spacings in some groups may have changed. */
  change(groups: readonly number[]): void {
    for (const group of groups) this.#isStale[group] = 1;
  }

  /** Follows the arrangement, of which nothing but what was said has changed since the last call. */
  follow(arrangement: Arrangement): Raster {
    const { inwardsOut, root } = this.#hierarchy;
    this.#shelved = [];
    for (const group of inwardsOut) this.#renew(arrangement, group);
    this.#toAbsolute();
    const { raster } = this;
    this.#levels.count(raster);
    raster.columns = raster.width[root] as number;
    raster.rows = raster.height[root] as number;
    return raster;
  }

  /** Forgets what the last call followed: the arrangement is changed back. The raster is as before with the next call. */
  back(): void {
    const { horizontal, vertical } = this.#inside;
    const { x, y, width, height } = this.#before;
    for (const group of this.#shelved) {
      horizontal.lengths[group] = width[group] as number;
      vertical.lengths[group] = height[group] as number;
      for (const member of this.#membersOf(group)) {
        horizontal.places[member] = x[member] as number;
        vertical.places[member] = y[member] as number;
      }
    }
  }

  /** The same places without leaders; follows the arrangement, whatever of it has changed. */
  inCells(arrangement: Arrangement): Arrangement {
    const { children, inwardsOut, root } = this.#hierarchy;
    const { horizontal, vertical } = this.#inside;
    horizontal.cells.fill(-1);
    vertical.cells.fill(-1);
    this.change(inwardsOut);
    this.follow(arrangement);
    const [gapX, gapY, align] = [arrangement.gapX.slice(), arrangement.gapY.slice(), arrangement.align.slice()];
    for (const group of inwardsOut) {
      const isVertical = arrangement.shelves[group - root]?.vertical;
      for (const child of children[group] as readonly number[]) {
        const [x, y] = [horizontal.cells[child] as number, vertical.cells[child] as number];
        if (x >= 0) gapX[child] = x;
        if (y >= 0) gapY[child] = y;
        // What starts where its line does has no gap that would say so.
        if ((isVertical ? x : y) >= 0) align[child] = 0;
      }
    }
    return { ...arrangement, gapX, gapY, align };
  }

  #renew(arrangement: Arrangement, group: number): void {
    if (this.#isStale[group] === 0 && this.#isStirred[group] === 0) return;
    const around = this.#hierarchy.parent[group] as number;
    if (this.#isStale[group] === 1 || this.#isLed(arrangement, group)) {
      this.#keep(group);
      shelve(this.#inside, arrangement, group);
      const { width, height } = this.raster;
      const isResized = width[group] !== this.#before.width[group] || height[group] !== this.#before.height[group];
      // Of the same size as before it leaves its siblings where they are.
      if (around >= 0 && isResized) this.#isStale[around] = 1;
    }
    this.#isStale[group] = 0;
    this.#isStirred[group] = 0;
    if (around >= 0) this.#isStirred[around] = 1;
  }

  #keep(group: number): void {
    const { horizontal, vertical } = this.#inside;
    const { x, y, width, height } = this.#before;
    this.#shelved.push(group);
    width[group] = horizontal.lengths[group] as number;
    height[group] = vertical.lengths[group] as number;
    for (const member of this.#membersOf(group)) {
      x[member] = horizontal.places[member] as number;
      y[member] = vertical.places[member] as number;
    }
  }

  #membersOf(group: number): readonly number[] {
    return this.#members[group - this.#hierarchy.root] as readonly number[];
  }

  /** Whether something stands in line with a leader, by which a change in its siblings moves it. */
  #isLed({ gapX, gapY }: Arrangement, group: number): boolean {
    for (const child of this.#hierarchy.children[group] as readonly number[]) {
      if ((gapX[child] as number) < 0 || (gapY[child] as number) < 0) return true;
    }
    return false;
  }

  #toAbsolute(): void {
    const { root, count, parent } = this.#hierarchy;
    const { x, y } = this.raster;
    const [insideX, insideY] = [this.#inside.horizontal.places, this.#inside.vertical.places];
    x[root] = 0;
    y[root] = 0;
    // Groups before nodes, and every group after the one around it.
    for (let at = 1; at < count; at++) {
      const element = root + at < count ? root + at : root + at - count;
      const around = parent[element] as number;
      x[element] = (x[around] as number) + (insideX[element] as number);
      y[element] = (y[around] as number) + (insideY[element] as number);
    }
  }
}
