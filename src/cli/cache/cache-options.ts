import { InvalidArgumentError, Option } from "commander";

/** Where things are kept that were found out before, and how much of that. */
export interface CacheFlags {
  readonly cacheDir?: string;
  /** MiB. */
  readonly cacheLimit: number;
}

/** The options of a command that keeps what it finds out; `purpose` is what for. */
export function cacheOptions(purpose: string): readonly Option[] {
  return [
    new Option("--cache-dir <folder>", purpose),
    new Option("--cache-limit <MiB>", "what was not used for the longest time goes when there is more")
      .argParser((text) => countOf(text, 2 ** 20))
      .default(512),
  ];
}

/** The number that is written. */
export function countOf(text: string, most: number): number {
  if (/^\d{1,7}$/.test(text) && Number(text) >= 1 && Number(text) <= most) return Number(text);
  throw new InvalidArgumentError(`It is a whole number from 1 to ${most}.`);
}
