import { type FSWatcher, watch } from "node:fs";
import { statsOf } from "./stats-of.ts";

/** How often somebody looks who is told nothing, as of a folder on another machine, ms. */
const patience = 3000;

/**
 * Tells that something may have changed in some folders, but not what.
 *
 * Folders are watched and not files, as editors put another file in the place of
 * the one that they saved. Systems tell too much, too little, or it of another
 * file; so who is told looks for themselves, and looks now and then untold.
 */
export class FolderWatch {
  readonly #tell: () => void;
  readonly #folders = new Map<string, { readonly identity: string; readonly watcher: FSWatcher }>();
  readonly #timer: NodeJS.Timeout;

  constructor(tell: () => void) {
    this.#tell = tell;
    this.#timer = setInterval(tell, patience);
  }

  /** Watches these folders, as far as they are there, and no others. */
  follow(folders: ReadonlySet<string>): void {
    for (const folder of [...this.#folders.keys()]) if (!folders.has(folder)) this.#leave(folder);
    for (const folder of folders) this.#join(folder);
  }

  close(): void {
    clearInterval(this.#timer);
    this.follow(new Set());
  }

  #join(folder: string): void {
    const identity = identityOf(folder);
    if (this.#folders.get(folder)?.identity === identity) return;
    // What stands in the place of a folder that was removed is another one.
    this.#leave(folder);
    if (identity === undefined) return;
    try {
      const watcher = watch(folder, { persistent: false }, this.#tell);
      watcher.on("error", () => this.#leave(folder));
      this.#folders.set(folder, { identity, watcher });
    } catch {
      // There are more folders than the system watches: the timer is left.
    }
  }

  #leave(folder: string): void {
    this.#folders.get(folder)?.watcher.close();
    this.#folders.delete(folder);
  }
}

function identityOf(folder: string): string | undefined {
  const stats = statsOf(folder);
  return stats?.isDirectory() ? `${stats.dev} ${stats.ino}` : undefined;
}
