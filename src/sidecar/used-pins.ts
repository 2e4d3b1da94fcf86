import type { Pins } from "../layout/pin.ts";
import type { Architecture } from "../model/architecture.ts";
import { badgesOf } from "../model/badge.ts";
import { lastPartOf } from "../model/id.ts";
import { quoted } from "../source/quoted.ts";
import type { Remedy, Report } from "../source/report.ts";
import type { Range } from "../source/source.ts";
import { nearest } from "../suggest.ts";
import { type PinKind, pinKinds, type Sidecar } from "./sidecar.ts";

/** The pins of a sidecar that are of something. It is a warning that one of them is not. */
export function usedPins({ document, pins }: Sidecar, architecture: Architecture, report: Report): Pins {
  const ids = pinnableIn(architecture);
  const warn = (kind: PinKind, id: string) => {
    const range = document.rangeOfKey([kind, id]);
    const isInBadge = kind === "edges" && architecture.edges.some((edge) => edge.id === id);
    const message = isInBadge
      ? `the edge ${quoted(id)} is drawn as a badge and has no line to be pinned`
      : `there is no ${nouns[kind]} ${quoted(id)} to be pinned`;
    report.warning("unused-hint", message, range, remedyFor(id, ids[kind], range));
  };
  for (const kind of pinKinds) for (const id of Object.keys(pins[kind] ?? {})) if (!ids[kind].has(id)) warn(kind, id);
  const used = <Pin>(kind: PinKind, all: Readonly<Record<string, Pin>> = {}) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => ids[kind].has(id)));
  return { nodes: used("nodes", pins.nodes), groups: used("groups", pins.groups), edges: used("edges", pins.edges) };
}

const nouns: Readonly<Record<PinKind, string>> = { nodes: "node", groups: "group", edges: "edge" };

/** The ids of what has a place of its own in the picture. */
function pinnableIn(architecture: Architecture): Readonly<Record<PinKind, ReadonlySet<string>>> {
  const { nodes, groups, edges } = architecture;
  const inBadges = new Set(badgesOf(architecture).flatMap((badge) => badge.edges.map(({ id }) => id)));
  const idsOf = (things: readonly { readonly id: string }[]) => new Set(things.map(({ id }) => id));
  return { nodes: idsOf(nodes), groups: idsOf(groups), edges: idsOf(edges.filter(({ id }) => !inBadges.has(id))) };
}

/** What was put into another group keeps the last part of its id. */
function remedyFor(id: string, ids: ReadonlySet<string>, range: Range): Remedy {
  const moved = [...ids].filter((other) => lastPartOf(other) === lastPartOf(id));
  const meant = moved.length === 1 ? moved[0] : nearest(id, ids);
  if (meant === undefined) return { hint: "remove this line" };
  return { hint: `did you mean ${quoted(meant)}?`, fix: { range, text: JSON.stringify(meant) } };
}
