import { center } from "../../geometry.ts";
import type { NodeAnchor } from "../anchors.ts";
import { BorderLevels } from "../arrange/border-levels.ts";
import type { Raster } from "../arrange/raster.ts";
import type { Hierarchy } from "../hierarchy.ts";

/** What is out of line by less than this, px, and not meant to be, shares a column or row. */
const almostInLine = 12;

/**
 * A raster on which everything stands in the order in which its anchor is.
 *
 * A group takes every column and row whose middle is inside of its bounds, so
 * that what stands above it stands above its cells.
 */
export function rasterAt(hierarchy: Hierarchy): Raster {
  const { nodes, groups } = hierarchy.anchors ?? { nodes: [], groups: [] };
  const { count, root } = hierarchy;
  // A group with nothing in it has a cell of its own, beside those that it takes.
  const empty = groups.map((_, index) => root + 1 + index).filter((group) => isEmpty(hierarchy, group));
  const middles = empty.map((group) => ({ ...center(groups[group - root - 1] ?? nowhere), isPinned: false }));
  const columns = cellsOf([...nodes, ...middles], ({ x }) => x);
  const rows = cellsOf([...nodes, ...middles], ({ y }) => y);
  const numbers = () => new Int32Array(count);
  const raster: Raster = {
    hierarchy,
    columns: columns.middles.length,
    rows: rows.middles.length,
    x: numbers(),
    y: numbers(),
    width: numbers().fill(1),
    height: numbers().fill(1),
    level: { left: numbers(), right: numbers(), top: numbers(), bottom: numbers() },
    middles: { columns: columns.middles, rows: rows.middles },
  };
  for (const [index, element] of [...nodes.keys(), ...empty].entries()) {
    raster.x[element] = columns.cells[index] as number;
    raster.y[element] = rows.cells[index] as number;
  }
  raster.width[root] = raster.columns;
  raster.height[root] = raster.rows;
  for (const group of hierarchy.inwardsOut) {
    if (group === root) continue;
    const { x, y, width, height } = groups[group - root - 1] ?? nowhere;
    const { left = [], right = [], top = [], bottom = [] } = hierarchy.border[group] ?? {};
    span(raster, group, { first: raster.x, extent: raster.width, across: [left, right], along: [...top, ...bottom] }, [
      columns.middles,
      x,
      x + width,
    ]);
    span(raster, group, { first: raster.y, extent: raster.height, across: [top, bottom], along: [...left, ...right] }, [
      rows.middles,
      y,
      y + height,
    ]);
  }
  new BorderLevels(hierarchy).count(raster);
  return raster;
}

const nowhere = { x: 0, y: 0, width: 0, height: 0 };

function isEmpty({ children, border }: Hierarchy, group: number): boolean {
  return [children[group], ...Object.values(border[group] ?? {})].every((inside) => !inside || inside.length === 0);
}

interface Axis {
  readonly first: Int32Array;
  readonly extent: Int32Array;
  /** Nodes on the borders at which the group starts and ends, and on the two others. */
  readonly across: readonly [readonly number[], readonly number[]];
  readonly along: readonly number[];
}

/** The cells between two places, and at least those of what is inside, or its own. */
function span(
  { hierarchy }: Raster,
  group: number,
  { first, extent, across: [atStart, atEnd], along }: Axis,
  [middles, from, to]: readonly [Float64Array, number, number],
): void {
  const inside = isEmpty(hierarchy, group) ? [group] : [...(hierarchy.children[group] ?? []), ...along];
  const firstOf = (element: number) => first[element] as number;
  const endOf = (element: number) => firstOf(element) + (extent[element] as number);
  const within = [...middles.keys()].filter((cell) => from <= (middles[cell] ?? 0) && (middles[cell] ?? 0) <= to);
  const starts = [...within, ...inside.map(firstOf)];
  const ends = [...within.map((cell) => cell + 1), ...inside.map(endOf)];
  // Nodes on a border stand in the outermost cells.
  const start = atStart[0] === undefined ? Math.min(...starts, ...atEnd.map(firstOf)) : firstOf(atStart[0]);
  const end = atEnd[0] === undefined ? Math.max(...ends, ...atStart.map(endOf)) : endOf(atEnd[0]);
  first[group] = start;
  extent[group] = Math.max(1, end - start);
}

/** The cell of each node on an axis, and the middle of each cell. */
function cellsOf(
  nodes: readonly NodeAnchor[],
  placeOf: (node: NodeAnchor) => number,
): { readonly cells: Int32Array; readonly middles: Float64Array } {
  const cells = new Int32Array(nodes.length);
  const middles: number[] = [];
  let start = -Infinity;
  let pinned: number | undefined;
  for (const node of [...nodes.keys()].sort((a, b) => at(a) - at(b) || a - b)) {
    const place = at(node);
    const isPinned = nodes[node]?.isPinned ?? false;
    const isElsewhere = isPinned && pinned !== undefined && pinned !== place;
    if (place - start > almostInLine || isElsewhere) {
      middles.push(place);
      start = place;
      pinned = undefined;
    }
    if (isPinned) pinned = middles[middles.length - 1] = place;
    cells[node] = middles.length - 1;
  }
  return { cells, middles: Float64Array.from(middles) };

  function at(node: number): number {
    return placeOf(nodes[node] as NodeAnchor);
  }
}
