import { type Point, type Rect, rounded } from "../geometry.ts";
import type { Pins } from "../layout/pin.ts";
import type { Document } from "../source/document.ts";
import { replacement } from "../source/mistake.ts";
import { quoted } from "../source/quoted.ts";
import type { Report } from "../source/report.ts";
import type { Entry, Tree } from "../source/tree.ts";
import { nearest } from "../suggest.ts";
import { type PinKind, pinKinds } from "./sidecar.ts";

/** More than any picture has. */
const mostPins = 20_000;
const mostBends = 200;
/** px; no picture reaches further. */
const farthest = 1_000_000;

/** The pins that a document names. What is none is reported and left out. */
export function pinsIn(document: Document, report: Report): Pins {
  for (const key of entriesOf(document, [], report).keys()) {
    if (!pinKinds.some((kind) => kind === key)) reportUnknown(document, key, report);
  }
  return {
    nodes: pinsOfKind("nodes", cornerIn, document, report),
    groups: pinsOfKind("groups", boundsIn, document, report),
    edges: pinsOfKind("edges", bendsIn, document, report),
  };
}

/** What a pin is called and looks like, for messages. */
const descriptions: Readonly<Record<PinKind, string>> = {
  nodes: "the pin of a node is `[x, y]`, the upper left corner of its icon in px",
  groups: "the pin of a group is `[x, y, width, height]`, its bounds in px",
  edges: "the pin of an edge is `[[x, y], [x, y]]`, the points where it turns in px",
};

const keysThereAre = "its keys are `nodes`, `groups` and `edges`";

function pinsOfKind<Pin>(
  kind: PinKind,
  read: (tree: Tree) => Pin | undefined,
  document: Document,
  report: Report,
): Readonly<Record<string, Pin>> {
  const pins: Record<string, Pin> = Object.create(null);
  const entries = document.tree.kind === "map" ? entriesOf(document, [kind], report) : new Map<string, Entry>();
  if (entries.size > mostPins) {
    const message = `there are more than ${mostPins} pins of ${kind}`;
    report.error("too-large", message, document.rangeOfKey([kind]), { hint: "leave some of them out" });
    return pins;
  }
  for (const [id, { value }] of entries) {
    const pin = read(value);
    if (pin) pins[id] = pin;
    else {
      const hint = `correct it, or leave ${quoted(id)} out`;
      report.error("wrong-value", descriptions[kind], document.rangeOf([kind, id]), { hint });
    }
  }
  return pins;
}

/** What stands in the document or below one of its keys; nothing in what is left empty, and a report of what is no map. */
function entriesOf(
  document: Document,
  path: readonly [] | readonly [PinKind],
  report: Report,
): ReadonlyMap<string, Entry> {
  const [kind] = path;
  const { tree } = document;
  const value = kind === undefined || tree.kind !== "map" ? tree : tree.entries.get(kind)?.value;
  if (value?.kind === "map") return value.entries;
  if (value && !(value.kind === "scalar" && value.value === null)) {
    const message = kind === undefined ? "a layout file is a map" : `\`${kind}\` is a map of ids and their pins`;
    const hint = kind === undefined ? keysThereAre : descriptions[kind];
    report.error("wrong-value", message, document.rangeOf(path), { hint });
  }
  return new Map();
}

function reportUnknown(document: Document, key: string, report: Report): void {
  const range = document.rangeOfKey([key]);
  const meant = nearest(key, pinKinds);
  const remedy = meant === undefined ? { hint: keysThereAre } : replacement(range, meant);
  report.error("unknown-key", `unknown key ${quoted(key)} in a layout file`, range, remedy);
}

function cornerIn(tree: Tree): Point | undefined {
  const [x, y, ...others] = numbersIn(tree);
  return x === undefined || y === undefined || others.length > 0 ? undefined : { x, y };
}

function boundsIn(tree: Tree): Rect | undefined {
  const [x, y, width, height, ...others] = numbersIn(tree);
  if (x === undefined || y === undefined || width === undefined || height === undefined) return undefined;
  return others.length > 0 || width <= 0 || height <= 0 ? undefined : { x, y, width, height };
}

function bendsIn(tree: Tree): readonly Point[] | undefined {
  if (tree.kind !== "list" || tree.items.length > mostBends) return undefined;
  const bends = tree.items.flatMap((item) => cornerIn(item) ?? []);
  return bends.length === tree.items.length ? bends : undefined;
}

/** The numbers of a list; none of anything else. */
function numbersIn(tree: Tree): readonly number[] {
  if (tree.kind !== "list") return [];
  const numbers = tree.items.map((item) => (item.kind === "scalar" ? item.value : undefined));
  return numbers.every(isPlace) ? numbers.map(rounded) : [];
}

function isPlace(value: unknown): value is number {
  return typeof value === "number" && Math.abs(value) <= farthest;
}
