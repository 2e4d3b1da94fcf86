import { liftedEdges } from "../acyclic.ts";
import type { GraphGroup } from "../graph.ts";
import { elementAt, type Hierarchy } from "../hierarchy.ts";
import { type Leaders, leadersOf } from "./leaders.ts";
import { type Twins, twinsOf } from "./symmetry.ts";

/** What of an arrangement may be changed. */
export interface Changeable {
  /** Groups whose shelves may be. */
  readonly free: readonly Twins[];
  /** The same, each as often as it has children: a large one has more that can be changed. */
  readonly byChild: readonly Twins[];
  readonly pairs: readonly Pair[];
  readonly leaders: Leaders;
  /** What has leaders. */
  readonly led: readonly Led[];
  readonly sides: readonly Border[];
}

/** Two children of a group that an edge joins, itself or what is in it. */
export interface Pair {
  readonly alike: Twins;
  readonly from: number;
  readonly to: number;
}

/** What may stand in line with as many leaders, in a group that has no twins. */
export interface Led {
  readonly group: number;
  readonly element: number;
  readonly leaders: number;
}

/** What sits on one side of each of some twins. */
export interface Border {
  readonly members: readonly number[];
  readonly nodes: readonly (readonly number[])[];
}

export function changeableOf(hierarchy: Hierarchy): Changeable {
  const twins = twinsOf(hierarchy);
  const free = twins.filter(
    ({ members, children }) => isFree(hierarchy, members[0] as number) && (children[0]?.length ?? 0) > 1,
  );
  const leaders = leadersOf(hierarchy, free);
  return {
    free,
    byChild: free.flatMap((alike) => (alike.children[0] ?? []).map(() => alike)),
    pairs: pairsOf(hierarchy, free),
    leaders,
    led: [...leaders.entries()].flatMap(([element, { length }]) =>
      length > 0 ? [{ group: hierarchy.parent[element] as number, element, leaders: length }] : [],
    ),
    sides: twins.flatMap(({ members, border }) =>
      (["left", "right", "top", "bottom"] as const).flatMap((side) =>
        border[0]?.[side].length ? [{ members, nodes: border.map((sides) => sides[side]) }] : [],
      ),
    ),
  };
}

/** Of the same what moves whole groups in the groups around them, and turns any. */
export function outerOf({ root }: Hierarchy, changeable: Changeable): Changeable {
  const isOuter = ({ children }: Twins) => (children[0] ?? []).some((child) => child > root);
  return {
    ...changeable,
    byChild: changeable.byChild.filter(isOuter),
    pairs: changeable.pairs.filter(({ alike }) => isOuter(alike)),
    led: [],
    sides: [],
  };
}

/** What is arranged by the author, or flows as the author says, keeps its lines. */
export function isFree(hierarchy: Hierarchy, group: number): boolean {
  if (group === hierarchy.root) return true;
  const { arrange, group: element } = elementAt(hierarchy, group) as GraphGroup;
  return arrange === "flow" && element.direction === undefined;
}

function pairsOf(hierarchy: Hierarchy, free: readonly Twins[]): Pair[] {
  const lifted = liftedEdges(hierarchy);
  return free.flatMap((alike) =>
    alike.members.flatMap((member, index) => {
      const [inFirst = [], inMember = []] = [alike.children[0], alike.children[index]];
      const inside = new Map(inMember.map((child, at) => [child, inFirst[at] as number]));
      return (lifted.get(member) ?? []).flatMap(({ from, to }) => {
        const [a, b] = [inside.get(from), inside.get(to)];
        return a === undefined || b === undefined || a === b ? [] : [{ alike, from: a, to: b }];
      });
    }),
  );
}
