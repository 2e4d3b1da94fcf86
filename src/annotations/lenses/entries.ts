import type { Edge, Element, Group } from "../../model/architecture.ts";
import { wayTo } from "../../model/id.ts";

/** Groups whose border separates what trusts each other from what does not. */
const guarded: ReadonlySet<string> = new Set([
  "aws.vpc",
  "azure.vnet",
  "gcp.vpc",
  "gcp.vpc-sc-perimeter",
  "generic.trust-boundary",
]);

/** What leads from outside into what is built, or across the outermost guarded border, with the id of what it leads to. */
export function entriesOf(
  groups: readonly Group[],
  edges: readonly Edge[],
  isOutside: (id: string) => boolean,
): ReadonlyMap<Edge, string> {
  const borders = new Set(groups.filter(isGuarded).map(({ id }) => id));
  const isGuardedAt = (id: string) => wayTo(id).some((each) => borders.has(each));
  const isEntry = (from: string, to: string) =>
    isOutside(from) === isOutside(to) ? isGuardedAt(to) && !isGuardedAt(from) : isOutside(from);
  return new Map(
    edges.flatMap((edge) => {
      const [, entered] = waysOf(edge).find(([from, to]) => isEntry(from, to)) ?? [];
      return entered === undefined ? [] : [[edge, entered] as const];
    }),
  );
}

/** The innermost group with a guarded border that a thing is in, or is itself, by the id of the thing. */
export function guardOf(groups: readonly Group[]): (id: string) => string | undefined {
  const borders = new Set(groups.filter(isGuarded).map(({ id }) => id));
  return (id) => wayTo(id).findLast((each) => borders.has(each));
}

function isGuarded({ type, facts }: Element): boolean {
  return facts.public === true || (type !== undefined && guarded.has(type.id));
}

/** From where to where something goes; where no end has an arrow, either way. */
function waysOf({ from, to, arrow }: Edge): readonly (readonly [from: string, to: string])[] {
  return arrow === "end"
    ? [[from, to]]
    : [
        [from, to],
        [to, from],
      ];
}
