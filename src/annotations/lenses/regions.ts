import type { Element } from "../../model/architecture.ts";
import { inherited } from "./elements.ts";
import { nameOf } from "./names.ts";

/** Groups whose label says where what is in them runs. */
const places: ReadonlySet<string> = new Set(["aws.region", "azure.region", "gcp.region", "generic.data-residency"]);

/** Where a thing runs, by its id: as it says itself, or the nearest group around it; none where nobody says so. */
export function regionsOf(elements: readonly Element[]): (id: string) => string | undefined {
  return inherited(elements, (element) => element.facts.region?.trim() || labelledRegion(element));
}

/** The region of a thing where neither its label nor anything around it says so already; none where it says nothing itself. */
export function ownRegion(
  { label, parent, facts }: Element,
  regionOf: (id: string) => string | undefined,
): string | undefined {
  const region = facts.region?.trim();
  if (!region || (parent !== undefined && regionOf(parent) === region)) return undefined;
  return lettersOf(label) === lettersOf(region) ? undefined : region;
}

/** `West Europe` is `westeurope`. */
function lettersOf(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}

/** The label of a region, unless it is no more than the word for one. */
function labelledRegion(element: Element): string | undefined {
  const { type, label } = element;
  if (!type || !places.has(type.id) || !label || label === type.title) return undefined;
  return nameOf(element);
}
