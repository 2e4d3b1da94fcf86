import type { Command } from "commander";
import { counted } from "../counted.ts";
import { readTextFile } from "../index.ts";
import type { Configure } from "./command.ts";
import { type ExitCode, exitCode, highest } from "./exit-code.ts";
import { merged } from "./many/merged.ts";
import { readReport } from "./many/read-report.ts";
import type { Report } from "./many/report.ts";
import { writeReport } from "./many/reporting.ts";
import { say } from "./say.ts";

const examples = `
Examples:
  stratogram merge-reports reports/*.json
  stratogram merge-reports one.json two.json -o whole.json`;

/** As large as reports of a hundred thousand documents. */
const mostMebibytes = 256;

/** Joins what the parts of one piece of work report. */
export const mergeReports: Configure = (command: Command) => {
  command
    .description(
      "Joins the reports that render --shard 1/n … n/n --report wrote, says what is missing or does not fit together, and ends as all of it in one process would have. The joined report is the one that this process would have written.",
    )
    .argument("<reports...>", "the reports of all parts, in any order")
    .option("-o, --output <file>", "write the joined report there, or to standard output as -")
    .addHelpText("after", examples)
    .action(async (paths: string[], { output }: { readonly output?: string }) => {
      const codes: ExitCode[] = [];
      const reports = new Map<string, Report>();
      for (const path of paths) {
        const report = await reportAt(path);
        if (typeof report !== "string") reports.set(path, report);
        else codes.push(complain(`cannot read "${path}": ${report}`, exitCode.file));
      }
      const { whole, faults } = merged(reports);
      for (const { message, code } of faults) codes.push(complain(message, code));
      if (whole && codes.length === 0) {
        say(sentenceOf(whole));
        codes.push(whole.code, output === undefined ? exitCode.fine : writeReport(output, whole));
      }
      process.exitCode = highest(codes);
    });
};

/** The report in a file, or why there is none. */
async function reportAt(path: string): Promise<Report | string> {
  const file = await readTextFile(path, mostMebibytes);
  if ("failure" in file) return file.reason;
  return readReport(file.text) ?? "it is damaged, or no report of `stratogram render --report`";
}

function complain(message: string, code: ExitCode): ExitCode {
  say(`error: ${message}`);
  return code;
}

/** `2000 documents: 1990 drawn, 10 failed` */
function sentenceOf({ documents, counts }: Report): string {
  const parts = Object.entries(counts).flatMap(([state, count]) => (count > 0 ? `${count} ${state}` : []));
  return `${counted(documents.length, "document")}${parts.length > 0 ? `: ${parts.join(", ")}` : ""}`;
}
