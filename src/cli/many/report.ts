import { type Diagnostic, reporters, slashed } from "../../index.ts";
import { sha256 } from "../cache/sha256.ts";
import type { Drawn } from "../draw-one.ts";
import { type ExitCode, exitCode, highest } from "../exit-code.ts";
import type { Input } from "../inputs.ts";
import { version } from "../version.ts";
import type { Shard } from "./shard.ts";

/** What came of documents, without a word about when and on which machine. */
export interface Report {
  /** Of this form. */
  readonly version: 1;
  /** The version of the program. */
  readonly program: string;
  /** The same in all parts of one piece of work: a hash of the program, its options and the names of all documents. */
  readonly run: string;
  /** How many documents there are in all parts. */
  readonly total: number;
  /** Which part it is; none: all of them. */
  readonly shard?: Shard;
  readonly code: ExitCode;
  readonly counts: Readonly<Record<State, number>>;
  readonly documents: readonly DocumentReport[];
}

export const states = ["drawn", "current", "stale", "failed"] as const;

/** `current` and `stale` are pictures that are only looked at; of a document that has `failed`, there is none. */
export type State = (typeof states)[number];

/** What came of one document. */
export interface DocumentReport {
  readonly document: string;
  readonly state: State;
  readonly code: ExitCode;
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
  /** As `check --format json` tells them. */
  readonly diagnostics: readonly object[];
}

/** The report of one document; `isCheck` when nothing was to be written. */
export function documentReport({ path }: Input, drawn: Drawn, code: ExitCode, isCheck: boolean): DocumentReport {
  const files = (drawn.output?.files ?? []).map((file) => ({ path: slashed(file.path), sha256: sha256(file.content) }));
  const state = stateOf(drawn, code, isCheck);
  return { document: slashed(path), state, code, files, diagnostics: entriesOf(drawn.diagnostics) };
}

function stateOf({ output }: Drawn, code: ExitCode, isCheck: boolean): State {
  if (!output || (code !== exitCode.fine && !isCheck)) return "failed";
  if (!isCheck) return "drawn";
  return code === exitCode.fine ? "current" : "stale";
}

function entriesOf(diagnostics: readonly Diagnostic[]): readonly object[] {
  const json = reporters.find(({ name }) => name === "json");
  return json ? JSON.parse(json.report(diagnostics)).diagnostics : [];
}

/** A report of documents, whatever their order. */
export function reportOf(
  documents: readonly DocumentReport[],
  about: Pick<Report, "run" | "total"> & { readonly shard?: Shard; readonly program?: string },
): Report {
  const { program = version, run, total, shard } = about;
  const counts = Object.fromEntries(
    states.map((state) => [state, documents.filter((each) => each.state === state).length]),
  ) as Record<State, number>;
  return {
    version: 1,
    ...{ program, run, total },
    ...(shard && { shard }),
    code: highest(documents.map(({ code }) => code)),
    counts,
    documents: documents.toSorted((a, b) => (a.document < b.document ? -1 : 1)),
  };
}

/** A report as a text: a line for each document, so that two can be compared. */
export function textOfReport({ documents, ...head }: Report): string {
  const lines = documents.map((document) => `    ${JSON.stringify(document)}`);
  const top = JSON.stringify(head, undefined, 2).slice(0, -2);
  return `${top},\n  "documents": [${lines.length > 0 ? `\n${lines.join(",\n")}\n  ` : ""}]\n}\n`;
}
