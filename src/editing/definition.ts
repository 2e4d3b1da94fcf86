import type { Host } from "../hosts/host.ts";
import type { Range, Source } from "../source/source.ts";
import { nameAt, placesOfSame } from "./name-at.ts";
import type { NamePlace } from "./name-places.ts";
import { readLeniently } from "./reading.ts";

/** Where what is named at `offset` gets its name; several places where files give it several times. */
export async function definition(source: Source, offset: number, host: Host): Promise<readonly Range[]> {
  return (await placesNamedAt(source, offset, host))
    .filter(({ isDefinition }) => isDefinition)
    .map(({ range }) => range);
}

/** Every place that names what is named at `offset`, its definition included. */
export async function references(source: Source, offset: number, host: Host): Promise<readonly Range[]> {
  return (await placesNamedAt(source, offset, host)).map(({ range }) => range);
}

async function placesNamedAt(source: Source, offset: number, host: Host): Promise<readonly NamePlace[]> {
  const reading = await readLeniently(source, host);
  const place = nameAt(reading, offset);
  return place && place.kind !== "type" ? placesOfSame(reading, place) : [];
}
