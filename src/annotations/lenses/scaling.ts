import type { NodeFacts } from "../../source/spec.ts";
import { short } from "./names.ts";

/** How many instances run, at least and at most. */
export interface Instances {
  readonly least: number;
  /** `Infinity` where there is no end. */
  readonly most: number;
}

/** What `3`, `0..50` and `2..` say; none where nothing is said. */
export function instancesOf({ scaling }: NodeFacts): Instances | undefined {
  const [, first, isRange, last] = /^(\d+)(\.\.)?(\d*)$/.exec(scaling ?? "") ?? [];
  if (first === undefined) return undefined;
  if (!isRange) return { least: Number(first), most: Number(first) };
  const [a, b] = [Number(first), last ? Number(last) : Number.POSITIVE_INFINITY];
  return { least: Math.min(a, b), most: Math.max(a, b) };
}

/** `×3`, `0–50` or `2+`. */
export function instancesText({ least, most }: Instances): string {
  return least === most ? `×${short(String(least), 12)}` : span({ least, most });
}

/** `3`, `0–50` or `2+`. */
export function span({ least, most }: Instances): string {
  if (least === most) return String(least);
  return most === Number.POSITIVE_INFINITY ? `${least}+` : `${least}–${most}`;
}
