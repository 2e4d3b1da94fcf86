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
import { measure } from "./layout/measure.ts";
import { place } from "./layout/place.ts";
import type { Quality } from "./layout/quality/quality.ts";
import { qualityOf } from "./layout/quality/quality-of.ts";
import { reportQuality } from "./layout/quality/report-quality.ts";
import type { Architecture, Direction } from "./model/architecture.ts";
import { resolve } from "./model/resolve.ts";
import { loadPins } from "./sidecar/load-pins.ts";
import type { Diagnostic } from "./source/diagnostic.ts";
import { load } from "./source/load.ts";
import { Report } from "./source/report.ts";
import type { Source } from "./source/source.ts";
import type { Theme } from "./themes/theme.ts";

export interface DrawOptions extends LayoutOptions {
  readonly host: Host;
  readonly theme: Theme;
  /** An estimate of costs, as Infracost writes it; its costs go before those that are written. */
  readonly costs?: Source;
  /** In place of the document's own. */
  readonly direction?: Direction;
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
  const architecture = resolve(await load(source, host, report), report);
  // What is wrong with a picture, or with a pin, is wrong with the document, whether it is drawn or not.
  await loadOwnIcons([...architecture.groups, ...architecture.nodes], host, report);
  await loadPins(source, architecture, host, report);
  return resultOf(report, architecture);
}

/** Draws a source. */
export async function drawingOf(source: Source, options: DrawOptions): Promise<Result<Drawing>> {
  const report = new Report();
  const laidOut = await layOut(source, options, report);
  if (!laidOut) return resultOf(report);
  const { background, theme } = options;
  const given = background === undefined || background === "none" ? theme : { ...theme, background };
  const drawing = draw(laidOut.layout, laidOut.architecture, given, laidOut.icons);
  if (background !== "none") return resultOf(report, drawing);
  const { background: _, ...transparent } = drawing;
  return resultOf(report, transparent);
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

/** Lays a source out as it would be drawn, and judges the picture; each flaw is told as a warning. */
export async function judge(source: Source, options: DrawOptions): Promise<Result<Quality>> {
  const report = new Report();
  const laidOut = await layOut(source, options, report);
  if (!laidOut) return resultOf(report);
  const quality = qualityOf(laidOut.layout, laidOut.graph.direction);
  reportQuality(quality, laidOut.layout, source, report);
  return resultOf(report, quality);
}

/** A source with everything in its place, and what it was made from. */
interface LaidOut {
  readonly architecture: Architecture;
  readonly icons: Icons;
  readonly graph: Graph;
  readonly layout: Layout;
}

/**
 * Takes a source through every stage up to the places: the whole program in one function.
 *
 * It stops between stages when there are errors, so that later stages do not
 * complain about consequences.
 */
async function layOut(source: Source, options: DrawOptions, report: Report): Promise<LaidOut | undefined> {
  const { host, theme } = options;
  const resolved = resolve(await load(source, host, report), report);
  const architecture = options.costs ? await withCosts(resolved, options.costs, report) : resolved;
  const icons = await loadIcons(architecture, { host, report, only: options.icons ?? "all" });
  const pins = await loadPins(source, architecture, host, report, options.pins);
  if (report.hasErrors) return undefined;
  const graph = measure(architecture, theme, icons, options.direction);
  const layout = await place(graph, report, { ...options, pins });
  return layout && { architecture: { ...architecture, direction: graph.direction }, icons, graph, layout };
}

async function withCosts(architecture: Architecture, costs: Source, report: Report): Promise<Architecture> {
  // Most costs are written where the nodes are.
  const { estimated } = await import("./costs/estimated.ts");
  return estimated(architecture, costs, report);
}

function resultOf<Output>(report: Report, output?: Output): Result<Output> {
  const { diagnostics } = report;
  return output === undefined || report.hasErrors ? { diagnostics } : { output, diagnostics };
}
