import { type NamePlace, namePlacesIn, namePlacesOf } from "./name-places.ts";
import type { Reading } from "./reading.ts";

/** What is named at `offset` of the main document: the shortest place that holds it. */
export function nameAt({ main, references }: Reading, offset: number): NamePlace | undefined {
  const places = namePlacesIn(main, references);
  const around = places.filter(({ range }) => range.start <= offset && offset <= range.end);
  return around.toSorted((a, b) => a.range.end - a.range.start - (b.range.end - b.range.start))[0];
}

/** Every place that names the same. */
export function placesOfSame(reading: Reading, { kind, id }: NamePlace): readonly NamePlace[] {
  if (id === undefined) return [];
  return namePlacesOf(reading).filter((place) => place.kind === kind && place.id === id);
}
