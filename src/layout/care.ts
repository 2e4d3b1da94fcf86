/**
 * How carefully a picture is put together.
 *
 * - `thorough`: routes and places are looked for again until labels have room, edges are short and twins look alike.
 * - `hasty`: the first routes and places with which everything can be read.
 */
export type Care = "hasty" | "thorough";
