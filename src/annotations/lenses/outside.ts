import type { Element } from "../../model/architecture.ts";
import { inherited } from "./elements.ts";

/** People, what they hold in their hands, and what others run. */
const categories: ReadonlySet<string> = new Set(["actor", "client", "external"]);
const traits: ReadonlySet<string> = new Set(["internet", "external"]);
const groups: ReadonlySet<string> = new Set([
  "generic.external",
  "generic.on-prem",
  "aws.corporate-data-center",
  "azure.on-premises",
  "gcp.on-premises",
  "gcp.external-saas",
  "gcp.external-data",
]);

/** Whether a thing, by its id, is no part of what is built, but what uses it or is used by it. */
export function outsideOf(elements: readonly Element[]): (id: string) => boolean {
  const isOutside = inherited(elements, ({ type }) => {
    if (!type) return undefined;
    const isAnyOf =
      categories.has(type.category) || groups.has(type.id) || type.traits.some((each) => traits.has(each));
    return isAnyOf || undefined;
  });
  return (id) => isOutside(id) ?? false;
}
