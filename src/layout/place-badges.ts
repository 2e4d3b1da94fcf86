import { rectAt, right } from "../geometry.ts";
import type { GraphBadge } from "./graph.ts";
import type { Layout, PlacedBadge, PlacedGroup, PlacedNode } from "./layout.ts";
import { badgeGap, headerGap } from "./sizes.ts";

/** Places badges where neither edges nor labels come: inside an icon, or in the room that a header keeps for them. */
export function placeBadges(
  badges: readonly GraphBadge[],
  { nodes, groups }: Pick<Layout, "nodes" | "groups">,
): readonly PlacedBadge[] {
  const bySource = new Map<string, GraphBadge[]>();
  for (const badge of badges) bySource.set(badge.source, [...(bySource.get(badge.source) ?? []), badge]);
  const onNodes = nodes.flatMap((node) => placeOnNode(bySource.get(node.node.id) ?? [], node));
  const onGroups = groups.flatMap((group) => placeInHeader(bySource.get(group.group.id) ?? [], group));
  return [...onGroups, ...onNodes];
}

/** px between a badge and the border of the icon on which it stands, where edges end. */
const iconInset = 2;
/** Side by side along the top of an icon; more stand below. */
const badgesInRow = 3;

/** From the upper right corner leftwards, smaller where there are so many that they would fill the icon. */
function placeOnNode(badges: readonly GraphBadge[], { icon }: PlacedNode): readonly PlacedBadge[] {
  const inRow = Math.max(badgesInRow, Math.ceil(Math.sqrt(badges.length)));
  const most = (icon.width - 2 * iconInset - (inRow - 1) * badgeGap) / inRow;
  return badges.map((badge, index) => {
    const side = Math.min(badge.size.width, most);
    const [row, column] = [Math.floor(index / inRow), index % inRow];
    const x = right(icon) - iconInset - side - column * (side + badgeGap);
    const y = icon.y + iconInset + row * (side + badgeGap);
    return { badge, bounds: rectAt({ x, y }, { width: side, height: side }) };
  });
}

/** Side by side after the icon and the label. */
function placeInHeader(
  badges: readonly GraphBadge[],
  { group, bounds, icon, label }: PlacedGroup,
): readonly PlacedBadge[] {
  const before = label?.bounds ?? icon;
  const start = (before ? right(before) : bounds.x) + headerGap;
  return badges.map((badge, index) => {
    const x = start + index * (badge.size.width + badgeGap);
    return {
      badge,
      bounds: rectAt({ x, y: bounds.y + (group.header.size.height - badge.size.height) / 2 }, badge.size),
    };
  });
}
