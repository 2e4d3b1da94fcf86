import type { Architecture } from "../model/architecture.ts";
import type { Report } from "../source/report.ts";
import type { Source } from "../source/source.ts";
import { priced } from "./priced.ts";
import { readEstimate } from "./read-estimate.ts";

/** An architecture with the costs of an estimate; as it was where one of both has mistakes. */
export function estimated(architecture: Architecture, source: Source, report: Report): Architecture {
  const estimate = readEstimate(source, report);
  return estimate && !report.hasErrors ? priced(architecture, estimate, report) : architecture;
}
