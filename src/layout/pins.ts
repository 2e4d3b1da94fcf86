import type { Point } from "../geometry.ts";
import { quoted } from "../source/quoted.ts";
import type { Report } from "../source/report.ts";
import { wholeOf } from "../source/source.ts";
import type { Graph } from "./graph.ts";
import { originOf } from "./layout-of.ts";

/** By id of a node: the upper left corner of its icon, px of the picture. */
export type Pins = Readonly<Record<string, Point>>;

/** A node, by number, whose icon has its middle there: px from where the picture's content begins. */
export interface Pin extends Point {
  readonly node: number;
}

/** Looks up what is pinned; warns of what is not there. */
export function pinsOf(graph: Graph, pins: Pins, report: Report): Pin[] {
  const origin = originOf(graph);
  const numbers = new Map(graph.nodes.map(({ id }, node) => [id, node]));
  return Object.entries(pins).flatMap(([id, { x, y }]) => {
    const node = numbers.get(id);
    const icon = graph.nodes[node ?? -1]?.icon;
    if (node === undefined || !icon) {
      reportUnusedPin(graph, id, report);
      return [];
    }
    return { node, x: x + icon.width / 2 - origin.x, y: y + icon.height / 2 - origin.y };
  });
}

/** Warns of a pin of what is no node, or in a picture that is laid out by ELK. */
export function reportUnusedPin({ nodes }: Graph, id: string, report: Report): void {
  const [node] = nodes.filter((each) => each.id === id);
  const { document, path } = (node ?? nodes[0])?.node.origin ?? {};
  if (!document || !path) return;
  if (node) {
    const message = `${quoted(id)} is pinned, which the layout "layered" does not know`;
    report.warning("unused-hint", message, document.rangeOf(path), { hint: "use the layout `composed`" });
  } else {
    report.warning("unused-hint", `there is no node ${quoted(id)} to be pinned`, wholeOf(document.source), {
      hint: "pins are of nodes, by their full ids",
    });
  }
}

/**
 * Pins that leave no room for what must stand between them.
 *
 * Where `before` is missing, it is the edge of the picture that is too near.
 */
export interface Contradiction {
  readonly before?: number;
  readonly after: number;
}

/** Says which pins contradict each other. */
export function reportContradiction({ nodes }: Graph, { before, after }: Contradiction, report: Report): void {
  const [first, second] = [nodes[before ?? -1], nodes[after]];
  if (!second) throw new Error(`there is no node ${after}`);
  const { document, path } = second.node.origin;
  const message = first
    ? `${quoted(first.id)} and ${quoted(second.id)} cannot both stand where they are pinned`
    : `${quoted(second.id)} cannot stand where it is pinned, so near to the edge of the picture`;
  report.error("contradicting-hints", message, document.rangeOf(path), {
    hint: first ? "pin them further apart, or only one of them" : "pin it further to the right, or further down",
  });
}
