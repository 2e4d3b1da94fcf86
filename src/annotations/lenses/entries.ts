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

/** What leads from outside into what is built, or across the outermost guarded border. */
export function entriesOf(
  groups: readonly Group[],
  edges: readonly Edge[],
  isOutside: (id: string) => boolean,
): readonly Edge[] {
  const borders = new Set(groups.filter(isGuarded).map(({ id }) => id));
  const borderOf = (id: string) => wayTo(id).find((each) => borders.has(each));
  return edges.filter((edge) =>
    waysOf(edge).some(([from, to]) => {
      if (isOutside(from) !== isOutside(to)) return isOutside(from);
      return borderOf(to) !== undefined && borderOf(from) === undefined;
    }),
  );
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
