import { availableParallelism } from "node:os";
import { Cache } from "../cache/cache.ts";
import { openStore } from "../cache/open-store.ts";
import type { DrawFlags } from "../draw-one.ts";
import type { Plan } from "../outputs.ts";
import type { Means } from "./artist.ts";
import type { ManyFlags } from "./many-options.ts";
import { Pool } from "./pool.ts";

/** What documents are drawn with, until it is closed. */
export interface OpenMeans extends Means {
  /** How many documents are drawn, or wait to be written, at once. */
  readonly ahead: number;
  close(): void;
}

/** The threads and the cache that a command line asks for, or that pay. */
export function meansFor({ outputs, bound }: Plan, flags: DrawFlags & ManyFlags): OpenMeans {
  const jobs = bound || flags.explain ? 1 : (flags.jobs ?? jobsThatPay(outputs.size));
  const pool = jobs > 1 ? new Pool(jobs, cloneable(flags)) : undefined;
  const { store, close } = openStore(flags);
  return {
    ...(pool && { pool }),
    ...(store && { cache: new Cache(store, flags) }),
    ahead: jobs > 1 ? perJob * jobs : 1,
    close() {
      pool?.close();
      close();
    },
  };
}

/** So many documents are told to a thread ahead that it never waits for the one that takes long. */
const perJob = 4;

/** A thread takes as long to begin as this many small documents take to be drawn. */
const worthAThread = 8;

function jobsThatPay(documents: number): number {
  return Math.max(1, Math.min(availableParallelism(), Math.floor(documents / worthAThread)));
}

/** Options as they are told to another thread, which takes nothing but data. */
function cloneable(flags: DrawFlags): DrawFlags {
  return JSON.parse(JSON.stringify(flags, (key, value) => (key === "format" ? undefined : value)));
}
