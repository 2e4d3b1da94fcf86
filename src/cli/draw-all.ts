import { type Drawing, type DrawOptions, draw, loadElkQuickly } from "../index.ts";
import { type ExitCode, exitCode, highest } from "./exit-code.ts";
import { explainer } from "./explainer.ts";
import type { Input } from "./inputs.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";
import type { Output } from "./outputs.ts";
import type { PlaceFlags } from "./place-options.ts";
import { previousPicture } from "./previous-picture.ts";
import { Progress } from "./progress.ts";
import { counted, say, sayDiagnostics } from "./say.ts";
import { holds, reasonOf, writeFile } from "./write-file.ts";

/** How documents are drawn and what is said about it. */
export interface DrawFlags extends PlaceFlags, Pick<DrawOptions, "theme" | "icons"> {
  /** Compares with what was written before, and writes nothing. */
  readonly check?: boolean;
  readonly quiet?: boolean;
  /** Says how each picture came about. */
  readonly explain?: boolean;
}

/** The pictures of one document. */
interface Picture {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** `18 nodes, 22 edges` */
  readonly content: string;
}

/** Draws every document, also when others cannot be drawn. */
export async function drawAll(plan: ReadonlyMap<Input, readonly Output[]>, flags: DrawFlags): Promise<ExitCode> {
  const progress = new Progress(plan.size, process.stderr);
  const codes: ExitCode[] = [];
  // The first document's time is counted from the start of the process, which is what its author waits for.
  let start = 0;
  for (const [input, outputs] of plan) {
    progress.step(input.path);
    const outcome = await drawOne(input, outputs, flags);
    progress.clear();
    sayDiagnostics(outcome.diagnostics, flags);
    codes.push(finish(outcome, start, flags));
    start = performance.now();
  }
  if (plan.size > 1 && !flags.quiet) say(summary(codes, flags));
  return highest(codes);
}

function drawOne(input: Input, outputs: readonly Output[], flags: DrawFlags): Promise<Outcome<Picture>> {
  const { check, quiet, fresh, explain, ...look } = flags;
  const previous = fresh ? undefined : previousPicture(outputs);
  const options = {
    ...look,
    ...(previous !== undefined && { previous }),
    ...(explain && { explain: explainer(input.path) }),
  };
  return outcomeOf(input, async (source, host) => {
    const { output: drawing, diagnostics } = await draw(source, { ...options, host, loadElk: loadElkQuickly });
    if (!drawing) return { diagnostics };
    const content = contentOf(drawing);
    const files = outputs.map(({ path, format }) => ({ path, text: format.write(drawing) }));
    return { output: { files, content }, diagnostics };
  });
}

/** How many nodes and edges there are; edges also as badges. */
function contentOf({ figures }: Drawing): string {
  const nodes = figures.filter(({ type }) => type === "node");
  const edges = figures.flatMap((figure) =>
    figure.type === "badge" ? figure.edges : figure.type === "edge" ? figure : [],
  );
  return `${counted(nodes.length, "node")}, ${counted(edges.length, "edge")}`;
}

function finish({ output, code }: Outcome<Picture>, start: number, flags: DrawFlags): ExitCode {
  if (!output) return code;
  return flags.check ? compare(output) : write(output, start, flags);
}

/** Names the pictures that are missing or not up to date. */
function compare({ files }: Picture): ExitCode {
  const stale = files.filter(({ path, text }) => !holds(path, text));
  for (const { path } of stale) process.stdout.write(`${path}\n`);
  return stale.length > 0 ? exitCode.mistakes : exitCode.fine;
}

function write({ files, content }: Picture, start: number, { quiet = false }: DrawFlags): ExitCode {
  try {
    for (const { path, text } of files) {
      if (path === "-") process.stdout.write(text);
      // Untouched where nothing changed, so that programs that watch it rest.
      else if (!holds(path, text)) writeFile(path, text);
    }
  } catch (error) {
    say(`error: cannot write ${files.map(({ path }) => `"${path}"`).join(", ")}: ${reasonOf(error)}`);
    return exitCode.file;
  }
  const paths = files.map(({ path }) => path).filter((path) => path !== "-");
  const seconds = ((performance.now() - start) / 1000).toFixed(2);
  if (paths.length > 0 && !quiet) say(`${paths.join(", ")}  ${content}  ${seconds} s`);
  return exitCode.fine;
}

function summary(codes: readonly ExitCode[], { check }: DrawFlags): string {
  const fine = codes.filter((code) => code === exitCode.fine).length;
  return `${fine} of ${counted(codes.length, "document")} ${check ? "up to date" : "drawn"}`;
}
