import type { Type } from "../catalogue/type.ts";

/** What a type is, without what is drawn of it. */
export type OfType = Pick<Type, "id" | "title" | "category" | "traits">;

export function ofType({ id, title, category, traits }: Type): OfType {
  return { id, title, category, traits };
}
