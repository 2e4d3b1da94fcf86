import type { Input } from "../inputs.ts";
import type { Plan } from "../outputs.ts";
import { changedSince } from "./changed.ts";
import type { ShareFlags } from "./many-options.ts";
import { inShard } from "./shard.ts";

/** What is to be drawn of all that was named. */
export interface Share {
  /** The documents that are meant, on all machines together. */
  readonly all: readonly Input[];
  /** What of them is to be drawn here. */
  readonly plan: Plan;
}

/** The part of a plan that is to be drawn here. What cannot be meant is refused. */
export async function shareOf(
  plan: Plan,
  { changed, shard, report }: ShareFlags,
  refuse: (message: string) => never,
): Promise<Share> {
  const option = shard ? "--shard" : report === undefined ? undefined : "--report";
  if (plan.bound && option) refuse(`${option} is for files of one document each: give a folder, such as "-o out/"`);
  const inputs = [...plan.outputs.keys()];
  const all = changed === undefined ? inputs : await changedSince(changed === true ? "HEAD" : changed, plan, refuse);
  if (shard && all.some(({ path }) => path === "-")) refuse("standard input is one document, and has no parts");
  const here = shard ? inShard(all, shard) : new Set(all);
  const outputs = new Map([...plan.outputs].filter(([input]) => here.has(input)));
  return { all, plan: { ...plan, outputs } };
}
