import { parse } from "../source/parse.ts";
import type { Report } from "../source/report.ts";
import type { Source } from "../source/source.ts";
import { pinsIn } from "./pins-in.ts";
import type { Sidecar } from "./sidecar.ts";

/** Reads the text of a sidecar; none when it is no YAML. */
export function readSidecar(source: Source, report: Report): Sidecar | undefined {
  const document = parse(source, report);
  return document && { document, pins: pinsIn(document, report) };
}
