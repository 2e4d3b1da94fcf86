import type { Host } from "../hosts/host.ts";
import type { Loaded } from "./loaded.ts";
import { parse } from "./parse.ts";
import type { Report } from "./report.ts";
import type { Source } from "./source.ts";
import { validate } from "./validate.ts";

/** Reads a source and what it includes. */
export async function load(source: Source, _host: Host, report: Report): Promise<readonly Loaded[]> {
  const document = parse(source, report);
  return document ? [validate(document, report)] : [];
}
