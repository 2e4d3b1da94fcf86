import type { Side } from "../../geometry.ts";
import type { Line } from "./axis.ts";
import { type Grid, groupBox, type LineBox, nodeBox } from "./grid.ts";

/** 0 right, 1 down, 2 left, 3 up: the next one is a quarter turn clockwise. */
export type Heading = 0 | 1 | 2 | 3;

/** A place where an edge can leave an element, heading away from it. */
export interface Port {
  /** Of the grid. */
  readonly point: number;
  readonly heading: Heading;
  /** How unwelcome it is, in px of detour. */
  readonly cost: number;
}

export const headingOf: Readonly<Record<Side, Heading>> = { right: 0, bottom: 1, left: 2, top: 3 };

// The middle of a side looks best; the lower side is behind the label.
const costOffCentre = 1.5;
const costBelow = 8;
const costOffCentreOfGroup = 0.15;

/** Less than two bends, so that a short straight way back stays one. */
const costOfUnliked = 20;

export interface PortChoice {
  /** The only side allowed. */
  readonly side?: Side | undefined;
  /** Leaves out every other port of a node, and ports that stay close to others, so that labels fit between the edges. */
  readonly isWide: boolean;
  /** Only ports at the left and right, or only those above and below; a side says more. */
  readonly only?: "across" | "along" | undefined;
  /** The sides that are better left to others. */
  readonly unliked?: "across" | "along" | undefined;
}

export function portsOf(grid: Grid, element: number, { unliked, ...choice }: PortChoice): Port[] {
  const ports = portsAllowed(grid, element, choice);
  if (!unliked) return ports;
  return ports.map((port) => (axisOf(port) === unliked ? { ...port, cost: port.cost + costOfUnliked } : port));
}

const axisOf = ({ heading }: Port) => ((heading & 1) === 0 ? "across" : "along");

function portsAllowed(grid: Grid, element: number, { side, isWide, only }: PortChoice): Port[] {
  const { raster } = grid;
  const isNode = element < raster.hierarchy.root;
  const ports = isNode
    ? nodePorts(grid, element, isWide ? 2 : 1)
    : groupPorts(grid, groupBox(raster, grid.lines, element), isWide ? isApart : isOpen);
  if (side) return ports.filter(({ heading }) => heading === headingOf[side]);
  if (!only || !isNode) return ports;
  return ports.filter((port) => axisOf(port) === only);
}

function nodePorts({ raster, lines, width }: Grid, node: number, step: number): Port[] {
  const { left, right, top, bottom } = nodeBox(raster, lines, node);
  const column = lines.columns.cells[raster.x[node] ?? -1];
  const row = lines.rows.cells[raster.y[node] ?? -1];
  const costOf = (line: { readonly kind: string; readonly offset?: number } | undefined) =>
    Math.abs(line?.offset ?? 0) * costOffCentre;
  const ports: Port[] = [];
  for (const port of everyNth(row?.ports ?? [], step)) {
    const cost = costOf(lines.rows.lines[port]);
    ports.push({ point: port * width + right, heading: 0, cost }, { point: port * width + left, heading: 2, cost });
  }
  for (const port of everyNth(column?.ports ?? [], step)) {
    const cost = costOf(lines.columns.lines[port]);
    ports.push(
      { point: top * width + port, heading: 3, cost },
      { point: bottom * width + port, heading: 1, cost: cost + costBelow },
    );
  }
  return ports;
}

/** Counted from the middle one. */
function everyNth(ports: readonly number[], step: number): readonly number[] {
  const middle = ports.length >> 1;
  return ports.filter((_, index) => (index - middle) % step === 0);
}

const isOpen = ({ kind }: Line): boolean => kind === "track" || kind === "port";

/** Whether a line moves away from its neighbours as far as need be: the ports of one node do not. */
const isApart = (line: Line): boolean => line.kind === "track" || (line.kind === "port" && line.offset === 0);

/** Wherever a line on which edges may run crosses the border. */
function groupPorts(grid: Grid, { left, right, top, bottom }: LineBox, isAllowed: (line: Line) => boolean): Port[] {
  const { lines, width, x, y } = grid;
  const ports: Port[] = [];
  const [middleX, middleY] = [((x[left] ?? 0) + (x[right] ?? 0)) / 2, ((y[top] ?? 0) + (y[bottom] ?? 0)) / 2];
  for (let row = top + 1; row < bottom; row++) {
    if (!isAllowed(lines.rows.lines[row] as Line)) continue;
    const cost = Math.abs((y[row] ?? 0) - middleY) * costOffCentreOfGroup;
    ports.push({ point: row * width + right, heading: 0, cost }, { point: row * width + left, heading: 2, cost });
  }
  for (let column = left + 1; column < right; column++) {
    if (!isAllowed(lines.columns.lines[column] as Line)) continue;
    const cost = Math.abs((x[column] ?? 0) - middleX) * costOffCentreOfGroup;
    ports.push({ point: top * width + column, heading: 3, cost }, { point: bottom * width + column, heading: 1, cost });
  }
  return ports;
}
