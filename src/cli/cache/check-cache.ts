import { basename } from "node:path";
import { nodeHost } from "../../index.ts";
import type { Checked, CheckFlags } from "../checked.ts";
import { exitCode } from "../exit-code.ts";
import type { Input } from "../inputs.ts";
import { codeOf } from "../outcome.ts";
import { arrangementOf } from "./arrangement-of.ts";
import { buildId } from "./build-id.ts";
import type { Document } from "./cache.ts";
import type { Entry } from "./entry.ts";
import { diagnosticsIn, keptDiagnostics } from "./kept-diagnostics.ts";
import { areUnchanged } from "./recorded.ts";
import { sha256 } from "./sha256.ts";
import type { Store } from "./store.ts";

/**
 * What checks have found before, mistakes as well.
 *
 * The keys are made as those of pictures are, and an entry is of use as long as what else was read is the same.
 */
export class CheckCache {
  readonly #store: Store;
  /** What is the same for every document. */
  readonly #common: string;

  constructor(store: Store, { picture = false, direction, layout, effort, maxFaults, minScore }: CheckFlags) {
    this.#store = store;
    // Whoever does not look at pictures finds the same with any of these.
    const look = picture ? [direction, layout, effort, maxFaults, minScore] : [];
    this.#common = sha256(buildId(), "\0check\0", JSON.stringify([picture, ...look.map((each) => each ?? null)]));
  }

  /** What was found before in the same; `previous` is the picture that would be followed. */
  async find({ root }: Input, document: Document, previous: string | undefined): Promise<Checked | undefined> {
    const entry = this.#store.find(this.#keyOf(document, previous));
    if (!entry || !(await areUnchanged(entry.reads, document.name, nodeHost({ root })))) return undefined;
    const diagnostics = diagnosticsIn(entry, { document });
    return { output: entry.content === "" ? [] : entry.content.split("\n"), diagnostics, code: codeOf(diagnostics) };
  }

  /** Keeps what was found, unless a fault of ours prevented that anything was. */
  keep(
    document: Document,
    previous: string | undefined,
    { output = [], diagnostics, code }: Checked,
    reads: Entry["reads"],
  ): void {
    const kept = code === exitCode.fault ? undefined : keptDiagnostics(diagnostics, { document });
    if (kept)
      this.#store.keep(this.#keyOf(document, previous), { reads, ...kept, content: output.join("\n"), files: [] });
  }

  #keyOf({ name, text }: Document, previous: string | undefined): string {
    return sha256(JSON.stringify([this.#common, basename(name), arrangementOf(previous) ?? null]), "\0", text);
  }
}
