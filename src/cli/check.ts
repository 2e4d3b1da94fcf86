import { type Command, Option } from "commander";
import { check as checkSource, type Diagnostic, reporters } from "../index.ts";
import type { Configure } from "./command.ts";
import { highest } from "./exit-code.ts";
import { findInputs } from "./inputs.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";
import { counted, isColored, say } from "./say.ts";

const examples = `
Examples:
  stratogram check shop.yaml
  stratogram check 'docs/**/*.yaml' --format github     in a GitHub workflow
  cat shop.yaml | stratogram check - --format json`;

interface Flags {
  readonly format: string;
  readonly root?: string;
}

/** Finds the mistakes in documents. */
export const check: Configure = (command: Command) => {
  const names = reporters.map(({ name }) => name);
  command
    .description("Finds every mistake in each document, and says where it is and what to do. Draws nothing.")
    .argument("<files...>", "files, quoted patterns such as 'docs/**/*.yaml', or - for standard input")
    .addOption(new Option("--format <name>", "how mistakes are told").choices(names).default(names[0]))
    .option("--root <folder>", "under which files that documents mention must lie (default: each document's folder)")
    .addHelpText("after", examples)
    .action(async (patterns: string[], { format, root }: Flags) => {
      const outcomes: Outcome<never>[] = [];
      for (const input of await findInputs(patterns, root)) {
        outcomes.push(
          await outcomeOf(input, async (source, host) => ({ diagnostics: await checkSource(source, { host }) })),
        );
      }
      const diagnostics = outcomes.flatMap((outcome) => outcome.diagnostics);
      report(diagnostics, format);
      if (diagnostics.length === 0) say(`no mistakes in ${counted(outcomes.length, "document")}`);
      process.exitCode = highest(outcomes.map(({ code }) => code));
    });
};

function report(diagnostics: readonly Diagnostic[], format: string): void {
  const reporter = reporters.find(({ name }) => name === format);
  process.stdout.write(reporter?.report(diagnostics, { color: isColored(process.stdout) }) ?? "");
}
