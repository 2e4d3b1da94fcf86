import type { Type } from "../catalogue/type.ts";

/** What says of a type that it watches, admits, or keeps keys and secrets. */
const supportTraits: ReadonlySet<string> = new Set(["observability", "audit", "identity", "key-mgmt", "secret-store"]);

/** What says of a type that it builds, delivers or accounts for the others. */
const deliveryTraits: ReadonlySet<string> = new Set(["cost", "iac", "ci-cd", "supply-chain"]);

/** Whether nearly everything else leans on things of a type, without requests or data passing through them. */
export function isSupport(type: Type | undefined): boolean {
  return has(type, supportTraits) || type?.category === "observability";
}

/** Whether things of a type stand beside what an architecture does: they support, deliver or account for it. */
export function isAside(type: Type | undefined): boolean {
  return isSupport(type) || has(type, deliveryTraits);
}

function has(type: Type | undefined, traits: ReadonlySet<string>): boolean {
  return type?.traits.some((trait) => traits.has(trait)) ?? false;
}
