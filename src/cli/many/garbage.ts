import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** More garbage than this is not left lying about, bytes. */
const tolerable = 24 * 2 ** 20;

/** Collects the garbage of a thread from time to time, so that it takes no more memory for many documents than for few. */
export class Garbage {
  /** What is in use after garbage was collected, bytes. */
  #live = usedMemory();

  /** To be called between documents, when hardly anything is in use. */
  collect(): void {
    if (usedMemory() < this.#live + tolerable) return;
    collectAll();
    this.#live = usedMemory();
  }
}

/** On the heap, and in buffers. */
function usedMemory(): number {
  const { used_heap_size, external_memory } = getHeapStatistics();
  return used_heap_size + external_memory;
}

/**
 * Collects all garbage. By itself V8 waits until there is several times as much as is in use: a page would most likely be
 * closed by then.
 */
function collectAll(): void {
  collector ??= collectorOfV8();
  collector();
}

let collector: (() => void) | undefined;

function collectorOfV8(): () => void {
  setFlagsFromString("--expose-gc");
  const gc: () => void = runInNewContext("gc");
  // Code that was kept compiled is taken only with the flags that it was kept with.
  setFlagsFromString("--no-expose-gc");
  return gc;
}
