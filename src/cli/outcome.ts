import { dirname, join } from "node:path";
import { type Diagnostic, type FileFailure, type Host, nodeHost, type Result, type Source } from "../index.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { explainFault } from "./fault.ts";
import type { Input } from "./inputs.ts";

/** What came of one document. */
export interface Outcome<Output> extends Result<Output> {
  readonly code: ExitCode;
}

/** Reads a document and does some work on it. A fault of ours is explained, and leaves the other documents alone. */
export function outcomeOf<Output>(
  input: Input & Circumstances,
  work: (source: Source, host: Host) => Promise<Result<Output>>,
): Promise<Outcome<Output>> {
  return outcomeOfWork(input, async (host) => {
    const file = await input.read();
    return "failure" in file ? unreadable(input, file) : work(file, host);
  });
}

/** What work is done with. */
interface Circumstances {
  /** Paths of the fonts that are at hand besides the own one. */
  readonly fonts?: readonly string[];
  /** Is told of a fault of ours, in place of the person at the terminal. */
  readonly explainFault?: (error: unknown, about: string) => void;
}

/** Does some work on what is at a path. A fault of ours is explained. */
export async function outcomeOfWork<Output>(
  {
    path,
    root,
    onRead,
    fonts = [],
    explainFault: explain = explainFault,
  }: Pick<Input, "path" | "root" | "onRead"> & Circumstances,
  work: (host: Host) => Promise<Result<Output> | Outcome<Output>>,
): Promise<Outcome<Output>> {
  try {
    const host = nodeHost({ root, fonts });
    const result = await work(onRead ? observed(host, onRead) : host);
    return { ...result, code: "code" in result ? result.code : codeOf(result.diagnostics) };
  } catch (error) {
    explain(error, path);
    return { diagnostics: [], code: exitCode.fault };
  }
}

/** The same host, which says what it is going to read. */
export function observed(host: Host, onRead: (path: string) => void): Host {
  return {
    ...host,
    read(path, from, need) {
      onRead(join(dirname(from), path));
      return host.read(path, from, need);
    },
  };
}

/** As a diagnostic, so that every reporter can tell it. */
export function unreadable({ path }: Pick<Input, "path">, { failure, reason, hint }: FileFailure): Outcome<never> {
  const tooLarge = failure === "too-large";
  const remedy = hint ?? (failure === "missing" ? missing : undefined);
  const diagnostic: Diagnostic = {
    code: tooLarge ? "too-large" : "unreadable-file",
    severity: "error",
    message: `cannot read "${path}": ${reason}`,
    range: { source: { name: path, text: "" }, start: 0, end: 0 },
    ...(remedy !== undefined && { hint: remedy }),
  };
  return { diagnostics: [diagnostic], code: tooLarge ? exitCode.limit : exitCode.file };
}

/** Where there is nothing of a similar name. */
const missing = "correct the path; it starts from the current folder unless it is absolute";

const limits: ReadonlySet<string> = new Set(["too-large", "too-large-for-one-picture", "too-deep", "too-many-aliases"]);

/** How a program ends that has found these in a document. */
export function codeOf(diagnostics: readonly Diagnostic[]): ExitCode {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.some(({ code }) => limits.has(code))) return exitCode.limit;
  if (errors.some(({ code }) => code === "unreadable-font")) return exitCode.file;
  if (errors.some(({ code }) => code === "missing-package")) return exitCode.usage;
  return errors.length > 0 ? exitCode.mistakes : exitCode.fine;
}
