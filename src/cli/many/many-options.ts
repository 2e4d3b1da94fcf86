import { Option } from "commander";
import { type CacheFlags, cacheOptions, countOf } from "../cache/cache-options.ts";
import { type Shard, shardOf } from "./shard.ts";

/** What these options say. */
export interface ManyFlags extends CacheFlags {
  readonly jobs?: number;
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
    ...cacheOptions("keep pictures there, and draw nothing that was drawn before"),
    new Option(
      "--changed [revision]",
      "only documents that are others, or whose files are, than where this branch left a Git revision (default: HEAD)",
    ),
    new Option("--shard <i/n>", "only the i-th of n parts that take about as long, on n machines").argParser(shardOf),
    new Option("--report <file>", "write down as JSON what came of each document; see merge-reports"),
  ];
}
