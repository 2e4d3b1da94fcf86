import { center, overlaps, type Rect, rectAt } from "../geometry.ts";
import { quoted } from "../source/quoted.ts";
import type { Report } from "../source/report.ts";
import { wholeOf } from "../source/source.ts";
import type { Graph } from "./graph.ts";
import { originOf } from "./layout-of.ts";
import type { Contradiction, Pin, Pins } from "./pin.ts";

/** Looks up what is pinned, in the order of the nodes; tells of what is not there, and of what would cover another. */
export function pinsOf(graph: Graph, pins: Pins, report: Report): Pin[] {
  const origin = originOf(graph);
  const given = new Map(Object.entries(pins.nodes ?? {}));
  const ids = new Set(graph.nodes.map(({ id }) => id));
  for (const id of given.keys()) if (!ids.has(id)) reportUnusedPin(graph, id, report);
  const pinned: { pin: Pin; bounds: Rect }[] = [];
  for (const [node, { id, icon }] of graph.nodes.entries()) {
    const at = given.get(id);
    if (!at) continue;
    if (!Number.isFinite(at.x) || !Number.isFinite(at.y)) throw new TypeError(`the pin of "${id}" is no place`);
    const bounds = rectAt(at, icon);
    const covered = pinned.find((other) => overlaps(bounds, other.bounds));
    if (covered) {
      reportContradiction(graph, { before: covered.pin.node, after: node }, report);
      continue;
    }
    const middle = center(bounds);
    pinned.push({ pin: { node, x: middle.x - origin.x, y: middle.y - origin.y }, bounds });
  }
  return pinned.map(({ pin }) => pin);
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
