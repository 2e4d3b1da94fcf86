import { isLongEdge } from "../source/long-edge.ts";
import type { Report } from "../source/report.ts";
import type { Range } from "../source/source.ts";
import type { EdgeMap, EdgeSpec, EdgeValue, LongEdge } from "../source/spec.ts";
import type { Origin } from "./architecture.ts";
import { parseRoute } from "./parse-route.ts";
import type { Arrow } from "./route.ts";
import { forwards } from "./route.ts";

/** What one route says: lists of names, the arrows between them, and what is true of each edge. */
export interface WrittenEdge {
  readonly ends: readonly (readonly Named[])[];
  /** One less than ends. */
  readonly arrows: readonly Arrow[];
  readonly map: EdgeMap;
  readonly origin: Origin;
}

/** A name and where it stands. */
export interface Named {
  readonly name: string;
  range(): Range;
}

/** Reads an item of `edges` in any of its forms. What is no route is reported and left out. */
export function writtenEdgesOf(spec: EdgeSpec, origin: Origin, report: Report): readonly WrittenEdge[] {
  const { document, path } = origin;
  if (typeof spec === "string") {
    const within = (offset: number, length: number) => document.rangeWithin(path, offset, length);
    return routedEdge(spec, {}, origin, within, report);
  }
  if (isLongEdge(spec)) return [longEdge(spec, origin)];
  return Object.entries(spec).flatMap(([route, value]) => {
    const at = { document, path: [...path, route] };
    return routedEdge(route, mapOf(value), at, (offset, length) => rangeWithinKey(at, offset, length), report);
  });
}

function mapOf(value: EdgeValue): EdgeMap {
  if (value === null) return {};
  return typeof value === "string" ? { label: value } : value;
}

function routedEdge(
  text: string,
  map: EdgeMap,
  origin: Origin,
  within: (offset: number, length: number) => Range,
  report: Report,
): readonly WrittenEdge[] {
  const route = parseRoute(text);
  if ("ends" in route) {
    const ends = route.ends.map((mentions) =>
      mentions.map(({ name, offset }) => ({ name, range: () => within(offset, name.length) })),
    );
    return [{ ends, arrows: route.arrows, map, origin }];
  }
  const { message, hint, fix, offset, length } = route;
  const range = within(offset, length);
  report.error("invalid-route", message, range, { hint, ...(fix && { fix: { range, text: fix } }) });
  return [];
}

function longEdge({ from, to, ...map }: LongEdge, { document, path }: Origin): WrittenEdge {
  const named = (names: readonly string[], key: string) =>
    names.map((name, index) => ({ name, range: () => document.rangeOf([...path, key, index]) }));
  return { ends: [named(from, "from"), named(to, "to")], arrows: [forwards], map, origin: { document, path } };
}

/** Where a part of the key at the end of `path` stands; the whole key where escapes hide that. */
function rangeWithinKey({ document, path }: Origin, offset: number, length: number): Range {
  const whole = document.rangeOfKey(path);
  const { source } = whole;
  const written = source.text.slice(whole.start, whole.end);
  const quote = /^["']/.test(written) ? 1 : 0;
  if (written.slice(quote, written.length - quote) !== path.at(-1)) return whole;
  const start = whole.start + quote + offset;
  return { source, start, end: start + length };
}
