import { counted } from "../counted.ts";
import { write } from "../index.ts";
import { contentOf, type DrawFlags, type Drawn } from "./draw-one.ts";
import { type ExitCode, exitCode, highest } from "./exit-code.ts";
import type { Input } from "./inputs.ts";
import { drawMany } from "./many/draw-many.ts";
import type { ManyFlags } from "./many/many-options.ts";
import { meansFor, type OpenMeans } from "./many/means.ts";
import { outcomeOfWork } from "./outcome.ts";
import type { Output, Plan } from "./outputs.ts";
import { type Page, picturesSeenFrom } from "./picture-paths.ts";
import { Progress } from "./progress.ts";
import { say, sayDiagnostics } from "./say.ts";
import { type File, writeOptionsIn } from "./view-files.ts";
import { staleOf, tellStale, writeAll } from "./writing.ts";

/** Is told what came of each document. */
export type Tell = (input: Input, drawn: Drawn, code: ExitCode) => void;

/** What is known beside the documents, and who is told of them. */
interface Occasion {
  readonly tell?: Tell | undefined;
  /** When somebody began to wait, as `performance.now()` counts; by default at the start of the process. */
  readonly began?: number;
}

/** Draws every document, also when others cannot be drawn. */
export async function drawAll(plan: Plan, flags: DrawFlags & ManyFlags, occasion: Occasion = {}): Promise<ExitCode> {
  const means = meansFor(plan, flags);
  try {
    return await drawAllWith(means, plan, flags, occasion);
  } finally {
    means.close();
  }
}

async function drawAllWith(
  means: OpenMeans,
  plan: Plan,
  flags: DrawFlags,
  { tell, began = 0 }: Occasion,
): Promise<ExitCode> {
  const { outputs, bound } = plan;
  const progress = new Progress(outputs.size, process.stderr);
  const codes: ExitCode[] = [];
  const pages: Page[] = [];
  let start = began;
  for await (const { input, drawn } of drawMany(plan, flags, means, ({ path }) => progress.step(path))) {
    progress.clear();
    const code = finishOne(drawn, start, flags);
    tell?.(input, drawn, code);
    codes.push(code);
    for (const drawing of drawn.output?.drawings ?? []) pages.push({ drawing, document: input.path });
    start = performance.now();
  }
  // A file with some of its pages would pass for a whole one.
  if (bound && highest(codes) === exitCode.fine) codes.push(await bind(pages, bound, flags));
  else if (bound) say(`"${bound.path}" is not written, as a page is missing`);
  if (outputs.size > 1 && !bound && !flags.quiet) say(summary(codes, flags));
  return highest(codes);
}

function finishOne(drawn: Drawn, start: number, flags: DrawFlags): ExitCode {
  const { output, code, diagnostics, fault } = drawn;
  if (fault !== undefined) process.stderr.write(fault);
  sayDiagnostics(diagnostics, flags);
  return output ? finish(output.files, output.content, start, flags) : code;
}

/** Writes drawings as the pages of one file. */
async function bind(pages: readonly Page[], bound: Output, flags: DrawFlags): Promise<ExitCode> {
  const { path, format } = bound;
  const [first, ...others] = pages.map(({ drawing }) => drawing);
  if (!first) return exitCode.fine;
  const { output, diagnostics, code } = await outcomeOfWork({ path, root: ".", fonts: flags.font ?? [] }, (host) =>
    write([first, ...others], {
      ...writeOptionsIn(flags),
      ...picturesSeenFrom(bound, pages),
      ...{ format: format.name, host, name: path },
    }),
  );
  sayDiagnostics(diagnostics, flags);
  if (output === undefined) return code;
  return finish([{ path, content: output }], contentOf([first, ...others]), 0, flags);
}

function finish(files: readonly File[], content: string, start: number, flags: DrawFlags): ExitCode {
  return flags.check ? tellStale(staleOf(files)) : writeDown(files, content, start, flags);
}

function writeDown(files: readonly File[], content: string, start: number, { quiet = false }: DrawFlags): ExitCode {
  const code = writeAll(files);
  if (code !== exitCode.fine) return code;
  const paths = files.map(({ path }) => path).filter((path) => path !== "-");
  const seconds = ((performance.now() - start) / 1000).toFixed(2);
  if (paths.length > 0 && !quiet) say(`${paths.join(", ")}  ${content}  ${seconds} s`);
  return exitCode.fine;
}

function summary(codes: readonly ExitCode[], { check }: DrawFlags): string {
  const fine = codes.filter((code) => code === exitCode.fine).length;
  return `${fine} of ${counted(codes.length, "document")} ${check ? "up to date" : "drawn"}`;
}
