/**
 * How carefully a picture is put together.
 *
 * - `thorough`: routes and places are looked for again until labels have room, edges are short and twins look alike.
 * - `hasty`: the first routes and places with which everything can be read.
 */
export type Care = "hasty" | "thorough";

/** With more nodes than this most of the time for a hasty picture would go into what hardly anybody sees in it. */
const mostPolished = 120;

/** Whether nothing that takes long is done for the looks of a picture alone. */
export function isRough(care: Care | "none", nodes: number): boolean {
  return care === "hasty" && nodes > mostPolished;
}
