import type { Type } from "../catalogue/type.ts";
import type { Element, Group } from "./architecture.ts";
import { nodeFactsOf } from "./facts.ts";
import { defaultLabel, labelText } from "./label.ts";
import { misplacedHint, reportMisplaced } from "./misplaced-key.ts";
import type { Entry } from "./outline.ts";
import type { Scope } from "./scope.ts";
import { styleOf } from "./style.ts";

/** A group with everything that is true of it. */
export function groupOf(entry: Entry, scope: Scope): Group {
  const { direction, arrange = "flow", columns } = entry.spec;
  return {
    ...elementOf(entry, scope),
    ...(direction && { direction }),
    arrange,
    ...(columns !== undefined && arrange === "grid" && { columns }),
  };
}

/** A node with everything that is true of it, or what a group has in common with one. Hints that mean nothing are left out. */
export function elementOf(entry: Entry, scope: Scope): Element {
  const { id, key, parent, spec, origin } = entry;
  const type = spec.type === undefined ? undefined : typeAt(spec.type, "type", entry, scope);
  if (type) reportMisplaced(entry, scope.report);
  const icon = iconOf(entry, scope);
  const classes = scope.classes.findAll(spec.class, origin);
  const own = nodeFactsOf(spec, origin, scope.references, scope.report);
  return {
    id,
    ...(parent !== undefined && { parent }),
    ...(type && { type }),
    label: spec.label === undefined ? defaultLabel(key, type) : labelText(spec.label),
    ...(spec.caption && { caption: labelText(spec.caption) }),
    ...(icon !== undefined && { icon }),
    ...(spec.place && parent !== undefined && { place: spec.place }),
    style: Object.assign({}, ...classes.map(({ style }) => style), styleOf(spec.style ?? {}, origin, scope.report)),
    facts: Object.assign({}, ...classes.map(({ nodeFacts }) => nodeFacts), own),
    origin,
  };
}

/** A path when it looks like one, otherwise a type. */
function iconOf(entry: Entry, scope: Scope): string | Type | undefined {
  const { icon } = entry.spec;
  if (icon === undefined || icon.includes("/") || icon.toLowerCase().endsWith(".svg")) return icon;
  return typeAt(icon, "icon", entry, scope);
}

function typeAt(name: string, key: string, entry: Entry, { types }: Scope): Type | undefined {
  const { provider, origin } = entry;
  return types.find(name, provider, () => origin.document.rangeOf([...origin.path, key]), misplacedHint(entry));
}
