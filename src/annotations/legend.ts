import type { Architecture, Edge, EdgeKind, Group } from "../model/architecture.ts";
import { badgesOf } from "../model/badge.ts";
import type { Panel, PanelRow } from "./annotations.ts";

/** What the signs of a picture mean, as far as it has them. */
export function panelOfLegend(architecture: Architecture): Panel | undefined {
  if (!architecture.legend) return undefined;
  return {
    name: "legend",
    heading: "Legend",
    arrange: "columns",
    rows: [
      ...kindRows(architecture),
      ...groupRows(architecture),
      ...overlayRows(architecture),
      ...hubRows(architecture),
    ],
  };
}

/** In the order in which they are explained. */
const kinds: readonly (readonly [kind: EdgeKind, meaning: string])[] = [
  ["request", "Request"],
  ["data", "Data"],
  ["control", "Control"],
  ["monitor", "Monitoring"],
  ["deploy", "Deployment"],
  ["retrain", "Retraining"],
];

/** Where all edges look the same there is nothing to explain. */
function kindRows(architecture: Architecture): readonly PanelRow[] {
  const badged = new Set(badgesOf(architecture).flatMap(({ edges }) => edges));
  const drawn = architecture.edges.filter((edge) => !badged.has(edge));
  const rows = kinds.flatMap(([kind, meaning]) =>
    [false, true].flatMap((asynchronous): readonly PanelRow[] => {
      if (!drawn.some((edge) => edge.kind === kind && looksAsynchronous(edge) === asynchronous)) return [];
      const text = asynchronous ? `${meaning}, asynchronous` : meaning;
      return [
        { id: `${kind}${asynchronous ? "-asynchronous" : ""}`, sample: { type: "edge", kind, asynchronous }, text },
      ];
    }),
  );
  return rows.length < 2 ? [] : rows;
}

/** Kinds that are dashed anyway look the same. */
function looksAsynchronous({ kind, asynchronous }: Edge): boolean {
  return asynchronous && (kind === "request" || kind === "data");
}

/** Looks of groups whose own label does not say what they are. */
function groupRows({ groups }: Architecture): readonly PanelRow[] {
  const unnamed = new Map<string, Group>();
  for (const group of groups) {
    const { type, label } = group;
    // A box of no provider means no more than its label says.
    if (!type?.group?.stroke || type.namespace === "generic") continue;
    if (says(label, type.title) || unnamed.has(type.id)) continue;
    unnamed.set(type.id, group);
  }
  return [...unnamed].map(([id, group]) => ({ id, sample: { type: "group", group }, text: group.type?.title ?? id }));
}

function says(label: string, title: string): boolean {
  return label.toLowerCase().includes(title.toLowerCase());
}

function overlayRows({ overlays }: Architecture): readonly PanelRow[] {
  return overlays.map((of, overlay) => ({
    id: `overlay-${of.name}`,
    sample: { type: "overlay", overlay, of },
    text: flat(of.label),
  }));
}

/** Each hub whose edges are badges. */
function hubRows(architecture: Architecture): readonly PanelRow[] {
  const edgesByHub = new Map<string, Edge[]>();
  for (const { hub, edges } of badgesOf(architecture)) edgesByHub.set(hub, [...(edgesByHub.get(hub) ?? []), ...edges]);
  return architecture.nodes.flatMap(({ id, label, type }) => {
    const edges = edgesByHub.get(id);
    if (!edges) return [];
    return [{ id, sample: { type: "hub", hub: id }, text: meaningOf(edges, flat(label) || type?.title || id) }];
  });
}

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
