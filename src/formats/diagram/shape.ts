import type { OfType } from "../../drawing/of-type.ts";

/** What languages for diagrams have shapes for. */
export type Shape = "box" | "person" | "store" | "queue";

/** The first that is true of a type gives the shape of its nodes. */
const shapes: readonly (readonly [shape: Shape, isTrueOf: (type: OfType) => boolean])[] = [
  ["person", ({ category }) => category === "actor"],
  // State machines keep what calls each other apart, as queues do, but are none.
  ["queue", ({ id, traits }) => traits.includes("queue") && id !== "aws.step-functions"],
  ["store", ({ traits }) => traits.includes("datastore")],
];

/** The shape that readers know for a type; a box for most. */
export function shapeOf(type: OfType | undefined): Shape {
  return (type && shapes.find(([, isTrueOf]) => isTrueOf(type))?.[0]) ?? "box";
}
