import type { FileFailure, Host } from "../hosts/host.ts";
import type { DiagnosticCode } from "./diagnostic.ts";
import type { Loaded } from "./loaded.ts";
import { quoted } from "./quoted.ts";
import { readFirst } from "./read-first.ts";
import type { Report } from "./report.ts";
import type { Range, Source } from "./source.ts";
import { valid } from "./valid.ts";

/** How many files one document may consist of. */
const mostFiles = 100;

/**
 * Reads a source and everything that it includes, each file once.
 *
 * What a document includes comes before it, so the source itself is the last.
 * None when one of them cannot be read: what is missing in the others then is
 * not their fault.
 */
export async function load(source: Source, host: Host, report: Report): Promise<readonly Loaded[]> {
  const loader = new Loader(host, report);
  await loader.load(source, []);
  return loader.isComplete ? loader.loaded : [];
}

class Loader {
  readonly loaded: Loaded[] = [];
  isComplete = true;
  readonly #host: Host;
  readonly #report: Report;
  /** Normalized names of all files so far. */
  readonly #files = new Set<string>();

  constructor(host: Host, report: Report) {
    this.#host = host;
    this.#report = report;
  }

  /** `includers` are the files that lead here, from the first. */
  async load(source: Source, includers: readonly string[]): Promise<void> {
    const name = normalized(source.name);
    this.#files.add(name);
    const loaded = await this.#meaningOf(source);
    if (!loaded) {
      this.isComplete = false;
      return;
    }
    for (const [index, path] of (loaded.spec.include ?? []).entries()) {
      const range = loaded.document.rangeOf(["include", index]);
      const included = await this.#read(path, range, [...includers, name]);
      if (included) await this.load(included, [...includers, name]);
    }
    this.loaded.push(loaded);
  }

  async #meaningOf(source: Source): Promise<Loaded | undefined> {
    const first = await readFirst(source);
    const right = first.document && valid(first.document);
    if (right) return right;
    // Most documents are right, and need nothing of what tells mistakes.
    const { readFaulty } = await import("./read-faulty.ts");
    return readFaulty(source, first, this.#report);
  }

  /** The file that `path` names; none when there is nothing to read, or nothing new. */
  async #read(path: string, range: Range, includers: readonly string[]): Promise<Source | undefined> {
    const result = await this.#host.read(path, range.source.name);
    if ("failure" in result) {
      this.isComplete = false;
      this.#reportFailure(path, result, range);
      return undefined;
    }
    const name = normalized(result.name);
    const first = includers.indexOf(name);
    if (first !== -1) {
      const chain = [...includers.slice(first), name].join(" → ");
      this.#report.error("include-cycle", `these files include each other: ${chain}`, range, {
        hint: "remove one of these includes",
      });
      return undefined;
    }
    if (this.#files.has(name)) return undefined;
    if (this.#files.size < mostFiles) return result;
    this.#report.error("too-large", `there are more than ${mostFiles} files`, range, {
      hint: "put some of them together",
    });
    return undefined;
  }

  #reportFailure(path: string, { failure, reason, hint = hints[failure] }: FileFailure, range: Range): void {
    this.#report.error(failureCodes[failure], `${quoted(path)} cannot be included: ${reason}`, range, { hint });
  }
}

const failureCodes: Readonly<Record<FileFailure["failure"], DiagnosticCode>> = {
  missing: "unreadable-file",
  unreadable: "unreadable-file",
  outside: "include-outside-root",
  "too-large": "too-large",
};

const hints: Readonly<Record<FileFailure["failure"], string>> = {
  missing: "paths begin at the folder of the file that they stand in",
  unreadable: "name a YAML file in UTF-8 that can be read",
  outside: "files lie in the folder of the document or below it",
  "too-large": "split it into several files",
};

/** One name for one file: `./a/../b.yaml` is `b.yaml`. */
function normalized(name: string): string {
  const segments: string[] = [];
  for (const segment of name.replaceAll("\\", "/").split("/")) {
    if (segment === ".." && segments.length > 0 && segments.at(-1) !== "..") segments.pop();
    else if (segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}
