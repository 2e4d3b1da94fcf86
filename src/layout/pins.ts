import { bottom, overlaps, type Point, type Rect, rectAt, right } from "../geometry.ts";
import type { Origin } from "../model/architecture.ts";
import { quoted } from "../source/quoted.ts";
import type { Report } from "../source/report.ts";
import { wholeOf } from "../source/source.ts";
import type { Graph } from "./graph.ts";
import type { Contradiction, Pins } from "./pin.ts";

/** Something that can be pinned. */
interface Pinnable {
  readonly id: string;
  readonly parent?: string;
  readonly origin: Origin;
}

/** Whether anything is pinned. */
export function isPinned({ nodes = {}, groups = {}, edges = {} }: Pins): boolean {
  return [nodes, groups, edges].some((pins) => Object.keys(pins).length > 0);
}

/**
 * The pins of what is there. Warns of those of what is not, and reports those
 * that cannot be obeyed, whatever else stands where.
 */
export function soundPins(graph: Graph, pins: Pins, report: Report): Pins {
  const sound = {
    nodes: known(pins.nodes, graph.nodes, "node", { graph, report }),
    groups: known(pins.groups, graph.groups, "group", { graph, report }),
    edges: known(pins.edges, graph.edges, "edge", { graph, report }),
  };
  for (const numbers of [sound.nodes, sound.groups, sound.edges].flatMap((each) => Object.entries(each))) {
    checkNumbers(numbers);
  }
  checkOverlaps(graph, sound, report);
  return sound;
}

function known<Pin>(
  pins: Readonly<Record<string, Pin>> = {},
  things: readonly { readonly id: string }[],
  what: string,
  { graph, report }: { readonly graph: Graph; readonly report: Report },
): Readonly<Record<string, Pin>> {
  const ids = new Set(things.map(({ id }) => id));
  const entries = Object.entries(pins);
  for (const [id] of entries) {
    if (ids.has(id)) continue;
    warn(
      graph,
      report,
      `there is no ${what} ${quoted(id)} to be pinned`,
      `take out its pin, or pin a ${what} that is there`,
    );
  }
  return Object.fromEntries(entries.filter(([id]) => ids.has(id)));
}

function checkNumbers([id, pin]: readonly [string, Point | Rect | readonly Point[]]): void {
  const numbers = (Array.isArray(pin) ? pin : [pin]).flatMap((each: object) => Object.values(each));
  if (!numbers.every((number) => Number.isFinite(number))) throw new TypeError(`the pin of "${id}" is no place`);
}

/** Reports pinned nodes that cover each other, and such as are outside of a pinned group that they are in. */
function checkOverlaps(graph: Graph, { nodes = {}, groups = {} }: Pins, report: Report): void {
  const before: { readonly id: string; readonly bounds: Rect }[] = [];
  for (const { id, icon, parent, place, node } of graph.nodes) {
    const pin = nodes[id];
    if (!pin) continue;
    const bounds = rectAt(pin, icon);
    const covered = before.find((other) => overlaps(bounds, other.bounds));
    if (covered)
      refuse(report, node, `${quoted(covered.id)} and ${quoted(id)} cannot both stand where they are pinned`);
    before.push({ id, bounds });
    const around = place === undefined ? groups[parent ?? ""] : undefined;
    if (around && !holds(around, bounds)) {
      refuse(report, node, `${quoted(id)} is pinned outside of ${quoted(parent ?? "")}, which is pinned, too`);
    }
  }
  for (const { id, parent, group } of graph.groups) {
    const [pin, around] = [groups[id], groups[parent ?? ""]];
    if (pin && around && !holds(around, pin)) {
      refuse(report, group, `${quoted(id)} is pinned outside of ${quoted(parent ?? "")}, which is pinned, too`);
    }
  }
}

function holds(outer: Rect, inner: Rect): boolean {
  return inner.x >= outer.x && inner.y >= outer.y && right(inner) <= right(outer) && bottom(inner) <= bottom(outer);
}

/** Warns of pins in a picture that is laid out by ELK. */
export function reportUnknownToLayered(graph: Graph, { nodes, groups, edges }: Pins, report: Report): void {
  for (const id of [nodes, groups, edges].flatMap((pins) => Object.keys(pins ?? {}))) {
    warn(
      graph,
      report,
      `${quoted(id)} is pinned, which the layout "layered" does not know`,
      "use the layout `composed`",
    );
  }
}

function warn({ nodes: [first] }: Graph, report: Report, message: string, hint: string): void {
  if (first) report.warning("unused-hint", message, wholeOf(first.node.origin.document.source), { hint });
}

/** Warns of a picture in which pins leave lines and labels no room. */
export function reportCrowd({ nodes: [first] }: Graph, faults: number, report: Report): void {
  if (!first || faults === 0) return;
  const what = faults === 1 ? "a line or label" : `${faults} lines or labels`;
  report.warning("picture-fault", `pins leave no room for ${what}`, wholeOf(first.node.origin.document.source), {
    hint: "`check --picture` says where; pin things further apart, or fewer of them",
  });
}

/** Says which pins contradict each other. */
export function reportContradiction({ nodes, groups }: Graph, { before, after }: Contradiction, report: Report): void {
  const elements: readonly (Pinnable | undefined)[] = [
    ...nodes.map(({ id, node: { origin } }) => ({ id, origin })),
    undefined,
    ...groups.map(({ id, group: { origin } }) => ({ id, origin })),
  ];
  const [first, second] = [elements[before ?? -1], elements[after]];
  if (!second) throw new Error(`there is no element ${after}`);
  if (first && first !== second) {
    refuse(report, second, `${quoted(first.id)} and ${quoted(second.id)} cannot both stand where they are pinned`);
  } else if (first) {
    refuse(
      report,
      second,
      `${quoted(second.id)} is pinned too small for what it holds`,
      "make it larger, or move what it holds",
    );
  } else {
    const message = `${quoted(second.id)} cannot stand where it is pinned, so near to the edge of the picture`;
    refuse(report, second, message, "pin it further to the right, or further down");
  }
}

function refuse(
  report: Report,
  { origin: { document, path } }: Pick<Pinnable, "origin">,
  message: string,
  hint = "pin them further apart, or only one of them",
): void {
  report.error("contradicting-hints", message, document.rangeOf(path), { hint });
}
