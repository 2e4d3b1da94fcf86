import { existsSync, rmSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { type Command, Option } from "commander";
import { counted } from "../counted.ts";
import { loadElkQuickly, readTextFile, themeNames } from "../index.ts";
import { type IllustratedPage, illustratePage } from "../integrations/markdown/docs/illustrate-page.ts";
import type { Configure } from "./command.ts";
import { type ExitCode, exitCode, highest } from "./exit-code.ts";
import { findInputs, type Input } from "./inputs.ts";
import { outcomeOfWork, unreadable } from "./outcome.ts";
import { say, sayDiagnostics } from "./say.ts";
import { staleOf, tellStale, writeAll, writing } from "./writing.ts";

const examples = `
Examples:
  stratogram docs README.md                    a picture below each \`\`\`stratogram fence
  stratogram docs 'docs/**/*.md' --check       are the pages and their pictures up to date?
  stratogram docs README.md --picture          two pictures each, for light and dark pages
  stratogram docs 'docs/**/*.md' --copy-to build/docs
                                               copies with pictures in place of the fences`;

interface Flags {
  readonly output: string;
  readonly copyTo?: string;
  readonly picture?: boolean;
  readonly theme: string;
  readonly root?: string;
  readonly check?: boolean;
  readonly quiet?: boolean;
}

/** Pages may be books, MiB. */
const largest = 16;

/** Illustrates Markdown pages. */
export const docs: Configure = (command: Command) => {
  command
    .description(
      "Draws the diagrams of Markdown pages, fences of the language stratogram and images of *.strato.yaml files, and shows each picture below its source. What it writes into a page stands between comments, and is renewed by the next run.",
    )
    .argument("<files...>", "Markdown files, or quoted patterns such as 'docs/**/*.md'")
    .option("-o, --output <folder>", "where the pictures go, as seen from each page", "diagrams")
    .option("--copy-to <folder>", "leave the pages alone: write copies with pictures in place of the fences there")
    .option("--picture", "write a light and a dark picture, of which <picture> shows one")
    .addOption(new Option("-t, --theme <name>", "of diagrams that name none").choices(themeNames).default("auto"))
    .option("--root <folder>", "under which files that diagrams mention must lie (default: the one it is run in)")
    .option("--check", "write nothing; fail and name the files that are not up to date")
    .option("-q, --quiet", "say nothing but errors")
    .addHelpText("after", examples)
    .action(async (patterns: string[], flags: Flags) => {
      if (patterns.includes("-")) command.error("error: pages are files, as their pictures lie beside them: name some");
      const inputs = await findInputs(patterns);
      const base = commonFolder(inputs.map(({ path }) => dirname(resolve(path))));
      const codes: ExitCode[] = [];
      for (const input of inputs) codes.push(await illustrate(input, base, flags));
      process.exitCode = highest(codes);
    });
};

async function illustrate(input: Input, base: string, flags: Flags): Promise<ExitCode> {
  const { output: folder, copyTo, theme, picture = false, root = "." } = flags;
  const options = {
    ...{ folder, theme, isSplit: picture, root, loadElk: loadElkQuickly },
    ...(copyTo !== undefined && { copy: join(copyTo, relative(base, resolve(input.path))) }),
  };
  const { output, diagnostics, code } = await outcomeOfWork<IllustratedPage>({ path: input.path, root }, async () => {
    // What is there may be larger than a document; what is not, is told as for documents.
    const source = await (existsSync(input.path) ? readTextFile(input.path, largest) : input.read());
    return "failure" in source ? unreadable(input, source) : illustratePage(source, options);
  });
  sayDiagnostics(diagnostics, flags);
  if (!output) return code;
  return flags.check ? tellStale([...staleOf(output.files), ...output.forgotten]) : writeDown(output, flags);
}

function writeDown({ count, files, forgotten }: IllustratedPage, { quiet = false }: Flags): ExitCode {
  const stale = staleOf(files);
  for (const file of files) {
    const code = writeAll([file]);
    if (code !== exitCode.fine) return code;
  }
  for (const path of forgotten) {
    const code = writing([path], () => rmSync(path));
    if (code !== exitCode.fine) return code;
    if (!quiet) say(`removed: ${path}`);
  }
  const page = files.at(-1)?.path ?? "";
  if (!quiet && count > 0) say(`${page}  ${counted(count, "diagram")}, ${changes(stale.length)}`);
  return exitCode.fine;
}

function changes(count: number): string {
  return count === 0 ? "up to date" : `${counted(count, "file")} written`;
}

/** The deepest folder that all of these are in. */
function commonFolder(folders: readonly string[]): string {
  const [first = ".", ...others] = folders;
  let common = first;
  while (others.some((folder) => relative(common, folder).startsWith("..")) && dirname(common) !== common) {
    common = dirname(common);
  }
  return common;
}
