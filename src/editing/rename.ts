import type { Host } from "../hosts/host.ts";
import { idRule, isId } from "../model/id.ts";
import { edited } from "../source/edit.ts";
import { quoted } from "../source/quoted.ts";
import type { Range, Source } from "../source/source.ts";
import type { TextEdit } from "./fixes.ts";
import { nameAt, placesOfSame } from "./name-at.ts";
import { type NamePlace, namePlacesOf } from "./name-places.ts";
import { type Around, type Reading, readLeniently } from "./reading.ts";
import { pinsRenamed } from "./rename-pins.ts";
import { renamed } from "./renamed.ts";

/** What to change so that something has another name, or a sentence that says why it cannot have it. */
export type Renaming = { readonly edits: readonly TextEdit[] } | { readonly refusal: string };

/** Something that can be renamed, and where it is named. */
export interface Renameable {
  readonly name: string;
  readonly range: Range;
}

/** What can be renamed at `offset`: nodes, groups, flows, views, overlays, classes. */
export async function renameable(source: Source, offset: number, around: Around): Promise<Renameable | undefined> {
  const place = nameAt(await readLeniently(source, around), offset);
  return place && isRenameable(place) ? { name: place.name, range: place.range } : undefined;
}

function isRenameable({ kind, id }: NamePlace): boolean {
  return kind !== "type" && id !== undefined;
}

/** Gives what is named at `offset` another name wherever it is named: in the document, in what it includes, and in the layout file beside it. */
export async function rename(source: Source, offset: number, name: string, around: Around): Promise<Renaming> {
  const reading = await readLeniently(source, around);
  const place = nameAt(reading, offset);
  if (!place || !isRenameable(place)) return { refusal: "nothing that could be renamed is here" };
  if (!isId(name)) return { refusal: `${quoted(name)} is no name: ${idRule}` };
  if (name === place.name) return { edits: [] };
  const places = placesOfSame(reading, place);
  const refusal = refusalFor(places, place, name, reading);
  if (refusal !== undefined) return { refusal };
  const edits = places.map(({ range }) => ({ range, text: name }));
  const unclear = await unclearWith(edits, place, name, { source, around, reading });
  if (unclear !== undefined) return { refusal: unclear };
  const pins =
    place.kind === "element" ? await pinsRenamed(around.within ?? source, place.id ?? "", name, around.host) : [];
  return { edits: [...edits, ...pins] };
}

function refusalFor(
  places: readonly NamePlace[],
  { kind, id, name: before }: NamePlace,
  name: string,
  reading: Reading,
): string | undefined {
  if (!places.some(({ isDefinition }) => isDefinition)) return `${quoted(before)} is defined nowhere`;
  const wanted = renamed(id ?? "", id ?? "", name);
  const taken = namePlacesOf(reading).some((other) => other.isDefinition && other.kind === kind && other.id === wanted);
  if (taken) return `there is another ${quoted(name)} already`;
  if (places.every(({ isPlain }) => isPlain)) return undefined;
  return `${quoted(before)} is written with escapes somewhere: write it as it is first`;
}

/** Why some place would mean something else, or nothing that is clear, after all edits. */
async function unclearWith(
  edits: readonly TextEdit[],
  { kind, id = "" }: NamePlace,
  name: string,
  { source, around, reading }: { readonly source: Source; readonly around: Around; readonly reading: Reading },
): Promise<string | undefined> {
  const { host, within } = around;
  const after = await readLeniently(withEdits(source, edits), {
    host: hostWith(edits, host),
    ...(within && { within: withEdits(within, edits) }),
  });
  const [was, is] = [namePlacesOf(reading), namePlacesOf(after)];
  const changed = was.find((place, index) => {
    if (place.id === undefined) return false;
    const expected = place.kind === kind ? renamed(place.id, id, name) : place.id;
    return is[index]?.id !== expected;
  });
  return (
    changed && `something else is called ${quoted(name)}, and it would not be clear any more which of both is meant`
  );
}

function withEdits({ name, text }: Source, edits: readonly TextEdit[]): Source {
  const own = edits.filter(({ range }) => range.source.name === name);
  return {
    name,
    text: edited(
      text,
      own.map(({ range: { start, end }, text: replacement }) => ({ start, end, text: replacement })),
    ),
  };
}

/** Reads files as they will be. */
function hostWith(edits: readonly TextEdit[], host: Host): Host {
  return {
    async read(path, from) {
      const result = await host.read(path, from);
      return "failure" in result ? result : withEdits(result, edits);
    },
  };
}
