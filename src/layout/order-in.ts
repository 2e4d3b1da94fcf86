import type { Rect } from "../geometry.ts";
import type { Hierarchy } from "./hierarchy.ts";
import type { Layout } from "./layout.ts";
import { type OrderedPair, sideOf } from "./order.ts";

/** The order of all siblings that a picture of the whole has as well. */
export function orderIn({ children, indexOf, inwardsOut }: Hierarchy, whole: Layout): readonly OrderedPair[] {
  const boundsById = new Map<string, Rect>([
    ...whole.groups.map(({ group, bounds }) => [group.id, bounds] as const),
    ...whole.nodes.map(({ node, icon }) => [node.id, icon] as const),
  ]);
  const bounds = new Map<number, Rect>();
  for (const [id, index] of indexOf) {
    const rect = boundsById.get(id);
    if (rect) bounds.set(index, rect);
  }
  return inwardsOut.flatMap((group) => {
    const placed = (children[group] ?? []).flatMap((index) => {
      const rect = bounds.get(index);
      return rect ? [{ index, rect }] : [];
    });
    return placed.flatMap(({ index: one, rect: a }, at) =>
      placed.slice(at + 1).flatMap(({ index: other, rect: b }) => {
        const across = sideOf(a.x, a.width, b.x, b.width);
        const down = sideOf(a.y, a.height, b.y, b.height);
        return across === 0 && down === 0 ? [] : [{ one, other, across, down }];
      }),
    );
  });
}
