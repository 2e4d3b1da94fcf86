import type { Member } from "../diagram/diagram.ts";
import { keyOf } from "./text.ts";

/** Where something stands. */
export interface Place {
  /** In the map around it. */
  readonly key: string;
  /** From the outermost map on: `cloud.api`. */
  readonly path: string;
}

/** The places of nodes and groups by their ids. */
export function placesOf(
  members: readonly Member[],
  parent?: Place & { readonly id: string },
): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const taken = new Set(boards);
  for (const member of members) {
    const key = keyOf(nameFor(ownPartOf(member.id, parent?.id), taken));
    const place = { key, path: parent ? `${parent.path}.${key}` : key };
    places.set(member.id, place);
    if (member.type === "node") continue;
    for (const [id, inner] of placesOf(member.members, { ...place, id: member.id })) places.set(id, inner);
  }
  return places;
}

/** Names that D2 takes for other pictures, even in quotes. */
const boards = ["layers", "scenarios", "steps"];

function ownPartOf(id: string, parent: string | undefined): string {
  return parent !== undefined && id.startsWith(`${parent}.`) ? id.slice(parent.length + 1) : id;
}

/** A name that nothing beside it has: for D2, `API` and `api` are the same. */
function nameFor(name: string, taken: Set<string>): string {
  const isTaken = (candidate: string) => taken.has(candidate.toUpperCase().toLowerCase());
  let free = name;
  for (let count = 2; isTaken(free); count += 1) free = `${name}-${count}`;
  taken.add(free.toUpperCase().toLowerCase());
  return free;
}
