import type { Element, Node } from "../model/architecture.ts";
import { lastPartOf } from "../model/id.ts";
import type { Tale } from "./tell.ts";

/** More empty places than these would be a picture of their own. */
const mostGhosts = 8;

/**
 * Where things were that are moved: empty places with their labels, in what is left of their groups.
 *
 * `elements` are all nodes and groups of the picture, and `idOf` tells what something before is called among them.
 */
export function ghostsOf(
  { elements: told }: Tale,
  elements: { readonly groups: readonly Element[]; readonly nodes: readonly Element[] },
  idOf: (id: string) => string,
): readonly Node[] {
  const moved = told.filter(({ of }) => of.kind === "moved");
  if (moved.length > mostGhosts) return [];
  const groups = new Set(elements.groups.map(({ id }) => id));
  const taken = new Set([...elements.groups, ...elements.nodes].map(({ id }) => id));
  return moved.flatMap(({ of: { before }, sentence }): readonly Node[] => {
    const parent = before?.parent === undefined ? undefined : idOf(before.parent);
    if (!before || (parent !== undefined && !groups.has(parent))) return [];
    let id = [...(parent === undefined ? [] : [parent]), lastPartOf(before.id)].join(".");
    while (taken.has(id)) id += "-before";
    taken.add(id);
    return [ghostOf(before, id, parent, sentence)];
  });
}

function ghostOf({ label, origin }: Element, id: string, parent: string | undefined, sentence = ""): Node {
  const details = sentence === "" ? [] : [sentence];
  return {
    id,
    ...(parent !== undefined && { parent }),
    ...{ label, style: {}, facts: {}, hub: "lines", origin },
    change: { kind: "moved", details, security: [], isTrace: true },
  };
}
