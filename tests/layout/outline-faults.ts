import { contains, grown, overlaps, type Rect } from "../../src/geometry.ts";
import type { Layout, PlacedOverlay } from "../../src/layout/layout.ts";

/** What no outline of an overlay may have, each as a sentence. */
export function outlineFaultsOf(layout: Layout): string[] {
  return layout.overlays.flatMap((overlay) => [
    ...membership(overlay, layout),
    ...cuts(overlay, layout),
    ...likeness(overlay, layout),
    ...labels(overlay, layout),
  ]);
}

const touch = 0.5;

interface Thing {
  readonly id: string;
  readonly parent?: string;
  readonly bounds: Rect;
}

function thingsOf({ nodes, groups }: Layout): readonly Thing[] {
  const thing = ({ id, parent }: { id: string; parent?: string }, bounds: Rect): Thing => ({
    id,
    ...(parent !== undefined && { parent }),
    bounds,
  });
  return [...nodes.map(({ node, bounds }) => thing(node, bounds)), ...groups.map((g) => thing(g.group, g.bounds))];
}

/** Every member is in an outline, and nothing else is in any, not even a part of it. */
function* membership({ overlay: { overlay }, outlines }: PlacedOverlay, layout: Layout): Generator<string> {
  const things = thingsOf(layout);
  const parents = new Map(things.map(({ id, parent }) => [id, parent]));
  const wayUp = (id: string): string[] => {
    const parent = parents.get(id);
    return parent === undefined ? [id] : [id, ...wayUp(parent)];
  };
  const members = new Set(overlay.members);
  const around = new Set(overlay.members.flatMap(wayUp));
  for (const { id, bounds } of things) {
    if (wayUp(id).some((outer) => members.has(outer))) {
      if (!outlines.some((outline) => contains(outline.bounds, bounds)))
        yield `${id} is in no outline of ${overlay.name}`;
    } else if (!around.has(id) && outlines.some((outline) => overlaps(outline.bounds, bounds))) {
      yield `${id} is in an outline of ${overlay.name}`;
    }
  }
}

interface Sign {
  readonly name: string;
  readonly rect: Rect;
}

/** What is to be read. */
function signsOf({ title, subtitle, nodes, groups, edges }: Layout): readonly Sign[] {
  const sign = (name: string, rect: Rect | undefined): Sign[] => (rect ? [{ name, rect }] : []);
  return [
    ...sign("the title", title?.bounds),
    ...sign("the subtitle", subtitle?.bounds),
    ...nodes.flatMap(({ node, icon, label }) => [
      ...sign(node.id, icon),
      ...sign(`label of ${node.id}`, label?.bounds),
    ]),
    ...groups.flatMap(({ group, icon, label }) =>
      [icon, label?.bounds].flatMap((rect) => sign(`header of ${group.id}`, rect)),
    ),
    ...edges.flatMap(({ edge, label, number }) => sign(`label of ${edge.id}`, (label ?? number)?.bounds)),
  ];
}

/** What is to be read is wholly inside of an outline or wholly outside. */
function* cuts({ overlay: { overlay }, outlines }: PlacedOverlay, layout: Layout): Generator<string> {
  const picture = { x: 0, y: 0, ...layout.size };
  const labels = layout.overlays.flatMap((other) =>
    other.overlay.overlay === overlay
      ? []
      : other.outlines.flatMap(({ label }) =>
          label ? [{ name: `label of ${other.overlay.overlay.name}`, rect: label.bounds }] : [],
        ),
  );
  for (const { bounds } of outlines) {
    if (!contains(picture, bounds)) yield `an outline of ${overlay.name} is outside of the picture`;
    for (const { name, rect } of [...signsOf(layout), ...labels]) {
      const isApart = contains(bounds, rect, touch) || !overlaps(bounds, rect, touch);
      if (!isApart) yield `an outline of ${overlay.name} cuts the ${name}`;
    }
  }
}

/** Outlines of two overlays do not run on one line, and those of one do not meet. */
function* likeness(placed: PlacedOverlay, { overlays }: Layout): Generator<string> {
  const { name } = placed.overlay.overlay;
  for (const [index, { bounds }] of placed.outlines.entries()) {
    if (placed.outlines.slice(index + 1).some((other) => overlaps(other.bounds, bounds))) {
      yield `two outlines of ${name} meet`;
    }
    for (const other of overlays.slice(0, overlays.indexOf(placed))) {
      for (const { bounds: otherBounds } of other.outlines) {
        if (shareSide(bounds, otherBounds))
          yield `outlines of ${name} and ${other.overlay.overlay.name} run on one line`;
      }
    }
  }
}

/** px between lines that are seen as two. */
const apart = 3;

function shareSide(a: Rect, b: Rect): boolean {
  const isNear = (one: number, other: number) => Math.abs(one - other) < apart;
  const shareX = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > apart;
  const shareY = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > apart;
  const verticals = [a.x, a.x + a.width].some((x) => [b.x, b.x + b.width].some((other) => isNear(x, other)));
  const horizontals = [a.y, a.y + a.height].some((y) => [b.y, b.y + b.height].some((other) => isNear(y, other)));
  return (shareY && verticals) || (shareX && horizontals);
}

/** The label of an outline covers nothing, and no line leads through it but that of the outline. */
function* labels({ overlay: { overlay }, outlines }: PlacedOverlay, layout: Layout): Generator<string> {
  const picture = { x: 0, y: 0, ...layout.size };
  for (const { label } of outlines) {
    if (!label) continue;
    const name = `the label of ${overlay.name}`;
    if (!contains(picture, label.bounds)) yield `${name} is outside of the picture`;
    for (const sign of signsOf(layout))
      if (overlaps(sign.rect, label.bounds, touch)) yield `${name} is over the ${sign.name}`;
    for (const { edge, points } of layout.edges) {
      for (const [index, end] of points.slice(1).entries()) {
        const start = points[index] ?? end;
        const line = { x: Math.min(start.x, end.x), y: Math.min(start.y, end.y) };
        const size = { width: Math.abs(start.x - end.x), height: Math.abs(start.y - end.y) };
        if (overlaps(grown({ ...line, ...size }, 0.5), label.bounds)) yield `${edge.id} runs through ${name}`;
      }
    }
  }
}
