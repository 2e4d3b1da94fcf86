import { packed as ai } from "#generated/types/types-ai.js";
import { packed as generic } from "#generated/types/types-generic.js";
import { KnownTypes } from "./known-types.ts";
import { type Packed, unpacked } from "./packed.ts";

/** How an author calls a type, and where such a name is looked up first. */
export interface TypeName {
  readonly name: string;
  readonly provider?: string;
}

/** How to load the types of each namespace: each is a file of its own when bundled, and few are in one picture. */
export const parts: ReadonlyMap<string, () => Promise<Packed>> = new Map([
  ["aws", async () => (await import("#generated/types/types-aws.js")).packed],
  ["azure", async () => (await import("#generated/types/types-azure.js")).packed],
  ["gcp", async () => (await import("#generated/types/types-gcp.js")).packed],
  ["k8s", async () => (await import("#generated/types/types-k8s.js")).packed],
  ["ai", async () => ai],
  ["ml", async () => (await import("#generated/types/types-ml.js")).packed],
  ["data", async () => (await import("#generated/types/types-data.js")).packed],
  ["ops", async () => (await import("#generated/types/types-ops.js")).packed],
  ["sec", async () => (await import("#generated/types/types-sec.js")).packed],
  ["saas", async () => (await import("#generated/types/types-saas.js")).packed],
  ["generic", async () => generic],
]);

/**
 * The types that these names may mean, as if all were known: those of the namespaces that are named, and where one name
 * is in none of them, all that there are.
 */
export async function loadTypes(names: readonly TypeName[]): Promise<KnownTypes> {
  const named = new Set(["generic", "ai", ...names.flatMap(namespacesIn)]);
  const near = await typesOf([...parts.keys()].filter((namespace) => named.has(namespace)));
  if (names.every(({ name, provider }) => near.findNear(name, provider))) return near;
  const { allTypes } = await import("./catalogue.ts");
  return allTypes;
}

function namespacesIn({ name, provider }: TypeName): readonly string[] {
  const namespace = name.includes(".") ? name.slice(0, name.indexOf(".")).toLowerCase() : undefined;
  return [provider ?? [], namespace ?? []].flat();
}

/** By namespaces: most documents of one author are about the same. */
const known = new Map<string, KnownTypes>();

async function typesOf(namespaces: readonly string[]): Promise<KnownTypes> {
  const before = known.get(namespaces.join());
  if (before) return before;
  const loaded = namespaces.map(async (name) => {
    const packed = await parts.get(name)?.();
    return packed ? unpacked(name, packed) : [];
  });
  const types = new KnownTypes((await Promise.all(loaded)).flat());
  known.set(namespaces.join(), types);
  return types;
}
