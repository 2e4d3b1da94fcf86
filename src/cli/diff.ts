import { type Command, Option } from "commander";
import {
  type Comparison,
  compare,
  type Diagnostic,
  drawComparison,
  loadElkQuickly,
  type Result,
  type Source,
  summaries,
  themeFor,
} from "../index.ts";
import type { Configure } from "./command.ts";
import type { DrawFlags } from "./draw-one.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { lookOptions } from "./look-options.ts";
import { type Outcome, outcomeOfWork, unreadable } from "./outcome.ts";
import { besides, type Output, planOutputs, type Wish } from "./outputs.ts";
import { placeOptions } from "./place-options.ts";
import { previousPicture } from "./previous-picture.ts";
import { say, sayDiagnostics } from "./say.ts";
import { findVersions, type VersionInput } from "./versions.ts";
import { type File, filesOf } from "./view-files.ts";
import { viewsOptions } from "./view-options.ts";
import { writeAll } from "./writing.ts";

const examples = `
Examples:
  stratogram diff before.yaml shop.yaml
  stratogram diff git:main shop.yaml                     since the branch main
  stratogram diff git:HEAD~1 git:HEAD:docs/shop.yaml     what the last commit changed
  stratogram diff git:main shop.yaml -o changes.svg      one picture of both
  stratogram diff git:main shop.yaml --summary md        for a comment on a change
  stratogram diff git:main shop.yaml --exit-code -q      are they different?`;

type Flags = Wish &
  Omit<DrawFlags, "flow" | "lens" | "costs" | "check" | "explain"> & {
    readonly root?: string;
    readonly summary: string;
    readonly exitCode?: boolean;
  };

/** What came of comparing two versions. */
interface Compared {
  readonly comparison: Comparison;
  readonly files: readonly File[];
}

/** Tells and draws how two versions of a document differ. */
export const diff: Configure = (command: Command) => {
  command
    .description(
      "Tells how two versions of a document differ in what they say: what is added, removed, moved, renamed and changed, and what that means for security. Draws both as one picture, where one is asked for.",
    )
    .argument(
      "<before>",
      "a file, - for standard input, git:REVISION:path, or git:REVISION for the file of the other one",
    )
    .argument("<after>", "the same for the later version")
    .addOption(
      new Option("--summary <how>", "how the differences are told on standard output")
        .choices(summaries.map(({ name }) => name))
        .default(summaries[0]?.name),
    )
    .option("--exit-code", "exit with 1 where they are different")
    .option(
      "-o, --output <path>",
      "draw a picture: a file (its extension says the format), a folder, or - for standard output",
    );
  for (const option of [...lookOptions(), ...viewsOptions("draw every view of the later version"), ...placeOptions()])
    command.addOption(option);
  command
    .option("--root <folder>", "under which files that documents mention must lie (default: each document's folder)")
    .option("-q, --quiet", "say nothing but errors")
    .addHelpText("after", examples)
    .action(async (before: string, after: string, flags: Flags) => {
      const refuse = (message: string) => command.error(`error: ${message}`);
      const versions = await findVersions(before, after, { root: flags.root, fonts: flags.font ?? [], refuse });
      const outputs = plannedOutputs(versions, flags, refuse);
      const { output, diagnostics, code } = await outcomeOfWork(versions[1], () => work(versions, outputs, flags));
      sayDiagnostics(diagnostics, flags);
      process.exitCode = output ? await finish(output, flags) : code;
    });
};

/** None where nobody asks for a picture. It never takes the place of the picture of the document. */
function plannedOutputs(
  [, after]: readonly [VersionInput, VersionInput],
  flags: Flags,
  refuse: (message: string) => never,
): readonly Output[] {
  if (flags.output === undefined && flags.format === undefined) {
    if (flags.view || flags.allViews) refuse("a view is drawn: say where with --output");
    return [];
  }
  const stem = (after.place ?? "stdin.yaml").replace(/(\.[^./\\]+)?$/, ".diff.yaml");
  const input = { ...after, path: stem };
  return planOutputs([input], flags, refuse).outputs.get(input) ?? [];
}

async function work(
  [before, after]: readonly [VersionInput, VersionInput],
  outputs: readonly Output[],
  flags: Flags,
): Promise<Outcome<Compared> | Result<Compared>> {
  const [old, young] = [await before.read(), await after.read()];
  if ("failure" in old) return unreadable(before, old);
  if ("failure" in young) return unreadable(after, young);
  const options = { host: after.host, before: { host: before.host } };
  const { output: comparison, diagnostics } = await compare(old, young, options);
  if (!comparison) return { diagnostics };
  if (outputs.length === 0) return { output: { comparison, files: [] }, diagnostics };
  const drawn = await draw([before, after], { old, young }, outputs, flags);
  return { ...(drawn.output && { output: { comparison, files: drawn.output } }), diagnostics: drawn.diagnostics };
}

async function draw(
  [before, after]: readonly [VersionInput, VersionInput],
  { old, young }: { readonly old: Source; readonly young: Source },
  outputs: readonly Output[],
  flags: Flags,
): Promise<Result<readonly File[]>> {
  const { theme, background, icons, direction, layout, effort, fresh, view, allViews } = flags;
  const places = [before, after].flatMap(({ place }) => (place === undefined ? [] : besides({ path: place })));
  const previous = fresh ? undefined : previousPicture([...outputs, ...places]);
  const formats = outputs.map(({ format }) => format);
  const { output: views, diagnostics } = await drawComparison(old, young, {
    ...defined({ theme: themeFor(formats, theme), background, icons, direction, layout, effort, previous }),
    views: allViews ? "all" : (view ?? ["default"]),
    ...{ host: after.host, before: { host: before.host }, loadElk: loadElkQuickly },
  });
  if (!views) return { diagnostics };
  const written = await filesOf(views, outputs, flags, {
    document: after.place ?? "-",
    source: young,
    host: after.host,
  });
  const all: readonly Diagnostic[] = [...diagnostics, ...written.diagnostics];
  return { ...(written.output && { output: written.output }), diagnostics: all };
}

/** The entries that have a value. */
function defined<Entries extends object>(
  entries: Entries,
): { [Key in keyof Entries]?: Exclude<Entries[Key], undefined> } {
  const given = Object.entries(entries).filter(([, value]) => value !== undefined);
  // Only entries without a value are left out.
  return Object.fromEntries(given) as { [Key in keyof Entries]?: Exclude<Entries[Key], undefined> };
}

async function finish({ comparison, files }: Compared, flags: Flags): Promise<ExitCode> {
  const { summary, quiet = false, exitCode: failsWhereDifferent = false } = flags;
  const code = writeAll(files);
  if (code !== exitCode.fine) return code;
  const words = (await summaries.find(({ name }) => name === summary)?.write(comparison)) ?? "";
  const isTaken = files.some(({ path }) => path === "-");
  // Where the picture goes to standard output, nothing else does.
  if (!quiet) (isTaken ? process.stderr : process.stdout).write(words);
  const paths = files.map(({ path }) => path).filter((path) => path !== "-");
  if (paths.length > 0 && !quiet) say(`written: ${paths.join(", ")}`);
  const { elements, edges, notes, document } = comparison;
  const isDifferent = elements.length + edges.length + notes.length + document.length > 0;
  return failsWhereDifferent && isDifferent ? exitCode.mistakes : exitCode.fine;
}
