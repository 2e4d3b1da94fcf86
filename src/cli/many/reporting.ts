import { slashed } from "../../index.ts";
import { buildId } from "../cache/build-id.ts";
import { lookOf } from "../cache/look.ts";
import { sha256 } from "../cache/sha256.ts";
import type { Tell } from "../draw-all.ts";
import type { DrawFlags } from "../draw-one.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { say } from "../say.ts";
import { reasonOf, writeFile } from "../write-file.ts";
import type { ShareFlags } from "./many-options.ts";
import { type DocumentReport, documentReport, type Report, reportOf, textOfReport } from "./report.ts";
import type { Share } from "./share.ts";

/** Collects what comes of documents, and writes it down in the end. */
export class Reporting {
  readonly #flags: DrawFlags & ShareFlags;
  readonly #all: Share["all"];
  readonly #documents: DocumentReport[] = [];

  constructor({ all }: Share, flags: DrawFlags & ShareFlags) {
    this.#all = all;
    this.#flags = flags;
  }

  get tell(): Tell {
    const { check = false } = this.#flags;
    return (input, drawn, code) => this.#documents.push(documentReport(input, drawn, code, check));
  }

  /** Writes the report to the file that was asked for, if one was. */
  finish(): ExitCode {
    const { report, shard, ...look } = this.#flags;
    if (report === undefined) return exitCode.fine;
    const names = this.#all.map(({ path }) => slashed(path)).toSorted();
    const run = sha256(JSON.stringify([buildId(), lookOf(look), look.check ?? false, names]));
    return writeReport(report, reportOf(this.#documents, { run, total: names.length, ...(shard && { shard }) }));
  }
}

/** Writes a report to a file, or to standard output. */
export function writeReport(path: string, report: Report): ExitCode {
  try {
    if (path === "-") process.stdout.write(textOfReport(report));
    else writeFile(path, textOfReport(report));
    return exitCode.fine;
  } catch (error) {
    say(`error: cannot write "${path}": ${reasonOf(error)}`);
    return exitCode.file;
  }
}
