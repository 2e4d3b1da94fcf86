/** What is at a key of a map that came as JSON; none where there is no such key, or no map. */
export function at(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return Reflect.get(value, key);
}

/** The list at a key; an empty one where there is none. */
export function listAt(value: unknown, key: string): readonly unknown[] {
  const list = at(value, key);
  return Array.isArray(list) ? list : [];
}

/** The text at a key; none where something else is there. */
export function textAt(value: unknown, key: string): string | undefined {
  const text = at(value, key);
  return typeof text === "string" ? text : undefined;
}

/** The keys of the map at a key. */
export function keysAt(value: unknown, key: string): readonly string[] {
  const map = at(value, key);
  return typeof map === "object" && map !== null && !Array.isArray(map) ? Object.keys(map) : [];
}
