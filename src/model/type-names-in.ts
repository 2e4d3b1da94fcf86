import type { TypeName } from "../catalogue/load-types.ts";
import type { Loaded } from "../source/loaded.ts";
import type { Nodes } from "../source/spec.ts";

/** All that authors call types of nodes and groups, as it is written. */
export function typeNamesIn(loaded: readonly Loaded[]): readonly TypeName[] {
  return loaded.flatMap(({ spec }) => namesIn(spec.nodes ?? {}, spec.provider));
}

function namesIn(nodes: Nodes, provider: string | undefined): readonly TypeName[] {
  return Object.values(nodes).flatMap((node) => {
    const { type: name, nodes: inside = {} } = typeof node === "string" ? { type: node } : (node ?? {});
    const own = name === undefined ? [] : [{ name, ...(provider && { provider }) }];
    return [...own, ...namesIn(inside, provider)];
  });
}
