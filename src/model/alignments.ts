import { listed } from "../listed.ts";
import type { Loaded } from "../source/loaded.ts";
import { quoted } from "../source/quoted.ts";
import type { Alignment, Element, Group } from "./architecture.ts";
import { DisjointSets } from "./disjoint-sets.ts";
import { membersOf } from "./members.ts";
import type { Scope } from "./scope.ts";

const axes = ["row", "column"] as const;

/** The alignments of a document, as far as they make sense. */
export function alignmentsOf({ document, spec }: Loaded, scope: Scope): readonly Alignment[] {
  return (spec.align ?? []).flatMap((alignSpec, index) =>
    axes.flatMap((axis) => {
      const names = alignSpec[axis];
      if (!names) return [];
      const origin = { document, path: ["align", index, axis] };
      const members = membersOf(names, "line up", origin, scope);
      return members.length === 0 ? [] : [{ axis, members, origin }];
    }),
  );
}

/** Reports hints that would put two things into one place: into the same row and the same column. */
export function reportContradictions(
  alignments: readonly Alignment[],
  groups: readonly Group[],
  elements: readonly Element[],
  { references, report }: Scope,
): void {
  const lines = { row: new DisjointSets(), column: new DisjointSets() };
  for (const { axis, members } of [...arrangedLines(groups, elements), ...alignments]) lines[axis].join(members);
  const spots = new Map<string, { readonly first: string; reported: boolean }>();
  // The later of two hints is the one that contradicts.
  for (const { members, origin } of alignments.toReversed()) {
    for (const member of members) {
      const key = `${lines.row.rootOf(member)} ${lines.column.rootOf(member)}`;
      const spot = spots.get(key) ?? { first: member, reported: false };
      spots.set(key, spot);
      if (spot.first === member || spot.reported) continue;
      spot.reported = true;
      const both = [spot.first, member].map((id) => quoted(references.shortestNameOf(id)));
      const message = `${listed(both, "and")} cannot stand in one row and in one column`;
      report.error("contradicting-hints", message, origin.document.rangeOf(origin.path), {
        hint: "leave out one of the hints that say so; the `arrange` of a group is one, too",
      });
    }
  }
}

/** What groups put into one row or one column by their arrangement. */
function arrangedLines(
  groups: readonly Group[],
  elements: readonly Element[],
): readonly Pick<Alignment, "axis" | "members">[] {
  const inside = new Map<string, string[]>(groups.map(({ id }) => [id, []]));
  for (const { id, parent, place } of elements) {
    if (parent !== undefined && !place) inside.get(parent)?.push(id);
  }
  return groups.flatMap(({ id, arrange }) =>
    arrange === "row" || arrange === "column" ? [{ axis: arrange, members: inside.get(id) ?? [] }] : [],
  );
}
