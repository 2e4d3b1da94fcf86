import type { Type } from "../catalogue/type.ts";
import type { Host } from "../hosts/host.ts";
import type { Architecture, Element } from "../model/architecture.ts";
import type { Report } from "../source/report.ts";
import type { Icon, IconPack, Icons } from "./icon.ts";
import { fileOf, loadOwnIcons } from "./load-own.ts";
import { packs } from "./packs.ts";

export interface IconOptions {
  readonly host: Host;
  readonly report: Report;
  /** `none`: no pictures at all. */
  readonly only: "all" | "none";
}

/** Loads the pictures that an architecture needs: the packs of the namespaces that it uses, and its author's own. */
export async function loadIcons(architecture: Architecture, { host, report, only }: IconOptions): Promise<Icons> {
  if (only === "none") return { of: () => undefined };
  const elements = [...architecture.groups, ...architecture.nodes];
  const [loadedPacks, ownIcons] = await Promise.all([loadPacks(elements), loadOwnIcons(elements, host, report)]);
  return {
    of(element, role) {
      if (typeof element.icon === "string") return ownIcons.get(fileOf(element, element.icon));
      const type = element.icon ?? element.type;
      return type && iconIn(loadedPacks.get(type.namespace), type, role);
    },
  };
}

async function loadPacks(elements: readonly Element[]): Promise<ReadonlyMap<string, IconPack>> {
  const types = elements.flatMap(({ icon, type }) => (typeof icon === "string" ? [] : (icon ?? type ?? [])));
  const namespaces = [...new Set(types.map(({ namespace }) => namespace))];
  const loaded = namespaces.map(async (namespace) => [namespace, (await packs.get(namespace)?.()) ?? {}] as const);
  return new Map(await Promise.all(loaded));
}

/** A group shows what its look has in the corner; a type without a group look shows its own picture there. */
function iconIn(pack: IconPack = {}, { icon, group }: Type, role: "node" | "group"): Icon | undefined {
  const name = role === "group" && group ? group.icon : icon;
  return name === undefined ? undefined : pack[name];
}
