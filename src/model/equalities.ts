import type { Loaded } from "../source/loaded.ts";
import type { Equality } from "./architecture.ts";
import { membersOf } from "./members.ts";
import type { Scope } from "./scope.ts";

/** The groups that a document wants in one size. Nodes have one size anyway. */
export function equalitiesOf(
  { document, spec }: Loaded,
  isGroup: (id: string) => boolean,
  scope: Scope,
): readonly Equality[] {
  return (spec.equal ?? []).flatMap((names, index) => {
    const origin = { document, path: ["equal", index] };
    const members = membersOf(names, "have one size", origin, scope);
    const groups = members.filter(isGroup);
    if (groups.length < members.length) {
      scope.report.warning("unused-hint", "only groups have a size of their own", document.rangeOf(origin.path), {
        hint: "leave nodes out of `equal`",
      });
    }
    return groups.length < 2 ? [] : [{ members: groups, origin }];
  });
}
