import type { Quality } from "./layout/quality/quality.ts";
import type { Wanted } from "./model/view/named.ts";
import { type DrawOptions, layOut, type Result, resultOf } from "./render.ts";
import { Report } from "./source/report.ts";
import type { Source } from "./source/source.ts";

/** How good the picture of one view is. */
export interface JudgedView {
  /** The name of the view. */
  readonly view: string;
  readonly quality: Quality;
}

/** Lays views of a source out as they would be drawn, and judges the pictures; each flaw is told as a warning. */
export async function judge(
  source: Source,
  options: DrawOptions,
  views: Wanted["views"],
): Promise<Result<readonly JudgedView[]>> {
  const report = new Report();
  const laidOut = await layOut(source, options, views, report);
  if (!laidOut) return resultOf(report);
  const { qualityOf } = await import("./layout/quality/quality-of.ts");
  const { reportQuality } = await import("./layout/quality/report-quality.ts");
  const judged = laidOut.map(({ name, layout, graph }) => {
    const quality = qualityOf(layout, graph.direction);
    reportQuality(quality, layout, { source, view: name }, report);
    return { view: name, quality };
  });
  return resultOf(report, judged);
}
