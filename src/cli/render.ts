import { type Command, InvalidArgumentError, Option } from "commander";
import { type Format, formats, themes } from "../index.ts";
import type { Configure } from "./command.ts";
import { type DrawFlags, drawAll } from "./draw-all.ts";
import { findInputs } from "./inputs.ts";
import { planOutputs, type Wish } from "./outputs.ts";
import { placeOptions } from "./place-options.ts";

type Flags = Wish & DrawFlags & { readonly root?: string };

const examples = `
Examples:
  stratogram render shop.yaml                    writes shop.svg beside it
  stratogram render shop.yaml -o out/            writes out/shop.svg
  stratogram render shop.yaml -o shop.json       where everything is, as data
  cat shop.yaml | stratogram render - > shop.svg
  stratogram render shop.yaml --fresh            not arranged like the picture before
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
    .addOption(new Option("-t, --theme <name>", "colours").choices(themes.map(({ name }) => name)));
  for (const option of placeOptions()) command.addOption(option);
  command
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
      if (flags.check && [...plan.values()].flat().some(({ path }) => path === "-")) {
        refuse("--check compares with files, and there is none: name one with --output");
      }
      process.exitCode = await drawAll(plan, flags);
    });
};

function namesOf(things: readonly { readonly name: string }[]): string {
  return things.map(({ name }) => name).join(", ");
}

function formatsNamed(text: string): readonly Format[] {
  return text.split(",").map((name) => {
    const format = formats.find((candidate) => candidate.name === name.trim());
    if (format) return format;
    throw new InvalidArgumentError(`There is no format "${name}": choose from ${namesOf(formats)}.`);
  });
}
