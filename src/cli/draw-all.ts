import { type Drawing, type DrawOptions, drawViews, loadElkQuickly, type WriteOptions, write } from "../index.ts";
import { type ExitCode, exitCode, highest } from "./exit-code.ts";
import { explainer } from "./explainer.ts";
import type { Input } from "./inputs.ts";
import { type Outcome, outcomeOf, outcomeOfWork } from "./outcome.ts";
import { besides, type Output, type Plan, type Wish } from "./outputs.ts";
import { type Page, picturesSeenFrom } from "./picture-paths.ts";
import type { PlaceFlags } from "./place-options.ts";
import { previousPicture } from "./previous-picture.ts";
import { Progress } from "./progress.ts";
import { counted, say, sayDiagnostics } from "./say.ts";
import { type File, filesOf, writeOptionsIn } from "./view-files.ts";
import { holds, reasonOf, writeFile } from "./write-file.ts";

/** How documents are drawn and what is said about it. */
export interface DrawFlags
  extends PlaceFlags,
    Pick<DrawOptions, "theme" | "icons" | "background" | "flow" | "lens" | "costs">,
    Pick<WriteOptions, "scale" | "page">,
    Pick<Wish, "view" | "allViews"> {
  /** Paths of fonts with characters that the own one lacks. */
  readonly font?: readonly string[];
  /** Compares with what was written before, and writes nothing. */
  readonly check?: boolean;
  readonly quiet?: boolean;
  /** Says how each picture came about. */
  readonly explain?: boolean;
}

/** The pictures of one document. */
interface Pictures {
  readonly drawings: readonly Drawing[];
  readonly files: readonly File[];
}

/**
 * Draws every document, also when others cannot be drawn.
 *
 * The first document's time is counted from `began`, by default the start of
 * the process, which is what its author waits for.
 */
export async function drawAll({ outputs, bound }: Plan, flags: DrawFlags, began = 0): Promise<ExitCode> {
  const progress = new Progress(outputs.size, process.stderr);
  const codes: ExitCode[] = [];
  const pages: Page[] = [];
  let drawn = 0;
  let start = began;
  for (const [input, planned] of outputs) {
    progress.step(input.path);
    const { output, code, diagnostics } = await drawOne(input, planned, bound, flags);
    progress.clear();
    sayDiagnostics(diagnostics, flags);
    pages.push(...(output?.drawings ?? []).map((drawing) => ({ drawing, document: input.path })));
    if (output) drawn += 1;
    codes.push(output ? finish(output.files, contentOf(output.drawings), start, flags) : code);
    start = performance.now();
  }
  // A file with some of its pages would pass for a whole one.
  if (bound && drawn === outputs.size) codes.push(await bind(pages, bound, flags));
  else if (bound) say(`"${bound.path}" is not written, as a page is missing`);
  if (outputs.size > 1 && !bound && !flags.quiet) say(summary(codes, flags));
  return highest(codes);
}

function drawOne(
  input: Input,
  outputs: readonly Output[],
  bound: Output | undefined,
  flags: DrawFlags,
): Promise<Outcome<Pictures>> {
  const { check, quiet, fresh, explain, scale, page, font, view = ["default"], allViews, ...look } = flags;
  const previous = fresh ? undefined : previousPicture([...outputs, ...besides(input)], view);
  const options = {
    ...themeFor(bound ? [bound] : outputs),
    ...look,
    views: allViews ? ("all" as const) : view,
    ...(previous !== undefined && { previous }),
    ...(explain && { explain: explainer(input.path) }),
  };
  return outcomeOf({ ...input, fonts: font ?? [] }, async (source, host) => {
    const { output: views, diagnostics } = await drawViews(source, { ...options, host, loadElk: loadElkQuickly });
    if (!views) return { diagnostics };
    const written = await filesOf(views, outputs, flags, { document: input.path, source, host });
    const all = [...diagnostics, ...written.diagnostics];
    const drawings = views.map(({ drawing }) => drawing);
    return written.output ? { output: { drawings, files: written.output }, diagnostics: all } : { diagnostics: all };
  });
}

/** What is drawn where nobody chose a theme. */
function themeFor(outputs: readonly Output[]): Pick<DrawOptions, "theme"> {
  return outputs.some(({ format }) => format.isAdaptive) ? { theme: "auto" } : {};
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

/** How many pictures, if there are several, and how many nodes and edges there are; edges also as badges. */
function contentOf(drawings: readonly Drawing[]): string {
  const pictures = drawings.length > 1 ? `${drawings.length} pictures, ` : "";
  const figures = drawings.flatMap((drawing) => drawing.figures);
  const nodes = figures.filter(({ type }) => type === "node");
  const edges = figures.flatMap((figure) =>
    figure.type === "badge" ? figure.edges.map(({ id }) => id) : figure.type === "edge" ? figure.id : [],
  );
  return `${pictures}${counted(nodes.length, "node")}, ${counted(edges.length, "edge")}`;
}

function finish(files: readonly File[], content: string, start: number, flags: DrawFlags): ExitCode {
  return flags.check ? compare(files) : writeDown(files, content, start, flags);
}

/** Names the pictures that are missing or not up to date. */
function compare(files: readonly File[]): ExitCode {
  const stale = files.filter(({ path, content }) => !holds(path, content));
  for (const { path } of stale) process.stdout.write(`${path}\n`);
  return stale.length > 0 ? exitCode.mistakes : exitCode.fine;
}

function writeDown(files: readonly File[], content: string, start: number, { quiet = false }: DrawFlags): ExitCode {
  try {
    for (const file of files) {
      if (file.path === "-") process.stdout.write(file.content);
      // Untouched where nothing changed, so that programs that watch it rest.
      else if (!holds(file.path, file.content)) writeFile(file.path, file.content);
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
