import { readFileSync } from "node:fs";
import { InvalidArgumentError } from "commander";
import { slashed } from "../../index.ts";
import type { Input } from "../inputs.ts";

/** A part of the work, counted from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** The part that `2/5` names. */
export function shardOf(text: string): Shard {
  const [, index = 0, of = 0] = /^(\d{1,4})\/(\d{1,4})$/.exec(text)?.map(Number) ?? [];
  if (index >= 1 && index <= of) return { index, of };
  throw new InvalidArgumentError("Write 2/5 for the second of five parts.");
}

/**
 * The documents of one part, in their order. Every machine that has the same files finds the same parts.
 *
 * The largest document goes first, each to the part with the least to do so far.
 */
export function inShard(inputs: readonly Input[], { index, of }: Shard): ReadonlySet<Input> {
  const weighed = inputs.map((input) => ({ input, name: slashed(input.path), weight: weightOf(input) }));
  const sorted = weighed.toSorted((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1));
  const loads = Array.from({ length: of }, () => 0);
  const chosen = new Set<Input>();
  for (const { input, weight } of sorted) {
    const least = loads.indexOf(Math.min(...loads));
    loads[least] = (loads[least] ?? 0) + weight;
    if (least === index - 1) chosen.add(input);
  }
  return chosen;
}

/** What any document takes, in characters of an ordinary one. */
const least = 500;

/** About how long a document takes to be drawn. Ends of lines do not count, as they are others on other systems. */
function weightOf({ path }: Input): number {
  try {
    return least + readFileSync(path).filter((byte) => byte !== 13).length;
  } catch {
    return least;
  }
}
