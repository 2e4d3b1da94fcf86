import type { Direction } from "../../model/architecture.ts";
import type { Sketch } from "../elk.ts";
import type { GraphGroup } from "../graph.ts";
import { elementAt, type Hierarchy } from "../hierarchy.ts";
import { type Arrangement, arrangementOf, type Shelf } from "./arrangement.ts";

/** How the ranks of a flow are shelved. */
export type Fold =
  /** Each rank a line of its own, however many there are. */
  | "none"
  /** One after the other in lines that make the group about as wide as high. */
  | "lines"
  /** So, and every other line backwards, as a snake. */
  | "snake";

export const folds: readonly Fold[] = ["none", "lines", "snake"];

/** Reads an arrangement from ELK's sketch: its ranks where edges decide, the author's order where `arrange` does. */
export function arrange(hierarchy: Hierarchy, sketch: Sketch, fold: Fold): Arrangement {
  const { root, count, graph } = hierarchy;
  const shelves: Shelf[] = [];
  for (let group = root; group < count; group++) {
    const children = hierarchy.children[group] ?? [];
    const element = group === root ? undefined : (elementAt(hierarchy, group) as GraphGroup);
    shelves.push(
      element && element.arrange !== "flow"
        ? shelfOf(children, element)
        : flow(children, element?.direction ?? graph.direction, sketch, element?.group.direction ? "none" : fold),
    );
  }
  return arrangementOf(hierarchy, shelves);
}

function shelfOf(children: readonly number[], { arrange, columns }: GraphGroup): Shelf {
  switch (arrange) {
    case "row":
      return { vertical: false, lines: [children], grid: false };
    case "column":
      return { vertical: true, lines: [children], grid: false };
    case "grid":
      return { vertical: false, lines: rowsOf(children, columns), grid: true };
    default:
      throw new Error(`a flow has no order of its own`);
  }
}

function rowsOf(children: readonly number[], columns = Math.ceil(Math.sqrt(children.length))): number[][] {
  const rows: number[][] = [];
  for (let start = 0; start < children.length; start += columns) rows.push(children.slice(start, start + columns));
  return rows;
}

/** ELK always draws from left to right; the direction says which way its ranks are shelved. */
function flow(children: readonly number[], direction: Direction, sketch: Sketch, fold: Fold): Shelf {
  const ranks = ranksOf(children, sketch);
  const isBackwards = direction === "left" || direction === "up";
  const isAcross = direction === "right" || direction === "left";
  if (fold === "none" || children.length < fewestFolded) {
    return { vertical: isAcross, lines: isBackwards ? ranks.reverse() : ranks, grid: false };
  }
  const lines = rowsOf(ranks.flat(), Math.ceil(Math.sqrt(children.length * (isAcross ? 1.6 : 0.7))));
  const isReversed = (index: number) => isBackwards !== (fold === "snake" && index % 2 === 1);
  return {
    vertical: !isAcross,
    lines: lines.map((line, index) => (isReversed(index) ? line.reverse() : line)),
    grid: false,
  };
}

/** Fewer children than this fit into one line. */
const fewestFolded = 6;

/**
 * Siblings rank by rank, each rank from top to bottom.
 *
 * A group may reach over several of ELK's layers, so that a rank is what the
 * intervals say: one more than the highest of those that end before it starts.
 */
function ranksOf(children: readonly number[], { x, y, width, height }: Sketch): number[][] {
  const start = (index: number) => x[index] ?? 0;
  const end = (index: number) => start(index) + Math.max(1, width[index] ?? 0);
  const middle = (index: number) => (y[index] ?? 0) + (height[index] ?? 0) / 2;
  const byStart = children.toSorted((a, b) => start(a) - start(b) || a - b);
  const byEnd = children.toSorted((a, b) => end(a) - end(b) || a - b);
  const rankOf = new Map<number, number>();
  let [ended, highest] = [0, -1];
  for (const index of byStart) {
    for (; ended < byEnd.length && end(byEnd[ended] ?? index) <= start(index); ended++) {
      highest = Math.max(highest, rankOf.get(byEnd[ended] ?? index) ?? 0);
    }
    rankOf.set(index, highest + 1);
  }
  const ranks: number[][] = [];
  for (const index of children) {
    const rank = rankOf.get(index) ?? 0;
    ranks[rank] = [...(ranks[rank] ?? []), index];
  }
  return ranks.filter((rank) => rank.length > 0).map((rank) => rank.toSorted((a, b) => middle(a) - middle(b) || a - b));
}
