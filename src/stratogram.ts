import { colorNamed, named, themesNamed } from "./choices.ts";
import type { Comparison } from "./compare/comparison.ts";
import type { Drawing } from "./drawing/drawing.ts";
import { type Format, type PageSize, pageSizes, type Written } from "./formats/format.ts";
import type { Picture } from "./formats/html/picture.ts";
import { browserHost } from "./hosts/browser-host.ts";
import type { Host } from "./hosts/host.ts";
import type { LayoutOptions } from "./layout/layout-options.ts";
import type { Quality } from "./layout/quality/quality.ts";
import type { Architecture, Direction, LensName } from "./model/architecture.ts";
import { defaultName } from "./model/view/named.ts";
import {
  comparisonOf,
  type DrawnView,
  drawingOf,
  drawingsOf,
  drawingsOfComparison,
  type JudgedView,
  judge,
  type DrawOptions as PipelineOptions,
  parse as parseSource,
  type Result,
  type Version,
  write as writeDrawings,
} from "./render.ts";
import type { Diagnostic } from "./source/diagnostic.ts";
import { Report } from "./source/report.ts";
import type { Source } from "./source/source.ts";
import type { Synced } from "./sync/sync.ts";
import { auto } from "./themes/index.ts";

/** Where a document comes from. */
export interface ParseOptions {
  /** What messages call a source that is given as a text; `architecture.yaml` by default. */
  readonly name?: string;
  /** How the document reaches other files; by default it reaches none. */
  readonly host?: Host;
}

/** How a picture is to look. */
export interface DrawOptions extends ParseOptions, Omit<LayoutOptions, "previous" | "whole"> {
  /**
   * The name of one of the document's views. By default `default`: the whole, unless the document has a view of this
   * name.
   */
  readonly view?: string;
  /** The name of the flow that is shown alone, in place of the view's own. */
  readonly flow?: string;
  /** What is told of everything, in place of the view's own. */
  readonly lens?: LensName;
  /**
   * The name of one of the themes, or `auto`: a picture that is dark where who looks at it prefers that, in formats that
   * can follow, and light in the others. `light` by default; a page is
   * rendered as `auto`.
   */
  readonly theme?: string;
  /** What Infracost writes as JSON. Its costs go before those in the document. */
  readonly costs?: string | Source;
  /** In place of the document's own, and of the view's. */
  readonly direction?: Direction;
  /** `none` draws monograms only. */
  readonly icons?: "all" | "none";
  /** A colour in place of the theme's own, or `none`: what the picture is laid on shows through. */
  readonly background?: string;
  /**
   * The text of a picture of the same document, as it was written before. What is in both stands in the same order.
   * Without one, or where nothing can be learnt from it, everything is arranged anew.
   */
  readonly previous?: string;
}

/** Which views are wanted, and how their pictures are to look. */
export interface ViewsOptions extends Omit<DrawOptions, "view"> {
  /** Names of views, or `all` of them, which is the default. */
  readonly views?: readonly string[] | "all";
}

/** Where two versions of a document come from. */
export interface CompareOptions extends ParseOptions {
  /** The same for the earlier version, which is called `before.yaml` by default; it reaches files as the later one does. */
  readonly before?: ParseOptions;
}

/** Which views of a comparison are wanted, and how their pictures are to look. */
export type DrawComparisonOptions = CompareOptions & Omit<ViewsOptions, "flow" | "lens" | "costs">;

/** How drawings are to be written. */
export interface WriteOptions<Name extends string = string> extends ParseOptions {
  /** The name of one of the formats; `svg` by default. */
  readonly format?: Name;
  /** Of a picture that is made of pixels: how many of them, in a row, stand for one px; 1 by default. */
  readonly scale?: number;
  /** How large the pages of formats with pages are; by default `fit`, as large as the drawing. */
  readonly page?: PageSize;
  /**
   * Where the picture of each drawing is, as seen from the file that is written, for formats that show one; by default
   * beside it: `shop.svg`, and `shop.cost.svg` for a view of another name than `default`.
   */
  readonly pictures?: readonly string[];
}

/** How a picture is to look and how it is to be written. */
export type RenderOptions<Name extends string = string> = DrawOptions & WriteOptions<Name>;

/** What a format of this name gives. */
export type OutputOf<Name extends string> = string extends Name
  ? Written
  : Name extends "png" | "pdf" | "pptx"
    ? Uint8Array
    : string;

/** Draws a document and writes it in a format. The output is missing if and only if some diagnostic is an error. */
export async function render<const Name extends string = "svg">(
  source: string | Source,
  options: RenderOptions<Name> = {},
): Promise<Result<OutputOf<Name>>> {
  const { format: _format, scale: _scale, page: _page, pictures: _pictures, ...look } = options;
  const { output: drawing, diagnostics } = await draw(source, { ...(await themeFor(options.format)), ...look });
  if (!drawing) return { diagnostics };
  const written = await write(drawing, { ...options, name: sourceOf(source, options).name });
  return { ...written, diagnostics: [...diagnostics, ...written.diagnostics] };
}

/** What is drawn where nobody chose a theme. */
async function themeFor(format?: string): Promise<Pick<DrawOptions, "theme">> {
  return (await formatNamed(format)).isAdaptive ? { theme: auto.name } : {};
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
  return drawingOf(sourceOf(source, options), await meaningOf(look), view);
}

/**
 * Draws several views of a document. Those that have something in common show it in the same order, which takes less
 * time than to draw each by itself.
 */
export async function drawViews(
  source: string | Source,
  options: ViewsOptions = {},
): Promise<Result<readonly DrawnView[]>> {
  const { views = "all", ...look } = options;
  return drawingsOf(sourceOf(source, options), await meaningOf(look), views);
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
  const { views = "all", ...look } = options;
  return judge(sourceOf(source, options), await meaningOf(look), views);
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
  return drawingsOfComparison(...versionsOf(before, after, options), await meaningOf(look), views);
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

function sourceOf(source: string | Source, { name = "architecture.yaml" }: ParseOptions): Source {
  return typeof source === "string" ? { name, text: source } : source;
}

async function meaningOf(given: Omit<DrawOptions, "view">): Promise<PipelineOptions> {
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
