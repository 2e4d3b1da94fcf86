import type { Direction } from "../../model/architecture.ts";
import type { GraphGroup } from "../graph.ts";
import { elementAt, type Hierarchy } from "../hierarchy.ts";
import { type Arrangement, arrangementOf, type Shelf } from "./arrangement.ts";
import type { Ranks } from "./order-ranks.ts";

/** How the ranks of a flow are shelved. */
export type Fold =
  /** Each rank a line of its own, however many there are. */
  | "none"
  /** One after the other in lines that make the group about as wide as high. */
  | "lines"
  /** So, and every other line backwards, as a snake. */
  | "snake";

export const folds: readonly Fold[] = ["none", "lines", "snake"];

/** Puts everything on shelves: by its ranks where edges decide, in the author's order where `arrange` does. */
export function arrange(hierarchy: Hierarchy, ranks: Ranks, fold: Fold): Arrangement {
  const { root, count, graph } = hierarchy;
  const shelves: Shelf[] = [];
  for (let group = root; group < count; group++) {
    const children = hierarchy.children[group] ?? [];
    const element = group === root ? undefined : (elementAt(hierarchy, group) as GraphGroup);
    shelves.push(
      element && element.arrange !== "flow"
        ? shelfOf(children, element)
        : flow(
            ranks[group - root] ?? [],
            element?.direction ?? graph.direction,
            element?.group.direction ? "none" : fold,
          ),
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

/** The direction says which way the ranks are shelved. */
function flow(ranks: Ranks[number], direction: Direction, fold: Fold): Shelf {
  const isBackwards = direction === "left" || direction === "up";
  const isAcross = direction === "right" || direction === "left";
  const children = ranks.flat();
  if (fold === "none" || children.length < fewestFolded) {
    return { vertical: isAcross, lines: isBackwards ? ranks.toReversed() : ranks, grid: false };
  }
  const lines = rowsOf(children, Math.ceil(Math.sqrt(children.length * (isAcross ? 1.6 : 0.7))));
  const isReversed = (index: number) => isBackwards !== (fold === "snake" && index % 2 === 1);
  return {
    vertical: !isAcross,
    lines: lines.map((line, index) => (isReversed(index) ? line.reverse() : line)),
    grid: false,
  };
}

/** Fewer children than this fit into one line. */
const fewestFolded = 6;
