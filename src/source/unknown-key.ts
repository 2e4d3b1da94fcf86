import { listed } from "../listed.ts";
import { nearest } from "../suggest.ts";
import type { Path } from "./document.ts";
import { type Finding, isRoute } from "./finding.ts";
import type { Mistake } from "./mistake.ts";
import { replacement } from "./mistake.ts";
import { quoted } from "./quoted.ts";
import type { Remedy } from "./report.ts";
import type { Range } from "./source.ts";
import type { StyleSpec } from "./spec.ts";
import { synonyms } from "./synonyms.ts";

/** With more keys than this, naming them all helps nobody. */
const fewKeys = 12;

/** A key that a map does not have. */
export function unknownKey(finding: Finding): Mistake {
  const { document, path, schema } = finding;
  const key = keyOf(finding);
  const range = document.rangeOfKey([...path, key]);
  if (isNoRoute(finding)) {
    const remedy = { hint: "write two ids with an arrow: `a -> b`" };
    return { code: "invalid-route", message: `${quoted(key)} is no route`, range, remedy };
  }
  const isOfStep = schema.called === "a step";
  const message =
    schema.properties || isOfStep
      ? `unknown key ${quoted(key)} in ${schema.called ?? "this map"}`
      : `${quoted(key)} stands beside the route and belongs below it`;
  return { code: "unknown-key", message, range, remedy: remedyFor(finding, range) };
}

/** The keys that an unknown key accounts for: where one of them is missing, that has been said. */
export function keysMeantBy(finding: Finding): readonly string[] {
  return isNoRoute(finding) ? ["from", "to"] : [keyMeantBy(finding) ?? keysWithin(finding)].flat();
}

/** The key that the author of an unknown key meant, as far as one can tell. */
export function keyMeantBy(finding: Finding): string | undefined {
  const { keyword, schema, value } = finding;
  if (keyword !== "additionalProperties" || isNoRoute(finding)) return undefined;
  const key = keyOf(finding);
  const keys = Object.keys(schema.properties ?? {}).filter((name) => !Object.hasOwn(Object(value), name));
  const near = nearest(key, keys);
  if (!near && keysWithin(finding).length > 0) return undefined;
  return synonyms.get(key.toLowerCase())?.find((synonym) => keys.includes(synonym)) ?? near;
}

/** The keys of a map below an unknown key, if all of them belong into the map around it: `layout: { direction: down }`. */
function keysWithin(finding: Finding): readonly string[] {
  const { keyword, schema, value } = finding;
  if (keyword !== "additionalProperties") return [];
  const inner: unknown = Object(value)[keyOf(finding)];
  const keys = Array.isArray(inner) || typeof inner !== "object" ? [] : Object.keys(inner ?? {});
  return keys.every((key) => Object.hasOwn(schema.properties ?? {}, key)) ? keys : [];
}

/** What to leave out so that the rest makes sense. */
export function faultyPathOf(finding: Finding): Path {
  const { path, keyword } = finding;
  return keyword === "additionalProperties" && !isNoRoute(finding) ? [...path, keyOf(finding)] : path;
}

function keyOf({ params }: Finding): string {
  return String(params.additionalProperty);
}

/** Among edges, a map with one key is a route and its label, even if there is no arrow. */
function isNoRoute({ schema, value }: Finding): boolean {
  return schema.properties?.from !== undefined && Object.keys(Object(value)).length === 1;
}

function remedyFor(finding: Finding, range: Range): Remedy {
  const { schema, value } = finding;
  const key = keyOf(finding);
  const keys = Object.keys(schema.properties ?? {}).map((name) => `\`${name}\``);
  const ofStyle = schema.properties?.style && styleKeyMeantBy(key);
  if (ofStyle) return { hint: `how it looks stands in its style: \`style: { ${ofStyle}: … }\`` };
  const meant = keyMeantBy(finding);
  if (meant) return replacement(range, meant);
  if (key === "<<") return { hint: "there are no merge keys: use `classes` for what several nodes share" };
  const within = keysWithin(finding).map((name) => `\`${name}\``);
  if (within.length > 0) {
    return {
      hint: `write ${listed(within, "and")} without ${quoted(key)} around ${within.length > 1 ? "them" : "it"}`,
    };
  }
  if (isRoute(key)) return { hint: "edges stand below `edges:`, each of them after `- `" };
  if (schema.called === "a step") return { hint: `write ${routeOf(value)}: what happens` };
  if (keys.length === 0) return { hint: `write ${routeOf(value)}: { label: …, ${key.slice(0, 60)}: … }` };
  if (keys.length <= fewKeys) return { hint: `its keys are ${listed(keys, "and")}` };
  return schema.patternProperties?.["^x-"] ? { hint: "keys of your own begin with `x-`" } : {};
}

/** A key that stands in `style`. */
function styleKeyMeantBy(key: string): string | undefined {
  const word = key.toLowerCase();
  return [word, ...(synonyms.get(word) ?? [])].find((name) => styleKeys.includes(name));
}

const styleKeys: readonly string[] = ["fill", "stroke", "color", "line", "width"] satisfies (keyof StyleSpec)[];

function routeOf(value: unknown): string {
  const route = Object.keys(Object(value)).find(isRoute);
  return route?.slice(0, 60) ?? "a -> b";
}
