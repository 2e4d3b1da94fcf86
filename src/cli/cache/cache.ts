import { basename, dirname, extname, relative, resolve } from "node:path";
import { type FileResult, nodeHost, type Source } from "../../index.ts";
import type { DrawFlags, Drawn, Job, Pictures } from "../draw-one.ts";
import { exitCode } from "../exit-code.ts";
import type { Output } from "../outputs.ts";
import { arrangementOf } from "./arrangement-of.ts";
import { buildId } from "./build-id.ts";
import type { Entry, KeptFile } from "./entry.ts";
import { diagnosticsIn, keptDiagnostics } from "./kept-diagnostics.ts";
import { lookOf } from "./look.ts";
import { areUnchanged } from "./recorded.ts";
import { sha256 } from "./sha256.ts";
import type { Store } from "./store.ts";

/** A document as it was read. */
export type Document = Exclude<FileResult, { readonly failure: unknown }>;

/**
 * Pictures that were drawn before.
 *
 * Their key is all that is known before anything is loaded: the program, the options, the
 * bytes of the document, what it is called and the arrangement that is followed. An entry lists what else was read, and is
 * of use only as long as all of that is the same.
 */
export class Cache {
  readonly #store: Store;
  readonly #flags: DrawFlags;
  /** What is the same for every document. */
  readonly #common: string;

  constructor(store: Store, flags: DrawFlags) {
    this.#store = store;
    this.#flags = flags;
    this.#common = sha256(buildId(), "\0", lookOf(flags));
  }

  /** What was drawn before of the same; nothing where that is to be found out by drawing. */
  async find(job: Job, document: Document): Promise<Drawn | undefined> {
    const entry = this.#store.find(this.#keyOf(job, document, arrangementOf(job.previous)));
    const host = nodeHost({ root: job.input.root });
    if (!entry || !(await areUnchanged(entry.reads, document.name, host))) return undefined;
    const files = entry.files.flatMap(({ output, ending, bytes }) => {
      const wanted = job.outputs[output];
      return wanted ? { path: `${stemOf(wanted)}${ending}`, content: bytes } : [];
    });
    const diagnostics = diagnosticsIn(entry, this.#known(document));
    return { output: { files, content: entry.content }, diagnostics, code: exitCode.fine };
  }

  /** Keeps what was drawn, unless something is wrong with the document: then there is little to be saved. */
  keep(job: Job, document: Document, { output, diagnostics }: Drawn, reads: Entry["reads"]): void {
    const kept = keptDiagnostics(diagnostics, this.#known(document));
    const files = output && keptFiles(output, job.outputs);
    if (!kept || !files || !output) return;
    const entry: Entry = { reads, ...kept, content: output.content, files };
    const before = arrangementOf(job.previous);
    const key = this.#keyOf(job, document, before);
    this.#store.keep(key, entry);
    // Of an unchanged document the picture that is there comes out again.
    const after = output.files.map(({ content }) => arrangementOf(content)).find((found) => found !== undefined);
    if (after !== undefined && after !== before) {
      this.#store.keep(this.#keyOf(job, document, after), { sameAs: key });
    }
  }

  #keyOf({ input, outputs }: Job, document: Document, arrangement: string | undefined): string {
    const written = outputs.map(({ format, path, isNamed }) => [format.name, isNamed && wayFrom(path, input.path)]);
    const name = basename(document.name);
    return sha256(JSON.stringify([this.#common, written, name, arrangement ?? null]), "\0", document.text);
  }

  #known(document: Source) {
    const { costs } = this.#flags;
    return { document, ...(typeof costs === "object" && { costs }) };
  }
}

/** The way from a file to a document, and the ending of its name: pages show pictures that are found along it. */
function wayFrom(path: string, document: string): readonly string[] {
  return [relative(dirname(resolve(path)), dirname(resolve(document))), extname(path)];
}

function stemOf({ path }: Output): string {
  return path.slice(0, path.length - extname(path).length);
}

/** The files of pictures by what their names end with; none where there is one that this does not tell. */
function keptFiles({ files }: Pictures, outputs: readonly Output[]): readonly KeptFile[] | undefined {
  const kept = files.flatMap(({ path, content }) => {
    const output = outputs.findIndex((each) => isOf(path, each));
    const stem = outputs[output] && stemOf(outputs[output]);
    return stem === undefined ? [] : { output, ending: path.slice(stem.length), bytes: Buffer.from(content) };
  });
  return kept.length === files.length ? kept : undefined;
}

/** Whether a file is the one of an output, or of a view of it. */
function isOf(path: string, output: Output): boolean {
  return (
    path.startsWith(stemOf(output)) &&
    path.endsWith(extname(output.path)) &&
    !/[/\\]/.test(path.slice(stemOf(output).length))
  );
}
