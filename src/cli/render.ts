import { type Command, Option } from "commander";
import type { Configure } from "./command.ts";
import { drawAll } from "./draw-all.ts";
import type { DrawFlags } from "./draw-one.ts";
import { estimateAt } from "./estimate.ts";
import { highest } from "./exit-code.ts";
import { findInputs } from "./inputs.ts";
import { lookOptions } from "./look-options.ts";
import { type ManyFlags, manyOptions, type ShareFlags } from "./many/many-options.ts";
import { Reporting } from "./many/reporting.ts";
import { shareOf } from "./many/share.ts";
import { type Plan, planOutputs, type Wish } from "./outputs.ts";
import { placeOptions } from "./place-options.ts";
import { unpinAll } from "./unpin-all.ts";
import { namesIn, viewOptions } from "./view-options.ts";

interface Flags extends Wish, Omit<DrawFlags, "costs" | "view" | "allViews">, ManyFlags, ShareFlags {
  readonly root?: string;
  readonly unpin?: readonly string[];
  readonly cost?: string;
  readonly watch?: boolean;
}

const examples = `
Examples:
  stratogram render shop.yaml                    writes shop.svg beside it
  stratogram render shop.yaml -o out/            writes out/shop.svg
  stratogram render shop.yaml -o shop.json       where everything is, as data
  cat shop.yaml | stratogram render - > shop.svg
  stratogram render shop.yaml --fresh            not arranged like the picture before
  stratogram render shop.yaml -f svg,png --scale 2
  stratogram render shop.yaml --view cost        writes shop.cost.svg
  stratogram render shop.yaml --all-views -f pdf a page for each view
  stratogram render shop.yaml --unpin api,cdn    no longer where they were put by hand
  stratogram render shop.yaml --cost costs.json  with the costs of an estimate
  stratogram render 'docs/**/*.yaml' --check     are the pictures up to date?
  stratogram render 'docs/**/*.yaml' --watch     and again whenever one is saved
  stratogram render 'docs/**/*.yaml' --cache-dir .cache/stratogram
  stratogram render 'docs/**/*.yaml' --changed=main
  stratogram render 'docs/**/*.yaml' --shard 2/5 --report 2.json`;

/** Draws documents. */
export const render: Configure = (command: Command) => {
  command
    .description("Draws each document and writes the picture beside it. One with errors is not drawn.")
    .argument("<files...>", "files, quoted patterns such as 'docs/**/*.yaml', or - for standard input")
    .option("-o, --output <path>", "a file (its extension says the format), a folder, or - for standard output");
  const options = [...lookOptions(), ...viewOptions(), ...placeOptions(), ...manyOptions()];
  for (const option of options) command.addOption(option);
  command
    .addOption(
      new Option(
        "--unpin <ids>",
        "let go what was put there by hand, a group with all that is in it: takes it out of the layout file; repeatable",
      ).argParser(namesIn),
    )
    .option(
      "--cost <file>",
      "costs a month as Infracost writes them as JSON, for the nodes that name its resources in iac",
    )
    .option("--root <folder>", "under which files that documents mention must lie (default: each document's folder)")
    .option("--check", "write nothing; fail and name the pictures that are not up to date")
    .option("-w, --watch", "draw again whenever a document, or a file that it mentions, is saved; Ctrl-C ends it")
    .option("--explain", "say what was tried for each picture, how it measured and how long it took")
    .option("-q, --quiet", "say nothing but errors")
    .addHelpText("after", examples)
    .action(async (patterns: string[], flags: Flags) => {
      const inputs = await findInputs(patterns, flags.root);
      const refuse = (message: string) => command.error(`error: ${message}`);
      const plan = planOutputs(inputs, flags, refuse);
      refuseContradictions(plan, flags, refuse);
      const { unpin = [], cost, watch, root, ...drawFlags } = flags;
      if (watch) {
        await unpinAll(inputs, unpin, refuse);
        const { watchPictures } = await import("./watch/watch-pictures.ts");
        await watchPictures(
          { patterns, ...(root !== undefined && { root }), ...(cost !== undefined && { cost }) },
          drawFlags,
        );
        return;
      }
      const share = await shareOf(plan, flags, refuse);
      const estimate = await estimateAt(cost, flags);
      if ("code" in estimate) {
        process.exitCode = estimate.code;
        return;
      }
      const unpinned = await unpinAll([...share.plan.outputs.keys()], unpin, refuse);
      const told = { ...drawFlags, ...estimate };
      const reporting = new Reporting(share, told);
      const drawn = await drawAll(share.plan, told, flags.report === undefined ? {} : { tell: reporting.tell });
      process.exitCode = highest([unpinned, drawn, reporting.finish()]);
    });
};

/** Refuses what cannot be wanted at once, before anything is read. */
function refuseContradictions({ outputs, bound }: Plan, flags: Flags, refuse: (message: string) => never): void {
  const { check, watch, unpin = [] } = flags;
  const isStreamed = (bound ? [bound] : [...outputs.values()].flat()).some(({ path }) => path === "-");
  if (check && isStreamed) refuse("--check compares with files, and there is none: name one with --output");
  if (check && unpin.length > 0) refuse("--unpin changes files, and --check writes nothing");
  if (check && watch) refuse("--check looks once, and --watch does not end: say one of them");
  const shares = (["changed", "shard", "report"] as const).filter((name) => flags[name] !== undefined);
  if (watch && shares[0]) refuse(`--${shares[0]} looks once, and --watch does not end: say one of them`);
  const isRead = [...outputs.keys()].some(({ path }) => path === "-");
  if (watch && (isRead || isStreamed)) refuse("--watch is for files: standard input and output have an end");
}
