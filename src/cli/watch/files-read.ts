import { dirname } from "node:path";
import { statsOf } from "./stats-of.ts";

/** The files that something was made from, also those that were looked for and were not there. */
export class FilesRead {
  /** What each file was before it was read. */
  readonly #prints = new Map<string, string>();

  /** Is told of each file before it is read. */
  readonly note = (path: string): void => {
    if (!this.#prints.has(path)) this.#prints.set(path, printOf(path));
  };

  get paths(): readonly string[] {
    return [...this.#prints.keys()];
  }

  get folders(): readonly string[] {
    return this.paths.map((path) => dirname(path));
  }

  get haveChanged(): boolean {
    return [...this.#prints].some(([path, print]) => printOf(path) !== print);
  }
}

/** What differs after a file was written, or another one put in its place. */
function printOf(path: string): string {
  const stats = statsOf(path);
  return stats ? [stats.dev, stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join(" ") : "";
}

/** How long somebody who saves a file may leave it missing or empty, ms, and how often that is looked at. */
const [mostWait, glance] = [160, 20];

/** Waits until there is something in a file, but not for long: some programs empty or remove a file before they write it. */
export async function untilWritten(path: string): Promise<void> {
  for (let waited = 0; waited < mostWait && !statsOf(path)?.size; waited += glance) {
    await new Promise((resolve) => setTimeout(resolve, glance));
  }
}
