import { listed } from "../../listed.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { type Report, reportOf } from "./report.ts";

/** Why reports do not make a whole. */
export interface Fault {
  readonly message: string;
  readonly code: ExitCode;
}

/** The report of all parts, or why there is none. */
export interface Merged {
  readonly whole?: Report;
  readonly faults: readonly Fault[];
}

/** Joins reports, each with the path of its file. */
export function merged(reports: ReadonlyMap<string, Report>): Merged {
  const [first] = reports;
  if (!first) return { faults: [] };
  // Each would complain about consequences of the one before.
  const contradictions = [() => otherRuns(first, reports), () => twice(reports), () => sameFiles(reports)]
    .map((find) => find())
    .find((messages) => messages.length > 0);
  const faults =
    contradictions?.map((message) => ({ message, code: exitCode.mistakes })) ?? missing([...reports.values()]);
  if (faults.length > 0) return { faults };
  const documents = [...reports.values()].flatMap((report) => report.documents);
  const { program, run, total } = first[1];
  return { whole: reportOf(documents, { program, run, total }), faults };
}

/** Reports that are not of the same piece of work. */
function otherRuns([path, first]: [string, Report], reports: ReadonlyMap<string, Report>): readonly string[] {
  const others = [...reports].filter(([, { run, total, shard }]) => {
    return run !== first.run || total !== first.total || shard?.of !== first.shard?.of;
  });
  return others.map(
    ([other]) =>
      `"${other}" and "${path}" are not parts of the same: the documents, the options, the number of parts or the program are others`,
  );
}

function twice(reports: ReadonlyMap<string, Report>): readonly string[] {
  const taken = new Map<number, string>();
  const messages: string[] = [];
  for (const [path, { shard = { index: 1, of: 1 } }] of reports) {
    const other = taken.get(shard.index);
    if (other !== undefined) messages.push(`"${other}" and "${path}" are both part ${shard.index} of ${shard.of}`);
    taken.set(shard.index, path);
  }
  return messages;
}

/** Documents, and pictures, that two parts claim. */
function sameFiles(reports: ReadonlyMap<string, Report>): readonly string[] {
  const owners = new Map<string, string>();
  const messages: string[] = [];
  for (const [path, { documents }] of reports) {
    for (const { document, files } of documents) {
      for (const name of new Set([document, ...files.map((file) => file.path)])) {
        const owner = owners.get(name);
        if (owner !== undefined) messages.push(`"${owner}" and "${path}" both tell of "${name}"`);
        owners.set(name, path);
      }
    }
  }
  return messages;
}

function missing(reports: readonly Report[]): readonly Fault[] {
  const { shard, total = 0 } = reports[0] ?? {};
  const of = shard?.of ?? 1;
  const there = new Set(reports.map((report) => report.shard?.index ?? 1));
  const parts = Array.from({ length: of }, (_, index) => index + 1).filter((index) => !there.has(index));
  const told = reports.flatMap(({ documents }) => documents).length;
  if (parts.length > 0) {
    const message = `the report of ${listed(
      parts.map((part) => `part ${part}`),
      "and",
    )} of ${of} is missing`;
    return [{ message, code: exitCode.file }];
  }
  if (told === total) return [];
  return [{ message: `there are ${total} documents, and the reports tell of ${told}`, code: exitCode.mistakes }];
}
