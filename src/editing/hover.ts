import { findType } from "../catalogue/catalogue.ts";
import type { Range, Source } from "../source/source.ts";
import { descriptionOf } from "./complete-types.ts";
import { describeElement } from "./describe-element.ts";
import { escaped } from "./markdown.ts";
import { nameAt } from "./name-at.ts";
import type { NamePlace } from "./name-places.ts";
import { type Around, type Reading, readLeniently } from "./reading.ts";
import { schemasAt, schemasBelow } from "./schema.ts";
import { spotAt } from "./spot.ts";

/** What there is to know about a stretch of a text. */
export interface Hover {
  readonly range: Range;
  readonly markdown: string;
}

/** What there is to know about what stands at `offset`: a type, a node, a flow, a key; none about anything else. */
export async function hover(source: Source, offset: number, around: Around): Promise<Hover | undefined> {
  const reading = await readLeniently(source, around);
  const place = nameAt(reading, offset);
  const markdown = place && describe(place, reading);
  return markdown ? { range: place.range, markdown } : hoverOfKey(reading, offset);
}

function describe({ kind, id, name }: NamePlace, reading: Reading): string | undefined {
  const { architecture, elements, provider } = reading;
  if (kind === "type") {
    const found = findType(name, provider);
    return found && ("type" in found ? [found.type] : found.candidates).map(descriptionOf).join("\n\n---\n\n");
  }
  if (kind === "element") {
    const element = elements.find((other) => other.id === id);
    return element && describeElement(element, reading);
  }
  const named = kind === "flow" ? architecture.flows : kind === "view" ? architecture.views : [];
  const found = named.find((other) => other.name === name);
  return (
    found &&
    `**${escaped(found.title ?? name)}** (${kind})${found.description ? `\n\n${escaped(found.description)}` : ""}`
  );
}

function hoverOfKey({ main }: Reading, offset: number): Hover | undefined {
  const spot = spotAt(main.tree, offset);
  if (!spot) return undefined;
  const { path, role, place } = spot;
  const key = path.findLast((step) => typeof step === "string");
  const schemas = schemasAt(path);
  const own = schemasAt(path.slice(0, -1)).find(({ properties }) => properties?.[key ?? ""]);
  const described =
    own?.properties?.[key ?? ""]?.description ?? schemas.find(({ description }) => description)?.description;
  if (key === undefined || described === undefined) return undefined;
  const choices = [...schemas, ...schemasBelow(schemas, 0)].flatMap((schema) => schema.enum ?? []);
  const list = choices.length > 0 ? `\n\nOne of ${choices.map((choice) => `\`${choice}\``).join(", ")}.` : "";
  const head = role === "key" || choices.length > 0 ? `**${key}** — ` : "";
  return { range: { source: main.source, ...place }, markdown: `${head}${described}${list}` };
}
