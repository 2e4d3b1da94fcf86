import type { Explain } from "../explained.ts";
import type { Hierarchy } from "../hierarchy.ts";
import type { Layout } from "../layout.ts";
import type { LayoutOptions } from "../layout-options.ts";
import { orderIn } from "../order-in.ts";
import { follow } from "../previous/follow.ts";
import { budgetFor } from "./budget.ts";
import { type Candidate, candidateOf } from "./candidate.ts";
import { bestOf, type Composition } from "./composition.ts";
import { search, searchFrom } from "./search.ts";

/** Searches side by side that are enough where a good start is known. */
const enough = 3;

/**
 * Composes a picture that shows a part of another, in the order of that.
 *
 * Where nothing is missing it is arranged as the whole is. Elsewhere what is left
 * moves together, which the search does, for which siblings that change sides
 * cost more than a crossing.
 */
export function partOf(hierarchy: Hierarchy, whole: Layout, options: LayoutOptions, explain: Explain): Composition {
  const { effort = "normal" } = options;
  const found = whole.arrangement && follow(hierarchy, whole.arrangement, effort, { mayLeaveCells: false });
  if (!found) return bestOf(hierarchy, search(hierarchy, options, explain), explain);
  const ordered = { ...hierarchy, order: orderIn(hierarchy, whole) };
  const budget = budgetFor(hierarchy, effort);
  const rounds = budget.rounds.map((round) => ({ ...round, searches: Math.min(round.searches, enough) }));
  const candidates = isAllOf(hierarchy, whole)
    ? [candidateOf(hierarchy, { name: "whole", effort, ...found }, explain)]
    : searchFrom(ordered, [found.arrangement], { ...budget, rounds, effort, isKnown: true }, explain);
  const best = bestOf(ordered, candidates, explain);
  return isSound(best) ? best : bestOf(ordered, search(ordered, options, explain), explain);
}

/** Whether a picture shows all that another does. */
function isAllOf({ graph: { nodes, groups, edges } }: Hierarchy, whole: Layout): boolean {
  const isSame = (things: readonly { readonly id: string }[], others: readonly string[]) =>
    things.length === others.length && things.every(({ id }, index) => id === others[index]);
  return (
    isSame(
      nodes,
      whole.nodes.map(({ node }) => node.id),
    ) &&
    isSame(
      groups,
      whole.groups.map(({ group }) => group.id),
    ) &&
    isSame(
      edges,
      whole.edges.map(({ edge }) => edge.id),
    )
  );
}

function isSound({ candidate, quality }: { readonly candidate: Candidate } & Pick<Composition, "quality">): boolean {
  return candidate.unmet.length === 0 && quality.faults === 0;
}
