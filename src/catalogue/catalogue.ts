import { packed as ai } from "#generated/types/types-ai.js";
import { packed as aws } from "#generated/types/types-aws.js";
import { packed as azure } from "#generated/types/types-azure.js";
import { packed as data } from "#generated/types/types-data.js";
import { packed as gcp } from "#generated/types/types-gcp.js";
import { packed as generic } from "#generated/types/types-generic.js";
import { packed as k8s } from "#generated/types/types-k8s.js";
import { packed as ml } from "#generated/types/types-ml.js";
import { packed as ops } from "#generated/types/types-ops.js";
import { packed as saas } from "#generated/types/types-saas.js";
import { packed as sec } from "#generated/types/types-sec.js";
import { type Found, KnownTypes } from "./known-types.ts";
import { unpacked } from "./packed.ts";
import type { Type } from "./type.ts";

const packedTypes = { aws, azure, gcp, k8s, ai, ml, data, ops, sec, saas, generic };

/** Every type there is, by namespace and then in the order of the catalogue. */
export const types: readonly Type[] = Object.entries(packedTypes).flatMap(([namespace, packed]) =>
  unpacked(namespace, packed),
);

/** What stands before the dot of a type: `aws`, `azure`, `generic` … Any of them can be a document's provider. */
export const namespaces: readonly string[] = Object.keys(packedTypes);

/** All of them, to be found by name. */
export const allTypes: KnownTypes = new KnownTypes(types);

/** The type called `namespace.name`, aliases not counted. */
export function typeById(id: string): Type | undefined {
  return allTypes.byId(id);
}

/** Looks up what an author calls a type. */
export function findType(name: string, provider?: string): Found {
  return allTypes.find(name, provider);
}
