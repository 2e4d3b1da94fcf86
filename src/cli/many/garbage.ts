import { getHeapSpaceStatistics, getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** More garbage than this is not left lying about, bytes. */
const tolerable = 24 * 2 ** 20;

/** Half of the least room that V8 has for what is young, bytes. */
const youngEnough = 2 ** 19;

/** Collects the garbage of a thread from time to time, so that it takes no more memory for many documents than for few. */
export class Garbage {
  /** What is in use after garbage was collected, bytes. */
  #live = usedMemory();

  /** To be called between documents, when hardly anything is in use. */
  collect(): void {
    // Between documents hardly anything young is in use. In the middle of one V8 would find that much is, and make room for
    // that: more and more of it, in all that it draws.
    if (youngMemory() > youngEnough) collectGarbage({ type: "minor" });
    if (usedMemory() < this.#live + tolerable) return;
    // By itself V8 waits until there is several times as much as is in use: a page would most likely be closed by then.
    collectGarbage();
    this.#live = usedMemory();
  }
}

/** On the heap, and in buffers. */
function usedMemory(): number {
  const { used_heap_size, external_memory } = getHeapStatistics();
  return used_heap_size + external_memory;
}

/** What was made since V8 looked last. */
function youngMemory(): number {
  return getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space")?.space_used_size ?? 0;
}

/** Collects all garbage, or what is young of it. */
function collectGarbage(options?: { readonly type: "minor" }): void {
  collector ??= foundCollector();
  collector?.(options);
}

let collector: typeof collectGarbage | undefined;

/** None where another thread takes the flag back meanwhile, as all have the same ones; then it is found the next time. */
function foundCollector(): typeof collector {
  setFlagsFromString("--expose-gc");
  const gc: typeof collector = runInNewContext("globalThis.gc");
  // Code that was kept compiled is taken only with the flags that it was kept with.
  setFlagsFromString("--no-expose-gc");
  return gc;
}
