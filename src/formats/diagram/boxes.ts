import type { DiagramNode, Member } from "./diagram.ts";

/** Nodes and groups at any depth, each group before what it holds. */
export function everyBox(members: readonly Member[]): readonly Member[] {
  return members.flatMap((member) => (member.type === "node" ? [member] : [member, ...everyBox(member.members)]));
}

/** Names for the looks of nodes, each as `write` writes it: `box`, `store`; `box-2` for the second look of boxes. */
export function looksOfNodes(
  members: readonly Member[],
  write: (node: DiagramNode) => string,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const box of everyBox(members)) {
    if (box.type === "group") continue;
    const look = write(box);
    if (names.has(look)) continue;
    const count = (counts.get(box.shape) ?? 0) + 1;
    counts.set(box.shape, count);
    names.set(look, count === 1 ? box.shape : `${box.shape}-${count}`);
  }
  return names;
}
