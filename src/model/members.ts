import { quoted } from "../source/quoted.ts";
import type { Origin } from "./architecture.ts";
import type { Scope } from "./scope.ts";

/**
 * The ids in the list of a hint about several nodes, each once; none, and a
 * report, where such a hint can mean nothing: a list of one, or a group
 * together with what is in it.
 */
export function membersOf(
  names: readonly string[],
  aim: "line up" | "have one size" | "share an outline",
  { document, path }: Origin,
  scope: Scope,
): readonly string[] {
  const { references, report } = scope;
  const members = [...new Set(references.findAll(names, document, path))];
  const nested = nestedPairIn(members);
  if (nested) {
    const [inner, outer] = nested.map((id) => quoted(references.shortestNameOf(id)));
    report.error("contradicting-hints", `${inner} is in ${outer}, so they cannot ${aim}`, document.rangeOf(path), {
      hint: "leave one of the two out",
    });
  }
  if (new Set(names).size < 2) {
    report.warning("unused-hint", `it takes two or more to ${aim}`, document.rangeOf(path), {
      hint: "name another, or leave this out",
    });
  }
  return nested || members.length < 2 ? [] : members;
}

/** A member that lies in another, and that other. */
function nestedPairIn(members: readonly string[]): readonly [inner: string, outer: string] | undefined {
  const all = new Set(members);
  for (const inner of members) {
    for (let dot = inner.indexOf("."); dot !== -1; dot = inner.indexOf(".", dot + 1)) {
      const outer = inner.slice(0, dot);
      if (all.has(outer)) return [inner, outer];
    }
  }
  return undefined;
}
