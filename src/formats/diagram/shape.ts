import { typeById } from "../../catalogue/catalogue.ts";
import type { Type } from "../../catalogue/type.ts";

/** What languages for diagrams have shapes for. */
export type Shape = "box" | "person" | "store" | "queue";

/** The first that is true of a type gives the shape of its nodes. */
const shapes: readonly (readonly [shape: Shape, isTrueOf: (type: Type) => boolean])[] = [
  ["person", ({ category }) => category === "actor"],
  // State machines keep what calls each other apart, as queues do, but are none.
  ["queue", ({ id, traits }) => traits.includes("queue") && id !== "aws.step-functions"],
  ["store", ({ traits }) => traits.includes("datastore")],
];

/** The shape that readers know for a type; a box for most. */
export function shapeOf(typeId: string | undefined): Shape {
  const type = typeId === undefined ? undefined : typeById(typeId);
  return (type && shapes.find(([, isTrueOf]) => isTrueOf(type))?.[0]) ?? "box";
}
