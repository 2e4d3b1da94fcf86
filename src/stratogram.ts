import { loadAhead } from "./ahead.ts";
import { colorNamed, named, themesNamed } from "./choices.ts";
import type { Comparison } from "./compare/comparison.ts";
import type { Drawing } from "./drawing/drawing.ts";
import { type Format, pageSizes } from "./formats/format.ts";
import type { Picture } from "./formats/html/picture.ts";
import { browserHost } from "./hosts/browser-host.ts";
import { type JudgedView, judge } from "./judge.ts";
import type { Quality } from "./layout/quality/quality.ts";
import type { Architecture, LensName } from "./model/architecture.ts";
import { defaultName } from "./model/view/named.ts";
import type {
  CompareOptions,
  DrawComparisonOptions,
  DrawOptions,
  OutputOf,
  RenderOptions,
  ViewsOptions,
  WriteOptions,
} from "./options.ts";
import {
  comparisonOf,
  type DrawnView,
  drawingOf,
  drawingsOf,
  drawingsOfComparison,
  type DrawOptions as PipelineOptions,
  parse as parseSource,
  type Result,
  type Version,
  write as writeDrawings,
} from "./render.ts";
import type { Diagnostic } from "./source/diagnostic.ts";
import { type ParseOptions, sourceOf } from "./source/parse-options.ts";
import { Report } from "./source/report.ts";
import type { Source } from "./source/source.ts";
import type { Synced } from "./sync/sync.ts";
import { themeFor } from "./theme-for.ts";
import { auto } from "./themes/index.ts";

/** Draws a document and writes it in a format. The output is missing if and only if some diagnostic is an error. */
export async function render<const Name extends string = "svg">(
  source: string | Source,
  options: RenderOptions<Name> = {},
): Promise<Result<OutputOf<Name>>> {
  const { format: _format, scale: _scale, page: _page, pictures: _pictures, ...look } = options;
  const theme = themeFor([await formatNamed(options.format)], options.theme);
  const { output: drawing, diagnostics } = await draw(source, { ...look, theme });
  if (!drawing) return { diagnostics };
  const written = await write(drawing, { ...options, name: sourceOf(source, options).name });
  return { ...written, diagnostics: [...diagnostics, ...written.diagnostics] };
}

async function formatNamed(name?: string): Promise<Format> {
  // Who looks at pictures in a page writes none.
  const { formats } = await import("./formats/index.ts");
  return named("format", formats, name);
}

/** Writes a drawing in a format, or several as the pages of one file. The output is missing if and only if some diagnostic is an error. */
export async function write<const Name extends string = "svg">(
  drawing: Drawing | readonly [Drawing, ...Drawing[]],
  options: WriteOptions<Name> = {},
): Promise<Result<OutputOf<Name>>> {
  const { host = browserHost(), scale = 1, page = "fit", pictures } = options;
  const format = await formatNamed(options.format);
  if (!(scale >= scales.smallest && scale <= scales.largest)) {
    throw new TypeError(`a scale is a number from ${scales.smallest} to ${scales.largest}`);
  }
  if (!pageSizes.includes(page)) throw new TypeError(`there is no page "${page}": choose from ${pageSizes.join(", ")}`);
  const drawings: readonly [Drawing, ...Drawing[]] = "figures" in drawing ? [drawing] : drawing;
  const result = await writeDrawings(drawings, sourceOf("", options), {
    ...{ host, format, scale, page },
    ...(pictures && { pictures }),
  });
  // Which of both a format gives follows from its name.
  return result as Result<OutputOf<Name>>;
}

/** Beyond these no screen and no paper has any use for it. */
export const scales = { smallest: 0.1, largest: 10 };

/** Draws a document, to be written in several formats or looked at. */
export async function draw(source: string | Source, options: DrawOptions = {}): Promise<Result<Drawing>> {
  const { view, ...look } = options;
  const given = sourceOf(source, options);
  return drawingOf(given, await meaningOf(look, given), view);
}

/**
 * Draws several views of a document. Those that have something in common show it in the same order, which takes less
 * time than to draw each by itself.
 */
export async function drawViews(
  source: string | Source,
  options: ViewsOptions = {},
): Promise<Result<readonly DrawnView[]>> {
  const { views = "all", first, onFirst, ...look } = options;
  const given = sourceOf(source, options);
  return drawingsOf(given, await meaningOf(look, given), views, onFirst && { name: first, take: onFirst });
}

/**
 * Draws views of a document as a picture that a viewer makes live: what the element `strato-gram` shows, wherever it
 * was drawn. Light or dark as who looks prefers, unless a theme is chosen.
 */
export async function drawPicture(source: string | Source, options: ViewsOptions = {}): Promise<Result<Picture>> {
  const { output, diagnostics } = await drawViews(source, { theme: auto.name, ...options });
  return { ...(output && { output: await pictureOf(output.map(({ drawing }) => drawing)) }), diagnostics };
}

/** The same of drawings that are there already, each of which becomes a view. */
export async function pictureOf(drawings: readonly Drawing[]): Promise<Picture> {
  // Of use to viewers alone.
  const { pictureOf: bound } = await import("./formats/html/picture.ts");
  return bound(drawings);
}

/** Finds out what a document means. */
export function parse(source: string | Source, options: ParseOptions = {}): Promise<Result<Architecture>> {
  return parseSource(sourceOf(source, options), options.host ?? browserHost());
}

/** Finds the mistakes of a document, all of them. */
export async function check(source: string | Source, options: ParseOptions = {}): Promise<readonly Diagnostic[]> {
  return (await parse(source, options)).diagnostics;
}

/**
 * Lays a document out and measures how good its picture is.
 *
 * Each fault and each of the worst blemishes is a warning as well, at the place
 * of the node or edge that has it.
 */
export async function quality(source: string | Source, options: DrawOptions = {}): Promise<Result<Quality>> {
  const { view = defaultName, ...look } = options;
  const { output, diagnostics } = await judgeViews(source, { ...look, views: [view] });
  const [judged] = output ?? [];
  return { ...(judged && { output: judged.quality }), diagnostics };
}

/** Measures how good the pictures of several views of a document are, as `quality` does. */
export async function judgeViews(
  source: string | Source,
  options: ViewsOptions = {},
): Promise<Result<readonly JudgedView[]>> {
  const { views = "all", first: _, onFirst: __, ...look } = options;
  const given = sourceOf(source, options);
  return judge(given, await meaningOf(look, given), views);
}

/**
 * Finds out what somebody changed in a drawing of a document, as a text of the format `drawio`, and what its files are
 * to say then.
 */
export async function sync(
  drawing: string | Source,
  source: string | Source,
  options: ParseOptions = {},
): Promise<Result<Synced>> {
  // Most programs draw, and never read a drawing back.
  const { syncDrawing } = await import("./sync/sync.ts");
  const report = new Report();
  const drawn = sourceOf(drawing, { name: "architecture.drawio" });
  const output = await syncDrawing(drawn, sourceOf(source, options), options.host ?? browserHost(), report);
  return { ...(output && { output }), diagnostics: report.diagnostics };
}

/**
 * Compares two versions of a document by what they say: what is added, removed, moved, renamed and changed.
 *
 * How they look is not compared. There is none where one of them has errors; warnings are told of the later one.
 */
export function compare(
  before: string | Source,
  after: string | Source,
  options: CompareOptions = {},
): Promise<Result<Comparison>> {
  return comparisonOf(...versionsOf(before, after, options));
}

/**
 * Draws two versions of a document as one picture: what is added, removed, moved and changed says so, what is as before
 * stands back. What is removed stands in its old place. The views are those of the later version; by default the whole.
 */
export async function drawComparison(
  before: string | Source,
  after: string | Source,
  options: DrawComparisonOptions = {},
): Promise<Result<readonly DrawnView[]>> {
  const { views = [defaultName], before: _, ...look } = options;
  const [old, young] = versionsOf(before, after, options);
  return drawingsOfComparison(old, young, await meaningOf(look, old.source, young.source), views);
}

function versionsOf(
  before: string | Source,
  after: string | Source,
  { before: given = {}, ...options }: CompareOptions,
): [before: Version, after: Version] {
  const { host = browserHost() } = options;
  return [
    { source: sourceOf(before, { name: "before.yaml", ...given }), host: given.host ?? host },
    { source: sourceOf(after, { name: "after.yaml", ...options }), host },
  ];
}

/** What options mean for these sources. */
async function meaningOf(given: Omit<DrawOptions, "view">, ...sources: readonly Source[]): Promise<PipelineOptions> {
  // All that is to be loaded is on its way before anything of it is waited for.
  for (const { text } of sources) loadAhead(text, given.icons);
  const { host = browserHost(), theme, lens, previous, background, costs, name: _, ...options } = given;
  const known = previous === undefined ? undefined : await arrangementIn(previous);
  return {
    ...options,
    host,
    ...themesNamed(theme),
    ...(lens && { lens: await lensNamed(lens) }),
    ...(known && { previous: known }),
    ...(costs !== undefined && { costs: sourceOf(costs, { name: "costs.json" }) }),
    ...(background !== undefined && { background: background === "none" ? "none" : colorNamed(background) }),
  };
}

async function arrangementIn(picture: string): Promise<PipelineOptions["previous"]> {
  const { readArrangement } = await import("./read-arrangement.ts");
  return readArrangement(picture);
}

async function lensNamed(name: string): Promise<LensName> {
  const { lenses } = await import("./annotations/lenses/index.ts");
  return named("lens", lenses, name).name;
}
