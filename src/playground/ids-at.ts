import type { FigurePlace } from "./calls.ts";

/** The ids of what is written at an offset: of what stands in one another the innermost, of a chain all its edges. */
export function idsAt(offset: number, places: readonly FigurePlace[]): readonly string[] {
  const around = places.filter(({ start, end }) => start <= offset && offset <= end);
  const innermost = Math.max(...around.map(({ start }) => start));
  return around.flatMap(({ id, start }) => (start === innermost ? id : []));
}
