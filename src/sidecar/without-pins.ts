import type { Pins } from "../layout/pin.ts";
import { isInside } from "../model/id.ts";
import type { Report } from "../source/report.ts";
import type { Source } from "../source/source.ts";
import { nearest } from "../suggest.ts";
import { sidecarWith } from "./edit-sidecar.ts";
import { readSidecar } from "./read-sidecar.ts";

/** What is left of a sidecar when pins are taken out. */
export interface Unpinned {
  /** None: nothing is pinned any more. */
  readonly text?: string;
  /** Names of what is not pinned, with what may have been meant. */
  readonly unknown: readonly { readonly name: string; readonly meant?: string }[];
}

/** Takes pins out of a sidecar: those with these ids, or the only ones that end so, and with a group all that is in it. */
export function withoutPins(source: Source, names: readonly string[], report: Report): Unpinned | undefined {
  const sidecar = readSidecar(source, report);
  if (!sidecar) return undefined;
  const { nodes = {}, groups = {}, edges = {} } = sidecar.pins;
  const ids = [...Object.keys(nodes), ...Object.keys(groups), ...Object.keys(edges)];
  const named = new Map(names.map((name) => [name, idsNamed(name, ids)]));
  const gone = new Set([...named.values()].flat());
  const text = sidecarWith(
    { nodes: without(nodes, gone), groups: without(groups, gone), edges: without(edges, gone) } satisfies Pins,
    sidecar,
  );
  const unknown = names.filter((name) => named.get(name)?.length === 0);
  return {
    ...(text !== undefined && { text }),
    unknown: unknown.map((name) => {
      const meant = endingWith(name, ids)[0] ?? nearest(name, ids);
      return { name, ...(meant !== undefined && { meant }) };
    }),
  };
}

/** What a name means among pinned things: what is called so and what is in it, edges with both ends, or the only one that ends so. */
function idsNamed(name: string, ids: readonly string[]): readonly string[] {
  const whole = ids.filter((id) => id === name || id.split("->").every((end) => isInside(end, name)));
  const ending = endingWith(name, ids);
  return whole.length > 0 || ending.length > 1 ? whole : ending;
}

function endingWith(name: string, ids: readonly string[]): readonly string[] {
  return ids.filter((id) => !id.includes("->") && id.endsWith(`.${name}`));
}

function without<Pin>(pins: Readonly<Record<string, Pin>>, gone: ReadonlySet<string>): Readonly<Record<string, Pin>> {
  return Object.fromEntries(Object.entries(pins).filter(([id]) => !gone.has(id)));
}
