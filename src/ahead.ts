import { parts } from "./catalogue/load-types.ts";
import { packs } from "./icons/packs.ts";

/**
 * Begins to load what the picture of a document would ask for later: what lays it out, and the types and the icons of
 * providers that are seen in its text at a glance. Nothing is wrong where that fails, or was of no use.
 */
export function loadAhead(text: string, icons: "all" | "none" = "all"): void {
  const asked: Promise<unknown>[] = [import("./place-views.ts")];
  for (const [namespace, load] of packs) {
    if (!isMentioned(namespace, text)) continue;
    const types = parts.get(namespace)?.();
    if (types) asked.push(types);
    if (icons === "all") asked.push(load());
  }
  // Who needs it asks again, and tells why it cannot be had.
  for (const each of asked) each.catch(() => undefined);
}

/** `provider: aws`, or a type with its namespace: `aws.lambda`. */
function isMentioned(namespace: string, text: string): boolean {
  return new RegExp(`\\bprovider\\s*:\\s*["']?${namespace}\\b|[\\s"':]${namespace}\\.\\w`).test(text);
}
