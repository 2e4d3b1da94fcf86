import { say } from "../say.ts";
import type { CacheFlags } from "./cache-options.ts";
import { Store } from "./store.ts";

/** A store, if a command line asks for one, until it is closed. */
export interface OpenStore {
  readonly store?: Store;
  close(): void;
}

/** Opens the store that a command line asks for. */
export function openStore({ cacheDir, cacheLimit }: CacheFlags): OpenStore {
  if (cacheDir === undefined) return { close() {} };
  const store = new Store(cacheDir, cacheLimit);
  return {
    store,
    close() {
      store.prune();
      if (store.failure) say(`warning: nothing more is kept in "${cacheDir}": ${store.failure}`);
    },
  };
}
