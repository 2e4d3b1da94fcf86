import { type Command, InvalidArgumentError, Option } from "commander";
import { counted } from "../counted.ts";
import { check as checkSource, type Diagnostic, type Host, reporters, type Source } from "../index.ts";
import { checkPictures, type PictureFlags, sentenceOf } from "./check-picture.ts";
import type { Configure } from "./command.ts";
import { highest } from "./exit-code.ts";
import { findInputs, type Input } from "./inputs.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";
import { placeOptions } from "./place-options.ts";
import { isColored, say } from "./say.ts";

const examples = `
Examples:
  stratogram check shop.yaml
  stratogram check shop.yaml --picture                  is its picture good?
  stratogram check 'docs/**/*.yaml' --min-score 60      are all of them good enough?
  stratogram check 'docs/**/*.yaml' --format github     in a GitHub workflow
  cat shop.yaml | stratogram check - --format json`;

interface Flags extends PictureFlags {
  readonly format: string;
  readonly picture?: boolean;
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
  command
    .option("--root <folder>", "under which files that documents mention must lie (default: each document's folder)")
    .addHelpText("after", examples)
    .action(async (patterns: string[], flags: Flags) => {
      const sentences: string[] = [];
      const work = async (input: Input, source: Source, host: Host) => {
        if (!flags.picture) return { diagnostics: await checkSource(source, { host }) };
        const { output, diagnostics } = await checkPictures(input, source, host, flags);
        for (const { view, quality } of output ?? []) {
          sentences.push(`${source.name}${view === "default" ? "" : ` (${view})`}  ${sentenceOf(quality)}`);
        }
        return { diagnostics };
      };
      const outcomes: Outcome<never>[] = [];
      for (const input of await findInputs(patterns, flags.root)) {
        outcomes.push(await outcomeOf(input, (source, host) => work(input, source, host)));
      }
      const diagnostics = outcomes.flatMap((outcome) => outcome.diagnostics);
      report(diagnostics, flags.format);
      for (const sentence of sentences) say(sentence);
      if (diagnostics.length === 0) say(`no mistakes in ${counted(outcomes.length, "document")}`);
      process.exitCode = highest(outcomes.map(({ code }) => code));
    });
};

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
