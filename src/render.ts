import { loadTellers } from "./annotations/load-tellers.ts";
import { loadTypes } from "./catalogue/load-types.ts";
import type { Comparison } from "./compare/comparison.ts";
import { draw } from "./drawing/draw.ts";
import type { Drawing } from "./drawing/drawing.ts";
import type { Format, WriteOptions as FormatOptions, Written } from "./formats/format.ts";
import type { Host } from "./hosts/host.ts";
import type { Icons } from "./icons/icon.ts";
import { loadIcons } from "./icons/load.ts";
import { loadOwnIcons } from "./icons/load-own.ts";
import type { Graph } from "./layout/graph.ts";
import type { Layout } from "./layout/layout.ts";
import type { LayoutOptions } from "./layout/layout-options.ts";
import type { Pins } from "./layout/pin.ts";
import type { Architecture, Direction, LensName } from "./model/architecture.ts";
import { resolve } from "./model/resolve.ts";
import { typeNamesIn } from "./model/type-names-in.ts";
import { applied, type Shown } from "./model/view/applied.ts";
import { defaultName, viewsNamed, type Wanted } from "./model/view/named.ts";
import { loadPins } from "./sidecar/load-pins.ts";
import type { Diagnostic } from "./source/diagnostic.ts";
import type { Document } from "./source/document.ts";
import { load } from "./source/load.ts";
import type { Loaded } from "./source/loaded.ts";
import { Report } from "./source/report.ts";
import type { Source } from "./source/source.ts";
import type { Theme } from "./themes/theme.ts";

export interface DrawOptions extends LayoutOptions {
  readonly host: Host;
  readonly theme: Theme;
  /** An estimate of costs, as Infracost writes it; its costs go before those that are written. */
  readonly costs?: Source;
  /** A theme of the same sizes; then drawings have a dark side, too. */
  readonly darkTheme?: Theme;
  /** In place of the document's own, and of the views'. */
  readonly direction?: Direction;
  /** The name of the flow that is shown alone, in place of the views' own. */
  readonly flow?: string;
  /** What is told of everything, in place of the views' own. */
  readonly lens?: LensName;
  /** `none` draws monograms only. */
  readonly icons?: "all" | "none";
  /** `#rrggbb` in place of the theme's own, or `none`: what the picture is laid on shows through. */
  readonly background?: string;
}

/** The output is missing if and only if some diagnostic is an error. */
export interface Result<Output> {
  readonly output?: Output;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a source and everything that it includes, and finds out what it means. */
export async function parse(source: Source, host: Host): Promise<Result<Architecture>> {
  const report = new Report();
  const architecture = await resolved(await load(source, host, report), report);
  checkViews(architecture, report);
  // What is wrong with a picture, or with a pin, is wrong with the document, whether it is drawn or not.
  await loadOwnIcons([...architecture.groups, ...architecture.nodes], host, report);
  await loadPins(source, architecture, host, report);
  return resultOf(report, architecture);
}

/** A drawing of one view of an architecture. */
export interface DrawnView {
  /** The name of the view. */
  readonly view: string;
  readonly drawing: Drawing;
}

/** Draws one view of a source. */
export async function drawingOf(source: Source, options: DrawOptions, view = defaultName): Promise<Result<Drawing>> {
  const { output, diagnostics } = await drawingsOf(source, options, [view]);
  const drawing = output?.[0]?.drawing;
  return { ...(drawing && { output: drawing }), diagnostics };
}

/** The view that is wanted before the others. */
export interface Early<Made> {
  /** None: the first. */
  readonly name: string | undefined;
  /** Gets it where there are others, which wait until that is done. */
  take(made: Made): void | Promise<void>;
}

/** Draws views of a source; none when one of them cannot be drawn. */
export async function drawingsOf(
  source: Source,
  options: DrawOptions,
  views: Wanted["views"],
  early?: Early<Drawing>,
): Promise<Result<readonly DrawnView[]>> {
  const report = new Report();
  const take = (view: LaidOut) => early?.take(drawingOfView(view, options));
  const laidOut = await layOut(source, options, views, report, { name: early?.name, take });
  if (!laidOut) return resultOf(report);
  return resultOf(
    report,
    laidOut.map((view) => ({ view: view.name, drawing: drawingOfView(view, options) })),
  );
}

function drawingOfView(laidOut: LaidOut, { theme, darkTheme, background }: DrawOptions): Drawing {
  const drawing = drawnIn(theme, laidOut, background);
  return darkTheme ? { ...drawing, dark: drawnIn(darkTheme, laidOut, background) } : drawing;
}

function drawnIn(theme: Theme, { layout, architecture, icons }: LaidOut, background: string | undefined): Drawing {
  const given = background === undefined || background === "none" ? theme : { ...theme, background };
  const drawing = draw(layout, architecture, given, icons);
  if (background !== "none") return drawing;
  const { background: _, ...transparent } = drawing;
  return transparent;
}

/** A version of an architecture, and how it reaches other files. */
export interface Version {
  readonly source: Source;
  readonly host: Host;
}

/** How two versions of an architecture differ; missing where one of them has errors. */
export async function comparisonOf(before: Version, after: Version): Promise<Result<Comparison>> {
  const [old, young] = [await parse(before.source, before.host), await parse(after.source, after.host)];
  const diagnostics = [...errorsIn(old.diagnostics), ...young.diagnostics];
  if (!old.output || !young.output) return { diagnostics };
  const { compare } = await import("./compare/compare.ts");
  return { output: compare(old.output, young.output), diagnostics };
}

/** Draws both versions as one, in views of the later one; none when one of them has errors. */
export async function drawingsOfComparison(
  before: Version,
  after: Version,
  options: DrawOptions,
  views: Wanted["views"],
): Promise<Result<readonly DrawnView[]>> {
  const [oldReport, report] = [new Report(), new Report()];
  const old = await read(before.source, { ...options, host: before.host }, oldReport);
  const young = await read(after.source, { ...options, host: after.host }, report);
  const united = oldReport.hasErrors || report.hasErrors ? undefined : await bothVersions(old, young);
  const laidOut = united && (await layOutViews(united, options, views, report));
  const diagnostics = [...errorsIn(oldReport.diagnostics), ...report.diagnostics];
  if (!laidOut || report.hasErrors) return { diagnostics };
  const output = laidOut.map((view) => ({ view: view.name, drawing: drawingOfView(view, options) }));
  return { output, diagnostics };
}

/** What was doubtful before is doubtful after, or is no longer. */
function errorsIn(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === "error");
}

async function bothVersions(old: Readied, young: Readied): Promise<Readied> {
  const [{ compare }, { unite }, { unitePins }] = await Promise.all([
    import("./compare/compare.ts"),
    import("./compare/unite.ts"),
    import("./compare/unite-pins.ts"),
  ]);
  const comparison = compare(old.whole, young.whole);
  const united = unite(comparison);
  return {
    ...young,
    whole: united.architecture,
    pins: unitePins(comparison, united, old.pins, young.pins),
    icons: {
      of: (element, role) => (element.change?.kind === "removed" ? old : young).icons.of(element, role),
    },
  };
}

/** How drawings are written down. */
export interface WriteOptions extends Omit<FormatOptions, "report" | "source"> {
  readonly format: Format;
}

/** Writes a drawing in a format, or several as the pages of one file. */
export async function write(
  drawings: readonly [Drawing, ...Drawing[]],
  source: Source,
  { format, ...options }: WriteOptions,
): Promise<Result<Written>> {
  const report = new Report();
  const [first, ...others] = drawings;
  const given = { ...options, source, report };
  if (others.length > 0 && !format.bind) throw new TypeError(`a file of the format ${format.name} holds one drawing`);
  const output = others.length > 0 ? await format.bind?.(drawings, given) : await format.write(first, given);
  return resultOf(report, output);
}

/** A view with everything in its place, and what it was made from. */
export interface LaidOut {
  readonly name: string;
  readonly architecture: Architecture;
  readonly icons: Icons;
  readonly graph: Graph;
  readonly layout: Layout;
}

/** All that is known of a source before anything has a place. */
interface Readied {
  readonly whole: Architecture;
  /** The last that was read; none: it cannot be read. */
  readonly document?: Document;
  readonly icons: Icons;
  readonly pins: Pins;
}

/**
 * Takes views of a source through every stage up to the places: the whole program in two functions.
 *
 * It stops between stages when there are errors, so that later stages do not
 * complain about consequences.
 */
export async function layOut(
  source: Source,
  options: DrawOptions,
  wanted: Wanted["views"],
  report: Report,
  early?: Early<LaidOut>,
): Promise<readonly LaidOut[] | undefined> {
  return layOutViews(await read(source, options, report), options, wanted, report, early);
}

async function read(source: Source, options: DrawOptions, report: Report): Promise<Readied> {
  const { host } = options;
  const loaded = await load(source, host, report);
  const unpriced = await resolved(loaded, report);
  const whole = options.costs ? await withCosts(unpriced, options.costs, report) : unpriced;
  const icons = await loadIcons(whole, { host, report, only: options.icons ?? "all" });
  const pins = await loadPins(source, whole, host, report, options.pins);
  checkViews(whole, report);
  const document = loaded.at(-1)?.document;
  return { whole, icons, pins, ...(document && { document }) };
}

async function resolved(loaded: readonly Loaded[], report: Report): Promise<Architecture> {
  return resolve(loaded, await loadTypes(typeNamesIn(loaded)), report);
}

async function layOutViews(
  { whole, document, icons, pins }: Readied,
  options: DrawOptions,
  wanted: Wanted["views"],
  report: Report,
  early?: Early<LaidOut>,
): Promise<readonly LaidOut[] | undefined> {
  const views = viewsNamed(whole, document, { ...options, views: wanted }, report);
  if (report.hasErrors) return undefined;
  const told = new Report();
  const shown = views.map((view) => applied(whole, view, told));
  // What is wrong with a view may have been told already.
  report.take(told);
  // More than half of all code, and of no use where nothing is drawn.
  const [{ Placer }, tellers] = await Promise.all([import("./place-views.ts"), loadTellers([whole, ...shown])]);
  const placer = new Placer(whole, icons, { ...options, pins, ...(tellers && { tellers }) });
  const laidOut = new Map<string, LaidOut>();
  for (const architecture of beginningWith(early?.name, shown)) {
    const { name } = architecture.view;
    const { graph, layout } = await placer.place(architecture, report);
    if (!layout) return undefined;
    const directed = { ...architecture, direction: graph.direction };
    const view = { name, architecture: directed, icons, graph, layout };
    laidOut.set(name, view);
    if (laidOut.size === 1 && shown.length > 1) await early?.take(view);
  }
  return views.flatMap(({ name }) => laidOut.get(name) ?? []);
}

function beginningWith(name: string | undefined, shown: readonly Shown[]): readonly Shown[] {
  const isFirst = ({ view }: Shown) => view.name === name;
  return [...shown.filter(isFirst), ...shown.filter((each) => !isFirst(each))];
}

/** Reports views of no use. Where there are other mistakes, they may be why. */
function checkViews(whole: Architecture, report: Report): void {
  if (report.hasErrors) return;
  for (const view of whole.views) applied(whole, view, report);
}

async function withCosts(architecture: Architecture, costs: Source, report: Report): Promise<Architecture> {
  // Most costs are written where the nodes are.
  const { estimated } = await import("./costs/estimated.ts");
  return estimated(architecture, costs, report);
}

export function resultOf<Output>(report: Report, output?: Output): Result<Output> {
  const { diagnostics } = report;
  return output === undefined || report.hasErrors ? { diagnostics } : { output, diagnostics };
}
