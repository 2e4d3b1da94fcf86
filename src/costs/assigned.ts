import type { Element } from "../model/architecture.ts";
import { type Claim, Claims, indicesIn } from "./claims.ts";
import type { Resource } from "./estimate.ts";

/** Which resources things stand for. */
export interface Assignment {
  readonly resourcesOf: ReadonlyMap<Element, readonly Resource[]>;
  /** What nothing stands for. */
  readonly unclaimed: readonly Resource[];
  /** Claims to resources that are there, whoever got them. */
  readonly met: ReadonlySet<Claim>;
  /** Resources that several things claim alike; the first of them has got it. */
  readonly contested: readonly Contest[];
}

export interface Contest {
  readonly resource: Resource;
  readonly winner: Claim;
  readonly loser: Claim;
}

/** Gives each resource to the one that claims it most closely, so that nothing is paid for twice. */
export function assigned(claims: readonly Claim[], resources: readonly Resource[]): Assignment {
  const all = new Claims(claims);
  const resourcesOf = new Map<Element, Resource[]>();
  const unclaimed: Resource[] = [];
  const met = new Set<Claim>();
  const contested: Contest[] = [];
  for (const resource of resources) {
    const candidates = all.on(resource);
    const [winner] = candidates;
    for (const claim of candidates) met.add(claim);
    if (!winner) {
      unclaimed.push(resource);
      continue;
    }
    const others = resourcesOf.get(winner.element);
    if (others) others.push(resource);
    else resourcesOf.set(winner.element, [resource]);
    const loser = candidates.find((claim) => claim.element !== winner.element && isAsClose(claim, winner));
    if (loser) contested.push({ resource, winner, loser });
  }
  return { resourcesOf, unclaimed, met, contested };
}

function isAsClose(a: Claim, b: Claim): boolean {
  return a.steps.length === b.steps.length && indicesIn(a) === indicesIn(b);
}
