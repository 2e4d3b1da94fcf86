import type { Comparison } from "./comparison.ts";

/** Whether two versions do not say the same. */
export function isDifferent({ elements, edges, notes, document }: Comparison): boolean {
  return [elements, edges, notes, document].some((differences) => differences.length > 0);
}
