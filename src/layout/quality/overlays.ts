import { center, commonOf, type Rect } from "../../geometry.ts";
import { areOver, isIn } from "./overlap.ts";
import { type Box, isAround, type Outline, type Picture } from "./picture.ts";
import type { Finding } from "./quality.ts";
import { areOneLine, passageThrough, pointOn } from "./segment.ts";

/** px of a label on its rim that an edge may touch. */
const rim = 1;

/** Finds outlines that hold or cut what they must not, that cannot be told apart, and labels of theirs that cannot be read. */
export function* overlayFindings(picture: Picture): Generator<Finding> {
  const { outlines } = picture;
  const seen = new Set<string>();
  for (const outline of outlines) {
    yield* foreignFindings(outline, picture);
    yield* cutFindings(outline, picture);
    yield* lineFindings(outline, picture);
    if (outline.label) yield* labelFindings(outline, outline.label, picture);
    else if (outline.text) yield { measure: "outlineUnlabelled", ids: [outline.id], at: center(outline.bounds) };
    if (seen.has(outline.id)) yield { measure: "tornOverlay", ids: [outline.id], at: center(outline.bounds) };
    seen.add(outline.id);
  }
}

function* foreignFindings({ id, members, bounds }: Outline, { boxes }: Picture): Generator<Finding> {
  for (const { box, bounds: extent } of boxes.near([bounds])) {
    const belongs = members.some((member) => isAround(member, box) || isAround(box, member));
    if (belongs || !areOver(bounds, extent)) continue;
    yield { measure: "foreignInOutline", ids: [id, box.id], at: center(commonOf(bounds, extent)) };
  }
}

/** Labels and headers are wholly in an outline or wholly out of it. */
function* cutFindings({ id, bounds }: Outline, picture: Picture): Generator<Finding> {
  for (const { id: owner, label } of [...picture.nodes, ...picture.groups, ...picture.routes]) {
    if (!label || !areOver(bounds, label) || isIn(bounds, label)) continue;
    yield { measure: "outlineThroughLabel", ids: [id, owner], at: center(commonOf(bounds, label)) };
  }
}

function* lineFindings(outline: Outline, { outlines }: Picture): Generator<Finding> {
  for (const other of outlines.slice(0, outlines.indexOf(outline))) {
    if (other.id === outline.id) continue;
    const shared = outline.sides.find((side) => other.sides.some((otherSide) => areOneLine(side, otherSide)));
    if (!shared) continue;
    const at = pointOn(shared, (shared.start + shared.end) / 2);
    yield { measure: "sharedOutline", ids: [other.id, outline.id], at };
  }
}

function* labelFindings({ id }: Outline, label: Rect, picture: Picture): Generator<Finding> {
  for (const { id: owner, bounds } of signsOf(picture)) {
    if (bounds === label || !areOver(bounds, label)) continue;
    yield { measure: "outlineLabelOver", ids: [id, owner], at: center(commonOf(bounds, label)) };
  }
  for (const { route, ...segment } of picture.segments.near([label])) {
    const { length, at } = passageThrough([segment], label, rim);
    if (length > 0) yield { measure: "outlineLabelOver", ids: [id, route.id], at };
  }
}

function* signsOf({
  nodes,
  groups,
  routes,
  outlines,
}: Picture): Generator<{ readonly id: string; readonly bounds: Rect }> {
  for (const { id, bounds } of nodes) yield { id, bounds };
  const labelled: readonly (Pick<Box, "id" | "label"> | Outline)[] = [...nodes, ...groups, ...routes, ...outlines];
  for (const { id, label } of labelled) if (label) yield { id, bounds: label };
}
