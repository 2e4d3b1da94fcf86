import { rounded } from "../geometry.ts";
import type { Pins } from "../layout/pin.ts";
import { type PinKind, pinKinds } from "./sidecar.ts";

const head = "# Where things were put by hand, in px; `stratogram sync` writes it.";

/** The text of a sidecar with these pins, one a line in the order of their ids. */
export function sidecarText(pins: Pins): string {
  const written = writtenPins(pins);
  const sections = pinKinds.flatMap((kind) => (written[kind].size > 0 ? sectionOf(kind, written[kind]) : []));
  return [head, ...sections, ""].join("\n");
}

export function sectionOf(kind: PinKind, pins: ReadonlyMap<string, string>): readonly string[] {
  return [`${kind}:`, ...[...pins].map(([id, pin]) => `  ${pinLine(kind, id, pin)}`)];
}

/** `cloud.api: [120, 80]` */
export function pinLine(kind: PinKind, id: string, pin: string): string {
  return `${kind === "edges" ? JSON.stringify(id) : id}: ${pin}`;
}

/** How each pin is written, by id and in the order of the ids. */
export function writtenPins({ nodes = {}, groups = {}, edges = {} }: Pins): WrittenPins {
  return {
    nodes: writtenBy(nodes, ({ x, y }) => listOf([x, y])),
    groups: writtenBy(groups, ({ x, y, width, height }) => listOf([x, y, width, height])),
    edges: writtenBy(edges, (bends) => `[${bends.map(({ x, y }) => listOf([x, y])).join(", ")}]`),
  };
}

export type WrittenPins = Readonly<Record<PinKind, ReadonlyMap<string, string>>>;

function writtenBy<Pin>(pins: Readonly<Record<string, Pin>>, write: (pin: Pin) => string): ReadonlyMap<string, string> {
  const inOrder = Object.entries(pins).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return new Map(inOrder.map(([id, pin]) => [id, write(pin)]));
}

function listOf(numbers: readonly number[]): string {
  return `[${numbers.map(rounded).join(", ")}]`;
}
