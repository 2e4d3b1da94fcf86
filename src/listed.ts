/** A list as one says it: `a, b or c`. */
export function listed(items: readonly string[], joint: "and" | "or"): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} ${joint} ${last}`;
}
