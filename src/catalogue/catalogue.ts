import { types as generated } from "#generated/catalogue.js";
import { nearest } from "../suggest.ts";
import type { Type } from "./type.ts";

/** Every type there is, by namespace and then in the order of the catalogue. */
export const types: readonly Type[] = generated;

/** What stands before the dot of a type: `aws`, `azure`, `generic` … Any of them can be a document's provider. */
export const namespaces: readonly string[] = [...new Set(types.map(({ namespace }) => namespace))];

/** What a name stands for: one type, several among which the author must choose, or none. */
export type Found = { readonly type: Type } | { readonly candidates: readonly Type[] } | undefined;

/** The type called `namespace.name`, aliases not counted. */
export function typeById(id: string): Type | undefined {
  const type = index().byQualifiedName.get(id);
  return type?.id === id ? type : undefined;
}

/**
 * Looks up what an author calls a type: `aws.lambda`, or `lambda` alone.
 *
 * A name alone is looked up in `provider`, then in `generic` and `ai`, then
 * anywhere if only one namespace has it. Aliases count as names, and case does
 * not matter.
 */
export function findType(name: string, provider?: string): Found {
  const { byQualifiedName, byName } = index();
  const wanted = name.toLowerCase();
  const qualified = wanted.includes(".") ? byQualifiedName.get(wanted) : undefined;
  if (qualified) return { type: qualified };
  for (const namespace of nearNamespaces(provider)) {
    const type = byQualifiedName.get(`${namespace}.${wanted}`);
    if (type) return { type };
  }
  const [type, ...others] = byName.get(wanted) ?? [];
  if (!type) return undefined;
  return others.length === 0 ? { type } : { candidates: [type, ...others] };
}

/** The namespaces in which a name alone is looked up first. */
function nearNamespaces(provider: string | undefined): readonly string[] {
  return [...(provider === undefined ? [] : [provider]), "generic", "ai"];
}

/**
 * The name that the author of an unknown one most likely meant, in words that
 * `findType` finds: near home first, because `lamda` under AWS means Lambda and
 * nothing else. Compares with every name there is, so it is for mistakes only.
 */
export function nearestTypeName(name: string, provider?: string): string | undefined {
  const { byQualifiedName, byName } = index();
  const wanted = name.toLowerCase();
  const titled = types.find(({ title }) => title.toLowerCase() === wanted);
  if (titled) return titled.id;
  if (wanted.includes(".")) {
    const elsewhere = byName.get(wanted.slice(wanted.indexOf(".") + 1))?.[0]?.id;
    return elsewhere ?? nearest(wanted, byQualifiedName.keys());
  }
  const atHome = nearNamespaces(provider).flatMap((namespace) => namesOf(namespace));
  const meant = nearest(wanted, atHome) ?? nearest(wanted, byName.keys());
  if (meant === undefined) return undefined;
  const found = findType(meant, provider);
  return found && "type" in found ? meant : byName.get(meant)?.[0]?.id;
}

function namesOf(namespace: string): readonly string[] {
  return types.flatMap((type) => (type.namespace === namespace ? [nameOf(type), ...type.aliases] : []));
}

/** The name of a type without its namespace. */
export function nameOf({ id, namespace }: Type): string {
  return id.slice(namespace.length + 1);
}

interface Index {
  /** By `namespace.name` and `namespace.alias`. */
  readonly byQualifiedName: ReadonlyMap<string, Type>;
  /** By name or alias alone: a type of each namespace that has it. */
  readonly byName: ReadonlyMap<string, readonly Type[]>;
}

let built: Index | undefined;

/** Built when first asked for, so that importing the catalogue costs nothing. */
function index(): Index {
  built ??= buildIndex();
  return built;
}

function buildIndex(): Index {
  const byQualifiedName = new Map<string, Type>();
  const byName = new Map<string, Type[]>();
  for (const type of types) {
    for (const name of [nameOf(type), ...type.aliases]) {
      byQualifiedName.set(`${type.namespace}.${name}`, type);
      const sameName = byName.get(name);
      if (sameName) sameName.push(type);
      else byName.set(name, [type]);
    }
  }
  return { byQualifiedName, byName };
}
