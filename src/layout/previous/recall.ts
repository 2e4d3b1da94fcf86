import type { Shelf } from "../arrange/arrangement.ts";
import type { MutableArrangement } from "../arrange/change.ts";
import { arrange } from "../arrange/flow.ts";
import { ranksOf } from "../arrange/ranks.ts";
import type { GraphGroup } from "../graph.ts";
import { elementAt, type Hierarchy } from "../hierarchy.ts";
import {
  type ArrangementNote,
  borderNodes,
  type ElementNote,
  type GroupNote,
  mostEmptyCellsEach,
  nameIn,
  spaced,
} from "./note.ts";

/** An arrangement as far as it is known from a picture before. */
export interface Recalled {
  readonly arrangement: MutableArrangement;
  /** What the note does not name: it stands behind the others and is to find its place. Outer ones first, in document order. */
  readonly newcomers: readonly number[];
  /** What stood behind something that is no longer there. */
  readonly heirs: readonly Heir[];
}

/** An element to which empty cells are left: above it, or to the left of it. */
export interface Heir {
  readonly element: number;
  readonly isAbove: boolean;
  readonly cells: number;
}

/**
 * Arranges what there is as a note says.
 *
 * What the note names and is no longer there is passed over. The author's own
 * rows, columns and grids come from the document. What is in new groups stands
 * in the order of its edges.
 */
export function recall(hierarchy: Hierarchy, note: ArrangementNote): Recalled {
  const { root } = hierarchy;
  const noted: Noted = {
    groups: new Map(note.groups.map((group) => [group.id, group])),
    elements: new Map(note.elements.map((element) => [element.id, element])),
  };
  const newcomers: number[] = [];
  const heirs: Heir[] = [];
  const shelves = arrange(hierarchy, ranksOf(hierarchy), "lines").shelves.map((plain, index): Shelf => {
    const group = index === 0 ? undefined : (elementAt(hierarchy, root + index) as GraphGroup);
    if (group && group.arrange !== "flow") return plain;
    const before = noted.groups.get(group?.id);
    const isTurned = group?.group.direction !== undefined && group.group.direction !== before?.direction;
    const lines = before && !isTurned ? linesOf(hierarchy, before, plain) : [];
    const old = new Set(lines.flat());
    const added = plain.lines.flat().filter((child) => !old.has(child));
    if (!isTurned) newcomers.push(...added.toSorted((a, b) => a - b));
    if (before && !isTurned) heirs.push(...heirsOf(hierarchy, before, plain, noted));
    if (!before || old.size === 0) return plain;
    return { ...plain, vertical: before.lines === "columns", lines: [...lines, ...added.map((child) => [child])] };
  });
  const onBorders = borderNodes(hierarchy).filter((node) => !noted.elements.has(elementAt(hierarchy, node).id));
  return {
    arrangement: { ...spaced(hierarchy, shelves, note.elements), shelves },
    newcomers: [...newcomers, ...onBorders],
    heirs,
  };
}

/** A note by id. */
interface Noted {
  readonly groups: ReadonlyMap<string | undefined, GroupNote>;
  readonly elements: ReadonlyMap<string, ElementNote>;
}

/** The lines of a note with what is still in the group, each thing once. */
function linesOf(hierarchy: Hierarchy, { of }: GroupNote, plain: Shelf): number[][] {
  const waiting = new Map(plain.lines.flat().map((child) => [nameIn(hierarchy, child), child]));
  return of
    .map((line) =>
      line.flatMap((name) => {
        const child = waiting.get(name) ?? [];
        waiting.delete(name);
        return child;
      }),
    )
    .filter((line) => line.length > 0);
}

/**
 * What is gone leaves its cell, and the empty ones before it, to the next in its line; a group leaves nothing, as nobody
 * knows any more how large it was.
 */
function heirsOf(
  hierarchy: Hierarchy,
  { id: group, lines, of }: GroupNote,
  plain: Shelf,
  { groups, elements }: Noted,
): readonly Heir[] {
  const isAbove = lines === "columns";
  const children = new Map(plain.lines.flat().map((child) => [nameIn(hierarchy, child), child]));
  const idsOf = (name: string) => [name, ...(group === undefined ? [] : [`${group}.${name}`])];
  const cellsOf = (name: string) => {
    const { left = 0, above = 0 } =
      idsOf(name)
        .map((id) => elements.get(id))
        .find((element) => element) ?? {};
    return idsOf(name).some((id) => groups.has(id)) ? 0 : 1 + (isAbove ? above : left);
  };
  return of.flatMap((line) => {
    let cells = 0;
    return line.flatMap((name): readonly Heir[] => {
      const element = children.get(name);
      const left = Math.min(cells, mostEmptyCellsEach);
      cells = element === undefined ? cells + cellsOf(name) : 0;
      return element === undefined || left === 0 ? [] : [{ element, isAbove, cells: left }];
    });
  });
}
