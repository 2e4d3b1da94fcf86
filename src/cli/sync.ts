import { closeSync, existsSync, openSync, readSync, rmSync } from "node:fs";
import { extname } from "node:path";
import type { Command } from "commander";
import { type Host, type Result, readTextFile, type Synced, type SyncedFile, sync as syncDrawing } from "../index.ts";
import type { Configure } from "./command.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { fileInput, type Input } from "./inputs.ts";
import { type Outcome, outcomeOfWork, unreadable } from "./outcome.ts";
import { say, sayDiagnostics } from "./say.ts";
import { writeFile } from "./write-file.ts";
import { writing } from "./writing.ts";

const examples = `
Examples:
  stratogram sync shop.drawio                places into shop.layout.yaml, labels into shop.yaml
  stratogram sync shop.drawio --dry-run      what would that change?
  stratogram sync out/shop.drawio -y docs/shop.yaml
  stratogram render shop.yaml -f drawio      draws it again, as it was left`;

interface Flags {
  readonly yaml?: string;
  readonly dryRun?: boolean;
  readonly root?: string;
}

/** Files of draw.io have their pictures in them, and are larger than documents. */
const mostMebibytes = 32;

/** Takes over what somebody changed in a drawing. */
export const sync: Configure = (command: Command) => {
  command
    .description(
      "Takes over what was changed in a drawing with draw.io: where things stand, how large groups are and where edges turn into the layout file, other labels into the document. Says what only you can write.",
    )
    .argument("<drawing>", "a file that was written with --format drawio and saved by draw.io")
    .option("-y, --yaml <file>", "the document that it shows (default: the one beside it that is called like it)")
    .option("--dry-run", "say what would change, and write nothing")
    .option("--root <folder>", "under which files that the document mentions must lie (default: its folder)")
    .addHelpText("after", examples)
    .action(async (path: string, flags: Flags) => {
      const input = fileInput(flags.yaml ?? documentOf(path));
      const { output, code, diagnostics } = await outcomeOfWork({ ...input, root: flags.root ?? input.root }, (host) =>
        work(path, input, host),
      );
      sayDiagnostics(diagnostics, {});
      process.exitCode = output ? finish(output, flags) : code;
    });
};

/** The document beside a drawing that is called like it. */
function documentOf(path: string): string {
  const stem = path.slice(0, path.length - extname(path).length);
  return existsSync(`${stem}.yaml`) || !existsSync(`${stem}.yml`) ? `${stem}.yaml` : `${stem}.yml`;
}

async function work(path: string, input: Input, host: Host): Promise<Outcome<Synced> | Result<Synced>> {
  const drawing = await readTextFile(path, mostMebibytes);
  if ("failure" in drawing) return unreadable({ path }, drawing);
  const document = await input.read();
  if (!("failure" in document)) return syncDrawing(drawing, document, { host });
  return unreadable(input, {
    ...document,
    hint: document.hint ?? "name the document that the drawing shows with --yaml",
  });
}

function finish({ changes, files }: Synced, { dryRun = false }: Flags): ExitCode {
  for (const { message } of changes) process.stdout.write(`${message}\n`);
  if (files.length === 0) say("nothing is to be written");
  for (const file of files) {
    const code = dryRun ? exitCode.fine : writing([file.name], () => write(file));
    if (code !== exitCode.fine) return code;
    say(`${dryRun ? "would be " : ""}${file.text === undefined ? "removed" : "written"}: ${file.name}`);
  }
  return exitCode.fine;
}

function write({ name, text }: SyncedFile): void {
  if (text === undefined) rmSync(name);
  else writeFile(name, `${beginsWithMark(name) ? "\ufeff" : ""}${text}`);
}

/** Whether a file begins with a byte order mark, which is no part of its text and is to stay. */
function beginsWithMark(path: string): boolean {
  if (!existsSync(path)) return false;
  const file = openSync(path, "r");
  try {
    const bytes = new Uint8Array(3);
    readSync(file, bytes, 0, 3, 0);
    return Buffer.from(bytes).toString("hex") === "efbbbf";
  } finally {
    closeSync(file);
  }
}
