import { center, commonOf, type Rect } from "../../geometry.ts";
import { areOver } from "./overlap.ts";
import type { Picture } from "./picture.ts";
import type { Finding } from "./quality.ts";
import { type Bounded, Tiles } from "./tiles.ts";

/** Something that is to be read or recognised, and that nothing may cover. */
interface Sign extends Bounded {
  readonly kind: "icon" | "name" | "edge label";
  /** The node, group or edge that it belongs to. */
  readonly id: string;
}

/** Finds labels over each other and over icons. */
export function* textFindings(picture: Picture): Generator<Finding> {
  const signs = signsOf(picture).map((sign, order) => ({ ...sign, order }));
  const tiles = new Tiles(signs);
  for (const first of signs) {
    for (const second of tiles.near([first.bounds])) {
      if (second.order <= first.order || !areOver(first.bounds, second.bounds)) continue;
      const measure = measureOf(first, second);
      if (measure) yield { measure, ids: [first.id, second.id], at: center(commonOf(first.bounds, second.bounds)) };
    }
  }
}

/** Labels of edges first, then names, then icons: of two that meet, the first is what is to be told. */
function signsOf({ nodes, groups, routes }: Picture): Sign[] {
  const signs = (kind: Sign["kind"], things: readonly { readonly id: string; readonly rect: Rect | undefined }[]) =>
    things.flatMap(({ id, rect }) => (rect ? [{ kind, id, bounds: rect }] : []));
  return [
    ...signs(
      "edge label",
      routes.map(({ id, label }) => ({ id, rect: label })),
    ),
    ...signs(
      "name",
      [...nodes, ...groups].map(({ id, label }) => ({ id, rect: label })),
    ),
    ...signs(
      "icon",
      nodes.map(({ id, bounds }) => ({ id, rect: bounds })),
    ),
  ];
}

function measureOf(first: Sign, second: Sign): Finding["measure"] | undefined {
  // Nodes over nodes are told as such, and a node's own label stands close below it.
  if (first.kind === "icon" || first.id === second.id) return undefined;
  if (first.kind === "name") return "nodeLabelOverlap";
  return second.kind === "icon" ? "labelOnNode" : "labelOverlap";
}
