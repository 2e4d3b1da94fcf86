import type { Range, Source } from "../source/source.ts";
import { nameAt, placesOfSame } from "./name-at.ts";
import type { NamePlace } from "./name-places.ts";
import { type Around, readLeniently } from "./reading.ts";

/** Where what is named at `offset` gets its name; several places where files give it several times. */
export async function definition(source: Source, offset: number, around: Around): Promise<readonly Range[]> {
  return (await placesNamedAt(source, offset, around))
    .filter(({ isDefinition }) => isDefinition)
    .map(({ range }) => range);
}

/** Every place that names what is named at `offset`, its definition included. */
export async function references(source: Source, offset: number, around: Around): Promise<readonly Range[]> {
  return (await placesNamedAt(source, offset, around)).map(({ range }) => range);
}

async function placesNamedAt(source: Source, offset: number, around: Around): Promise<readonly NamePlace[]> {
  const reading = await readLeniently(source, around);
  const place = nameAt(reading, offset);
  return place && place.kind !== "type" ? placesOfSame(reading, place) : [];
}
