import { InvalidArgumentError, Option } from "commander";
import { type Shard, shardOf } from "./shard.ts";

/** What these options say. */
export interface ManyFlags {
  readonly jobs?: number;
  readonly cacheDir?: string;
  /** MiB. */
  readonly cacheLimit: number;
}

/** Which of the documents are meant, and what is told of them. */
export interface ShareFlags {
  readonly changed?: string | true;
  readonly shard?: Shard;
  readonly report?: string;
}

/** The options for thousands of documents. */
export function manyOptions(): readonly Option[] {
  return [
    new Option("--jobs <count>", "draw so many at once (default: as many as pay, up to the cores)").argParser((text) =>
      countOf(text, 256),
    ),
    new Option("--cache-dir <folder>", "keep pictures there, and draw nothing that was drawn before"),
    new Option("--cache-limit <MiB>", "what was not used for the longest time goes when there is more")
      .argParser((text) => countOf(text, 2 ** 20))
      .default(512),
    new Option(
      "--changed [revision]",
      "only documents that are others, or whose files are, than where this branch left a Git revision (default: HEAD)",
    ),
    new Option("--shard <i/n>", "only the i-th of n parts that take about as long, on n machines").argParser(shardOf),
    new Option("--report <file>", "write down as JSON what came of each document; see merge-reports"),
  ];
}

function countOf(text: string, most: number): number {
  if (/^\d{1,7}$/.test(text) && Number(text) >= 1 && Number(text) <= most) return Number(text);
  throw new InvalidArgumentError(`It is a whole number from 1 to ${most}.`);
}
