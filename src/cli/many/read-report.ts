import { type DocumentReport, type Report, reportOf, type State, states, textOfReport } from "./report.ts";

/** The report in a text; none where it is damaged, or something else. */
export function readReport(text: string): Report | undefined {
  try {
    const report: unknown = JSON.parse(text);
    // What is written anew as it was is whole: nothing that counts or sorts contradicts the rest.
    return isReport(report) && textOfReport(reportOf(report.documents, report)) === text ? report : undefined;
  } catch {
    return undefined;
  }
}

function isReport(value: unknown): value is Report {
  if (!isRecord(value) || value.version !== 1 || !Array.isArray(value.documents)) return false;
  const { program, run, total, shard } = value;
  if (typeof program !== "string" || typeof run !== "string" || typeof total !== "number") return false;
  return (shard === undefined || isShard(shard)) && value.documents.every(isDocument);
}

function isShard(value: unknown): boolean {
  return isRecord(value) && typeof value.index === "number" && typeof value.of === "number";
}

function isDocument(value: unknown): value is DocumentReport {
  if (!isRecord(value) || typeof value.document !== "string" || typeof value.code !== "number") return false;
  return states.includes(value.state as State) && Array.isArray(value.files) && Array.isArray(value.diagnostics);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
