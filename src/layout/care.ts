/**
 * How carefully a picture is put together.
 *
 * - `thorough`: routes and places are looked for again until labels have room, edges are short and twins look alike.
 * - `hasty`: the first routes and places with which everything can be read.
 */
export type Care = "hasty" | "thorough";

/** With more nodes than this most of the time would go into what hardly anybody sees in so large a picture. */
const mostPolished = 120;

/** Whether what takes long has to be worth it. */
export const isLarge = (nodes: number): boolean => nodes > mostPolished;

/** Whether nothing that takes long is done for the looks of a picture alone. */
export function isRough(care: Care | "none", nodes: number): boolean {
  return care === "hasty" && isLarge(nodes);
}
