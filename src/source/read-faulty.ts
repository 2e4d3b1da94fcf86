import type { FirstReading } from "./first-reading.ts";
import { reportForeign } from "./foreign.ts";
import type { Loaded } from "./loaded.ts";
import { parse } from "./parse.ts";
import type { Report } from "./report.ts";
import type { Source } from "./source.ts";
import { validate } from "./validate.ts";

/** Reads a source with which something is wrong, and tells what. */
export function readFaulty(source: Source, first: FirstReading, report: Report): Loaded | undefined {
  const document = first.document ?? parse(source, report, first.reading);
  if (!document || reportForeign(document, report)) return undefined;
  return validate(document, report);
}
