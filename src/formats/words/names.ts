import type { Drawing, GroupFigure, NodeFigure } from "../../drawing/drawing.ts";
import { plain } from "./plain.ts";

/** A node or a group. */
export type Boxed = NodeFigure | GroupFigure;

/** What nodes and groups are called, by id: by their labels, and by more where several have the same. */
export function namesOf({ figures }: Drawing): ReadonlyMap<string, string> {
  const boxes = figures.filter((figure): figure is Boxed => figure.type === "node" || figure.type === "group");
  const labels = new Map(boxes.map((box) => [box.id, labelOf(box)]));
  const namesakes = new Map<string, Boxed[]>();
  for (const box of boxes) namesakes.set(labelOf(box), [...(namesakes.get(labelOf(box)) ?? []), box]);
  const names = [...namesakes].flatMap(([label, some]) => distinct(label, some, labels));
  return new Map(names);
}

/** What stands on it; of what has no label, its type or its id. */
export function labelOf({ id, ofType, label }: Boxed): string {
  return plain(label?.block.text ?? "") || ofType?.title || plain(id);
}

/** The smaller line below the label. */
export function captionOf({ label }: Boxed): string {
  return plain(label?.block.caption ?? "");
}

type Named = readonly [id: string, name: string];

/** Tells boxes with one label apart: by their captions, else by the groups that they are in, else by their ids. */
function distinct(label: string, boxes: readonly Boxed[], labels: ReadonlyMap<string, string>): readonly Named[] {
  const ways: readonly ((box: Boxed) => string)[] = [
    () => label,
    (box) => [label, captionOf(box)].filter(Boolean).join(", "),
    ({ parent }) => (parent === undefined ? label : `${label} in ${labels.get(parent) ?? plain(parent)}`),
  ];
  for (const way of ways) {
    const names = boxes.map(way);
    if (new Set(names).size === boxes.length) return boxes.map(({ id }, index) => [id, names[index] ?? label]);
  }
  return boxes.map(({ id }) => [id, `${label} (${plain(id)})`]);
}
