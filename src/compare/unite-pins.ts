import type { Pins } from "../layout/pin.ts";
import type { Comparison } from "./comparison.ts";
import type { United } from "./unite.ts";

/** The pins after, and of what is removed those before: what is left stands where it is put after. */
export function unitePins({ pairs }: Comparison, { idOf }: United, before: Pins, after: Pins): Pins {
  const removed = <Pin>(pins: Readonly<Record<string, Pin>> = {}) =>
    Object.fromEntries(
      Object.entries(pins).flatMap(([id, pin]) => (pairs.elements.has(id) ? [] : [[idOf(id), pin] as const])),
    );
  return {
    ...after,
    nodes: { ...removed(before.nodes), ...after.nodes },
    groups: { ...removed(before.groups), ...after.groups },
  };
}
