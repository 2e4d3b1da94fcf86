export { lenses } from "./annotations/lenses/index.ts";
export { types } from "./catalogue/catalogue.ts";
export { searchTypes } from "./catalogue/search.ts";
export type { Type } from "./catalogue/type.ts";
export type {
  Comparison,
  Difference,
  EdgeChange,
  ElementChange,
  NoteChange,
} from "./compare/comparison.ts";
export { isDifferent } from "./compare/is-different.ts";
export type { Drawing, Figure } from "./drawing/drawing.ts";
export type { Completion } from "./editing/completion.ts";
export type { Fix, TextEdit } from "./editing/fixes.ts";
export { fixesOf } from "./editing/fixes.ts";
export type { Hover } from "./editing/hover.ts";
export type { OutlineItem } from "./editing/outline.ts";
export type { Renameable, Renaming } from "./editing/rename.ts";
export type { Formatted } from "./editing/services.ts";
export { complete, definition, format, hover, outline, references, rename, renameable } from "./editing/services.ts";
export type { Format, PageSize, Written } from "./formats/format.ts";
export { pageSizes } from "./formats/format.ts";
export type { Picture, PictureView } from "./formats/html/picture.ts";
export { formats } from "./formats/index.ts";
export type { BrowserHostOptions } from "./hosts/browser-host.ts";
export { browserHost } from "./hosts/browser-host.ts";
export type { FileFailure, FileResult, FontFile, FontResult, Host, Rasterizer } from "./hosts/host.ts";
export { iconOf } from "./icons/icon-of.ts";
export type { JudgedView } from "./judge.ts";
export type { Effort, LayoutMethod } from "./layout/effort.ts";
export { directions, efforts, layoutMethods } from "./layout/effort.ts";
export type { ElkWorker, LoadElk } from "./layout/elk.ts";
export { elkAt } from "./layout/elk.ts";
export type { Explain, Explained } from "./layout/explained.ts";
export type { LayoutOptions } from "./layout/layout-options.ts";
export type { Pins } from "./layout/pin.ts";
export type { FlawName } from "./layout/quality/flaws.ts";
export type { Finding, Measures, Quality } from "./layout/quality/quality.ts";
export type { Architecture, Direction, Edge, Group, LensName, Node, View } from "./model/architecture.ts";
export type { ChangeKind } from "./model/change-kinds.ts";
export { colorOf } from "./model/color.ts";
export type {
  CompareOptions,
  DrawComparisonOptions,
  DrawOptions,
  OutputOf,
  RenderOptions,
  ViewsOptions,
  WriteOptions,
} from "./options.ts";
export type { DrawnView, Result } from "./render.ts";
export type { FrameLine } from "./reporters/frame.ts";
export { frameOf } from "./reporters/frame.ts";
export { reporters } from "./reporters/index.ts";
export type { Reporter } from "./reporters/reporter.ts";
export { sidecarEnding, sidecarNameOf } from "./sidecar/sidecar.ts";
export type { Unpinned } from "./sidecar/without-pins.ts";
export type { Diagnostic, DiagnosticCode, Severity } from "./source/diagnostic.ts";
export { diagnosticSummaries } from "./source/diagnostic.ts";
export type { ParseOptions } from "./source/parse-options.ts";
export type { Position, Range, Source } from "./source/source.ts";
export { positionAt } from "./source/source.ts";
export {
  check,
  compare,
  draw,
  drawComparison,
  drawPicture,
  drawViews,
  judgeViews,
  parse,
  pictureOf,
  quality,
  render,
  scales,
  sync,
  write,
} from "./stratogram.ts";
export { summaries } from "./summaries/index.ts";
export type { Summary } from "./summaries/summary.ts";
export type { Change } from "./sync/change.ts";
export type { Synced, SyncedFile } from "./sync/sync.ts";
export { sidesFor, themeFor } from "./theme-for.ts";
export { themeNames, themes } from "./themes/index.ts";
export type { Theme } from "./themes/theme.ts";
export { unpin } from "./unpin.ts";
export type { FigureModel, FlowModel, StepModel, ViewModel } from "./viewer/page-model.ts";
