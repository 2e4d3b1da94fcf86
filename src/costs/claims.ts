import type { Architecture, Element } from "../model/architecture.ts";
import { hasIndices, isModule, namesIn, type Step, stepsOf } from "./address.ts";
import type { Resource } from "./estimate.ts";

/** An address that a node or a group stands for. */
export interface Claim {
  readonly element: Element;
  /** As its author wrote it, and the place of it in the list. */
  readonly address: string;
  readonly place: number;
  readonly steps: readonly Step[];
}

/** Every address that something stands for, groups first, in document order. */
export function claimsOf({ groups, nodes }: Architecture): readonly Claim[] {
  return [...groups, ...nodes].flatMap((element) => {
    const places = new Map((element.facts.iac ?? []).map((address, place) => [address.trim(), place]));
    return [...places].map(([address, place]) => ({ element, address, place, steps: stepsOf(address) }));
  });
}

/** Finds what a resource is claimed by: the closest claims first, of those that are equally close the first in the document. */
export class Claims {
  readonly #byNames = new Map<string, Claim[]>();

  constructor(claims: readonly Claim[]) {
    for (const claim of claims) {
      const names = namesIn(claim.steps);
      const others = this.#byNames.get(names);
      if (others) others.push(claim);
      else this.#byNames.set(names, [claim]);
    }
  }

  /** A claim to a resource is closer than one to a module around it, and one with an index than one to all of them. */
  on({ address }: Resource): readonly Claim[] {
    const steps = stepsOf(address);
    const lengths = steps.map((_, index) => steps.length - index);
    return lengths.flatMap((length) => {
      const begin = steps.slice(0, length);
      if (length < steps.length && !isModule(begin)) return [];
      const claims = this.#byNames.get(namesIn(begin)) ?? [];
      return claims.filter((claim) => hasIndices(begin, claim.steps)).toSorted((a, b) => indicesIn(b) - indicesIn(a));
    });
  }
}

/** How closely a claim says which one of several it means. */
export function indicesIn({ steps }: Claim): number {
  return steps.filter(({ index }) => index !== "").length;
}
