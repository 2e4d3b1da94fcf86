import type { Command } from "commander";
import { counted } from "../counted.ts";
import { type Diagnostic, format } from "../index.ts";
import type { Configure } from "./command.ts";
import { type ExitCode, exitCode, highest } from "./exit-code.ts";
import { findInputs, type Input } from "./inputs.ts";
import { outcomeOf } from "./outcome.ts";
import { say, sayDiagnostics } from "./say.ts";
import { writeAll } from "./writing.ts";

const examples = `
Examples:
  stratogram fmt shop.yaml
  stratogram fmt 'docs/**/*.strato.yaml' --check   which of them are not formatted?
  cat shop.yaml | stratogram fmt -`;

interface Flags {
  readonly check?: boolean;
}

/** Formats documents. */
export const fmt: Configure = (command: Command) => {
  command
    .description(
      "Writes documents as everybody does: indentation, spaces, quotes, blank lines. What they say, its order and its comments stay.",
    )
    .argument("<files...>", "files, quoted patterns such as 'docs/**/*.yaml', or - for standard input")
    .option("--check", "write nothing, and exit with 1 when a document is not formatted")
    .addHelpText("after", examples)
    .action(async (patterns: string[], { check = false }: Flags) => {
      const codes: ExitCode[] = [];
      for (const input of await findInputs(patterns)) codes.push(await formatOne(input, check));
      if (check && highest(codes) === exitCode.fine) say(`${counted(codes.length, "document")} formatted`);
      process.exitCode = highest(codes);
    });
};

async function formatOne(input: Input, isCheck: boolean): Promise<ExitCode> {
  let before = "";
  const { output, diagnostics, code } = await outcomeOf(input, async (source) => {
    before = source.text;
    return format(source);
  });
  if (output === undefined) return told(diagnostics, code);
  if (input.path === "-" && !isCheck) process.stdout.write(output);
  if (output === before) return exitCode.fine;
  if (isCheck) {
    say(`${input.path === "-" ? "<stdin>" : input.path} is not formatted`);
    return exitCode.mistakes;
  }
  return input.path === "-" ? exitCode.fine : written(input.path, output);
}

function told(diagnostics: readonly Diagnostic[], code: ExitCode): ExitCode {
  sayDiagnostics(diagnostics, { quiet: true });
  return code;
}

function written(path: string, text: string): ExitCode {
  const code = writeAll([{ path, content: text }]);
  if (code === exitCode.fine) say(`${path} formatted`);
  return code;
}
