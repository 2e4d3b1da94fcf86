import { documentOf } from "./document-of.ts";
import type { FirstReading } from "./first-reading.ts";
import { Report } from "./report.ts";
import type { Source } from "./source.ts";
import { grow } from "./yaml/grow.ts";
import { read } from "./yaml/read.ts";

/** Reads a source that may use all of YAML. */
export function readAll(source: Source): FirstReading {
  const reading = read(source.text);
  if ("limit" in reading || reading.faults.length > 0 || reading.second !== undefined) return { reading };
  const report = new Report();
  const tree = grow(reading.contents, source, report);
  return tree && !report.hasErrors ? { reading, document: documentOf(source, tree) } : { reading };
}
