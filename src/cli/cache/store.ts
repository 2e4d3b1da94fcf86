import { randomUUID } from "node:crypto";
import { readFileSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { writeWhole } from "../../integrations/node/write-whole.ts";
import { reasonOf } from "../write-file.ts";
import { type Alias, decoded, type Entry, encoded } from "./entry.ts";
import { draftEnding, prune } from "./prune.ts";

/**
 * Entries by their keys, each a file of its own in a folder.
 *
 * Any number of processes may share the folder, and any of them may be killed:
 * a file is written beside its place first, and what is found in its place is
 * believed only as far as its checksum is right. It holds no path of a machine,
 * so that it may be carried to another.
 */
export class Store {
  readonly #folder: string;
  readonly #limit: number;
  #hasGrown = false;
  /** Why nothing more can be kept. */
  #failure: string | undefined;

  /** At the end, no more than `limit` MiB are kept in `folder`. */
  constructor(folder: string, limit: number) {
    this.#folder = folder;
    this.#limit = limit;
  }

  get failure(): string | undefined {
    return this.#failure;
  }

  find(key: string): Entry | undefined {
    const entry = this.#read(key);
    if (!entry || !("sameAs" in entry)) return entry;
    const same = this.#read(entry.sameAs);
    return same && "sameAs" in same ? undefined : same;
  }

  #read(key: string): Entry | Alias | undefined {
    const file = this.#fileOf(key);
    try {
      const bytes = readFileSync(file);
      markAsUsed(file);
      return decoded(bytes);
    } catch {
      return undefined;
    }
  }

  /** Keeps an entry; where that is not possible, it is done without. */
  keep(key: string, entry: Entry | Alias): void {
    if (this.#failure !== undefined) return;
    const file = this.#fileOf(key);
    const draft = `${file}.${randomUUID()}${draftEnding}`;
    try {
      writeWhole(file, encoded(entry), draft);
      this.#hasGrown = true;
    } catch (error) {
      this.#failure = reasonOf(error);
    }
  }

  /** Lets go what was not used for the longest time, as far as there is too much. */
  prune(): void {
    try {
      if (this.#hasGrown) prune(this.#folder, this.#limit * 2 ** 20);
    } catch {
      // Another process may be removing the same; the next one finds what is left.
    }
  }

  #fileOf(key: string): string {
    return join(this.#folder, key.slice(0, 2), key.slice(2));
  }
}

const day = 24 * 60 * 60 * 1000;

/** So that what is in use stays. Once a day is enough. */
function markAsUsed(file: string): void {
  const now = Date.now();
  if (now - statSync(file).mtimeMs > day) utimesSync(file, now / 1000, now / 1000);
}
