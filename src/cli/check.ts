import { type Command, InvalidArgumentError, Option } from "commander";
import { counted } from "../counted.ts";
import { type Diagnostic, reporters } from "../index.ts";
import { type CacheFlags, cacheOptions } from "./cache/cache-options.ts";
import { CheckCache } from "./cache/check-cache.ts";
import { openStore } from "./cache/open-store.ts";
import { checkOne } from "./check-one.ts";
import type { Checked, CheckFlags } from "./checked.ts";
import type { Configure } from "./command.ts";
import { highest } from "./exit-code.ts";
import { findInputs, type Input } from "./inputs.ts";
import { Garbage } from "./many/garbage.ts";
import { placeOptions } from "./place-options.ts";
import { isColored, say } from "./say.ts";

const examples = `
Examples:
  stratogram check shop.yaml
  stratogram check shop.yaml --picture                  is its picture good?
  stratogram check 'docs/**/*.yaml' --min-score 60      are all of them good enough?
  stratogram check 'docs/**/*.yaml' --format github     in a GitHub workflow
  stratogram check 'docs/**/*.yaml' --picture --cache-dir .cache/stratogram
  cat shop.yaml | stratogram check - --format json`;

interface Flags extends CheckFlags, CacheFlags {
  readonly format: string;
  readonly root?: string;
}

/** Finds the mistakes in documents, and in their pictures. */
export const check: Configure = (command: Command) => {
  const names = reporters.map(({ name }) => name);
  command
    .description("Finds every mistake in each document, and says where it is and what to do. Writes nothing.")
    .argument("<files...>", "files, quoted patterns such as 'docs/**/*.yaml', or - for standard input")
    .addOption(new Option("--format <name>", "how mistakes are told").choices(names).default(names[0]))
    .option("--picture", "look for flaws in the pictures, too; so do the options below")
    .addOption(threshold("--max-faults <count>", "fail where a picture has more faults").default(0))
    .addOption(threshold("--min-score <points>", "fail where a picture has a lower score, of 100"));
  for (const option of placeOptions()) command.addOption(forPicture(option));
  for (const option of cacheOptions("keep there what is found, and check nothing again that is as before"))
    command.addOption(option);
  command
    .option("--root <folder>", "under which files that documents mention must lie (default: each document's folder)")
    .addHelpText("after", examples)
    .action(async (patterns: string[], flags: Flags) => {
      const checked = await checkAll(await findInputs(patterns, flags.root), flags);
      const diagnostics = checked.flatMap((each) => each.diagnostics);
      report(diagnostics, flags.format);
      for (const { path, output = [] } of checked) for (const line of output) say(`${path}${line}`);
      if (diagnostics.length === 0) say(`no mistakes in ${counted(checked.length, "document")}`);
      process.exitCode = highest(checked.map(({ code }) => code));
    });
};

async function checkAll(inputs: readonly Input[], flags: Flags): Promise<readonly (Checked & Pick<Input, "path">)[]> {
  const { store, close } = openStore(flags);
  const cache = store && new CheckCache(store, flags);
  const garbage = new Garbage();
  const checked: (Checked & Pick<Input, "path">)[] = [];
  for (const input of inputs) {
    checked.push({ path: input.path === "-" ? "<stdin>" : input.path, ...(await checkOne(input, flags, cache)) });
    garbage.collect();
  }
  close();
  return checked;
}

/** A number that pictures are measured by. */
function threshold(flags: string, description: string): Option {
  return forPicture(new Option(flags, description)).argParser((text) => {
    if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
    throw new InvalidArgumentError("It is not a number from 0 on.");
  });
}

/** Who says how a picture is to be wants it to be looked at. */
function forPicture(option: Option): Option {
  return option.implies({ picture: true });
}

function report(diagnostics: readonly Diagnostic[], format: string): void {
  const reporter = reporters.find(({ name }) => name === format);
  process.stdout.write(reporter?.report(diagnostics, { color: isColored(process.stdout) }) ?? "");
}
