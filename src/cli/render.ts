import { type Command, InvalidArgumentError, Option } from "commander";
import { colorOf, type Format, formats, lenses, pageSizes, scales, themeNames } from "../index.ts";
import type { Configure } from "./command.ts";
import { type DrawFlags, drawAll } from "./draw-all.ts";
import { estimateAt } from "./estimate.ts";
import { highest } from "./exit-code.ts";
import { findInputs } from "./inputs.ts";
import { planOutputs, type Wish } from "./outputs.ts";
import { placeOptions } from "./place-options.ts";
import { unpinAll } from "./unpin-all.ts";

type Flags = Wish & DrawFlags & { readonly root?: string; readonly unpin?: readonly string[]; readonly cost?: string };

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
  stratogram render 'docs/**/*.yaml' --check     are the pictures up to date?`;

/** Draws documents. */
export const render: Configure = (command: Command) => {
  command
    .description("Draws each document and writes the picture beside it. One with errors is not drawn.")
    .argument("<files...>", "files, quoted patterns such as 'docs/**/*.yaml', or - for standard input")
    .option("-o, --output <path>", "a file (its extension says the format), a folder, or - for standard output")
    .addOption(
      new Option("-f, --format <names>", `${namesOf(formats)}, or several with commas`).argParser(formatsNamed),
    )
    .addOption(
      new Option("-t, --theme <name>", "colours; auto is light or dark as its viewer prefers, in SVG").choices(
        themeNames,
      ),
    )
    .addOption(
      new Option(
        "--background <color>",
        "in place of the theme's own; none lets through what the picture is laid on",
      ).argParser(backgroundOf),
    )
    .addOption(
      new Option("--scale <factor>", "pixels in a row for one px, where pictures have pixels").argParser(scaleOf),
    )
    .addOption(new Option("--page <size>", "of formats with pages; fit is as large as the picture").choices(pageSizes))
    .addOption(
      new Option(
        "--font <file>",
        "has characters that the own font lacks, for formats that need fonts; repeatable",
      ).argParser((path: string, paths: readonly string[] = []) => [...paths, path]),
    );
  for (const option of viewOptions()) command.addOption(option);
  for (const option of placeOptions()) command.addOption(option);
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
    .addOption(
      new Option("--icons <which>", "none draws letters in their place").choices(["all", "none"]).default("all"),
    )
    .option("--root <folder>", "under which files that documents mention must lie (default: each document's folder)")
    .option("--check", "write nothing; fail and name the pictures that are not up to date")
    .option("--explain", "say what was tried for each picture, how it measured and how long it took")
    .option("-q, --quiet", "say nothing but errors")
    .addHelpText("after", examples)
    .action(async (patterns: string[], flags: Flags) => {
      const inputs = await findInputs(patterns, flags.root);
      const refuse = (message: string) => command.error(`error: ${message}`);
      const plan = planOutputs(inputs, flags, refuse);
      const planned = plan.bound ? [plan.bound] : [...plan.outputs.values()].flat();
      if (flags.check && planned.some(({ path }) => path === "-")) {
        refuse("--check compares with files, and there is none: name one with --output");
      }
      const { unpin = [], cost, ...drawFlags } = flags;
      if (unpin.length > 0 && flags.check) refuse("--unpin changes files, and --check writes nothing");
      const estimate = await estimateAt(cost, flags);
      if ("code" in estimate) {
        process.exitCode = estimate.code;
        return;
      }
      const unpinned = await unpinAll(inputs, unpin, refuse);
      process.exitCode = highest([unpinned, await drawAll(plan, { ...drawFlags, ...estimate })]);
    });
};

/** The options that say what of a document is shown. */
function viewOptions(): readonly Option[] {
  return [
    new Option("--view <names>", "draw this view, or several with commas; repeatable (default: the whole)")
      .argParser(namesIn)
      .conflicts("allViews"),
    new Option("--all-views", "draw every view: shop.svg, shop.cost.svg …, or pages of one file where there are pages"),
    new Option("--flow <name>", "show this flow alone, and dim the rest"),
    new Option("--lens <name>", "what is told of everything").choices(lenses.map(({ name }) => name)),
  ];
}

function namesOf(things: readonly { readonly name: string }[]): string {
  return things.map(({ name }) => name).join(", ");
}

function backgroundOf(text: string): string {
  const color = text === "none" ? text : colorOf(text);
  if (color !== undefined) return color;
  throw new InvalidArgumentError(`Write a colour as #rrggbb, as #rgb or as a name such as teal, or say none.`);
}

function scaleOf(text: string): number {
  const scale = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (scale >= scales.smallest && scale <= scales.largest) return scale;
  throw new InvalidArgumentError(`It is a number from ${scales.smallest} to ${scales.largest}.`);
}

/** Names with commas between them, after those of the options before. */
function namesIn(text: string, before: readonly string[] = []): readonly string[] {
  const names = text.split(",").map((name) => name.trim());
  if (names.includes("")) throw new InvalidArgumentError("One of the names is empty.");
  return [...before, ...names];
}

function formatsNamed(text: string): readonly Format[] {
  return text.split(",").map((name) => {
    const format = formats.find((candidate) => candidate.name === name.trim());
    if (format) return format;
    throw new InvalidArgumentError(`There is no format "${name}": choose from ${namesOf(formats)}.`);
  });
}
