import type { Result } from "./render.ts";
import { type Unpinned, withoutPins } from "./sidecar/without-pins.ts";
import { Report } from "./source/report.ts";
import type { Source } from "./source/source.ts";

/**
 * The text of the layout file of a document, `<name>.layout.yaml`, without some of its pins; none when no pin is left.
 * With a group everything in it is let go. What is not pinned is given with what may have been meant.
 */
export function unpin(layout: Source, ids: readonly string[]): Result<Unpinned> {
  const report = new Report();
  const output = withoutPins(layout, ids, report);
  return { ...(output && !report.hasErrors && { output }), diagnostics: report.diagnostics };
}
