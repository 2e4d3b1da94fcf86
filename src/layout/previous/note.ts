import type { Direction } from "../../model/architecture.ts";
import { type Arrangement, arrangementOf } from "../arrange/arrangement.ts";
import type { Effort } from "../effort.ts";
import type { GraphGroup } from "../graph.ts";
import { elementAt, type Hierarchy } from "../hierarchy.ts";

/**
 * An arrangement by ids instead of numbers, to be kept with the picture so
 * that the next one of the same document can follow it.
 *
 * It is as the search left it, before anything was moved to do what hints ask
 * for: a hint that is taken out again leaves no gap behind.
 */
export interface ArrangementNote {
  readonly version: typeof noteVersion;
  /** Of the picture as a whole. */
  readonly direction: Direction;
  /** How long it was looked for. */
  readonly effort: Effort;
  /** The picture first, every group after its parent. */
  readonly groups: readonly GroupNote[];
  /** Those that stand in another way than most. */
  readonly elements: readonly ElementNote[];
}

/** A note of another version is not understood. */
export const noteVersion = 1;

export interface GroupNote {
  /** None: the picture as a whole. */
  readonly id?: string;
  /** The author's own for this group. */
  readonly direction?: Direction;
  readonly lines: "rows" | "columns";
  /** What stands in it, line by line: ids without that of the group. */
  readonly of: readonly (readonly string[])[];
}

/** Of a node or group; what is missing is as with most. */
export interface ElementNote {
  readonly id: string;
  /** Empty cells to the left of it, and above it. */
  readonly left?: number;
  readonly above?: number;
  /** Where it stands when its line has room to spare across, if not in the middle. */
  readonly align?: "start" | "end";
  /** The row or column, counted inside its group, of a node on a border; -1: spread evenly. Every such node has it. */
  readonly slot?: number;
}

/** Writes an arrangement down. */
export function noteOf(hierarchy: Hierarchy, arrangement: Arrangement, effort: Effort): ArrangementNote {
  const { graph, root, count } = hierarchy;
  const idOf = (element: number) => elementAt(hierarchy, element).id;
  const onBorders = new Set(borderNodes(hierarchy));
  return {
    version: noteVersion,
    direction: graph.direction,
    effort,
    groups: arrangement.shelves.map(({ vertical, lines }, index) => ({
      ...(index > 0 && headOf(elementAt(hierarchy, root + index) as GraphGroup)),
      lines: vertical ? "columns" : "rows",
      of: lines.filter((line) => line.length > 0).map((line) => line.map((child) => nameIn(hierarchy, child))),
    })),
    elements: Array.from({ length: count }, (_, element) => element).flatMap((element) => {
      const spacing = spacingOf(arrangement, element, onBorders.has(element));
      return Object.keys(spacing).length > 0 ? { id: idOf(element), ...spacing } : [];
    }),
  };
}

/** What an element is called in the group around it. */
export function nameIn(hierarchy: Hierarchy, element: number): string {
  const { id, parent } = elementAt(hierarchy, element);
  return parent !== undefined && id.startsWith(`${parent}.`) ? id.slice(parent.length + 1) : id;
}

function headOf({ id, group: { direction } }: GraphGroup): Pick<GroupNote, "id" | "direction"> {
  return { id, ...(direction && { direction }) };
}

/** Everything that sits on the border of some group. */
export function borderNodes({ border }: Hierarchy): number[] {
  return border.flatMap(({ left, right, top, bottom }) => [...left, ...right, ...top, ...bottom]);
}

/** By number: where an element stands across its line. */
const alignments = ["start", undefined, "end"] as const;

function spacingOf(
  { gapX, gapY, align, slot }: Arrangement,
  element: number,
  isOnBorder: boolean,
): Omit<ElementNote, "id"> {
  const [left, above] = [gapX[element] as number, gapY[element] as number];
  const across = alignments[align[element] as number];
  return {
    ...(left > 0 && { left }),
    ...(above > 0 && { above }),
    ...(across && { align: across }),
    ...(isOnBorder && { slot: slot[element] as number }),
  };
}

/**
 * Empty cells of a picture, some of them for each of its elements. What was looked for has far fewer; a note that anybody
 * may have written must not ask for a raster that fills the memory.
 */
const mostEmptyCells = 32;
export const mostEmptyCellsEach = 4;

/** The spacing that a note tells of, for those elements that there are, around shelves that stand already. */
export function spaced(
  hierarchy: Hierarchy,
  shelves: Arrangement["shelves"],
  elements: ArrangementNote["elements"],
): Arrangement {
  const arrangement = arrangementOf(hierarchy, shelves);
  const { gapX, gapY, align, slot } = arrangement;
  let rest = mostEmptyCells + mostEmptyCellsEach * hierarchy.count;
  const cells = (gap: number) => {
    const affordable = Math.min(gap, rest);
    rest -= affordable;
    return affordable;
  };
  for (const { id, left = 0, above = 0, align: across, slot: along = -1 } of elements) {
    const element = hierarchy.indexOf.get(id);
    if (element === undefined) continue;
    gapX[element] = cells(left);
    gapY[element] = cells(above);
    align[element] = alignments.indexOf(across);
    slot[element] = along;
  }
  return arrangement;
}
