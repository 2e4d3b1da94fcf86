import type { Architecture, Edge } from "../model/architecture.ts";
import type { Badge } from "../model/badge.ts";
import { blockOf } from "../text/wrap.ts";
import type { Theme } from "../themes/theme.ts";
import type { LegendEntry } from "./graph.ts";

/** Finds out what there is to explain: an entry for each hub that has badges, hubs in document order. */
export function measureLegend(badges: readonly Badge[], { nodes }: Architecture, theme: Theme): readonly LegendEntry[] {
  const { fonts, badgeSize } = theme;
  const edgesByHub = new Map<string, Edge[]>();
  for (const { hub, edges } of badges) edgesByHub.set(hub, [...(edgesByHub.get(hub) ?? []), ...edges]);
  return nodes.flatMap(({ id, label, type }) => {
    const edges = edgesByHub.get(id);
    if (!edges) return [];
    const text = meaningOf(edges, flat(label) || type?.title || id);
    const sample = { width: badgeSize, height: badgeSize };
    return [{ id, sample, text: blockOf(text, { font: fonts.caption, maxWidth: entryWidth }) }];
  });
}

/** px of text after which an entry breaks into lines. */
const entryWidth = 360;

/** With more labels than this, none of them is what the badge means. */
const mostLabels = 3;

/** Where the edges of a hub lead, and what they say where all of them say something: `CloudWatch: logs`. */
function meaningOf(edges: readonly Edge[], hub: string): string {
  const labels = [...new Set(edges.map(({ label }) => flat(label)))];
  return labels.includes("") || labels.length > mostLabels ? hub : `${hub}: ${labels.join(", ")}`;
}

function flat(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
