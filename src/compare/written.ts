/** A value as text, so that equal values are equal texts: maps in the order of their keys. */
export function written(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (isMap(inner) ? inOrder(inner) : inner)) ?? "";
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function inOrder(map: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(map).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
