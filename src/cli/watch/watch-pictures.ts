import { relative, resolve } from "node:path";
import { counted } from "../../counted.ts";
import { listed } from "../../listed.ts";
import { drawAll } from "../draw-all.ts";
import type { DrawFlags } from "../draw-one.ts";
import { estimateAt } from "../estimate.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { findInputs, type Input, isPattern } from "../inputs.ts";
import type { ManyFlags } from "../many/many-options.ts";
import { type Plan, planOutputs, type Wish } from "../outputs.ts";
import { say } from "../say.ts";
import { FilesRead, untilWritten } from "./files-read.ts";
import { FolderWatch } from "./folder-watch.ts";
import { foldersUnder } from "./folders-under.ts";
import { Rounds } from "./rounds.ts";
import { untilStopped } from "./until-stopped.ts";

/** What is watched. */
interface Watched {
  /** Paths and patterns of paths. */
  readonly patterns: readonly string[];
  readonly root?: string;
  /** The path of an estimate of costs. */
  readonly cost?: string;
}

/** A document as it was drawn last. */
interface Drawn {
  readonly code: ExitCode;
  readonly files: FilesRead;
}

/** Draws documents whenever they, or files that they mention, change, until somebody stops it. */
export async function watchPictures(watched: Watched, flags: Wish & DrawFlags & ManyFlags): Promise<void> {
  const pictures = new PictureWatch(watched, flags);
  const folders = new FolderWatch(() => rounds.ask());
  const rounds = new Rounds(async () => {
    await pictures.draw();
    folders.follow(pictures.folders);
  });
  rounds.ask();
  await untilStopped();
  rounds.end();
  folders.close();
  process.exit(exitCode.fine);
}

class PictureWatch {
  readonly #watched: Watched;
  readonly #flags: Wish & DrawFlags & ManyFlags;
  /** By absolute path. */
  #drawn = new Map<string, Drawn>();
  #estimate = new FilesRead();
  /** Why nothing can be drawn, as it was said last. */
  #refusal = "";
  #isFirst = true;

  constructor(watched: Watched, flags: Wish & DrawFlags & ManyFlags) {
    this.#watched = watched;
    this.#flags = flags;
  }

  /** Those in which something may change a picture, or be a document. */
  get folders(): ReadonlySet<string> {
    const { patterns } = this.#watched;
    const read = [this.#estimate, ...[...this.#drawn.values()].map(({ files }) => files)];
    const searched = patterns.filter(isPattern).flatMap((pattern) => foldersUnder(fixedPartOf(pattern)));
    const all = [...searched.map(({ path }) => path), ...read.flatMap((files) => files.folders)];
    return new Set(all.map((folder) => resolve(folder)));
  }

  /** Draws what has changed since it was drawn. */
  async draw(): Promise<void> {
    const { patterns, root, cost } = this.#watched;
    const inputs = await findInputs(patterns, root);
    const plan = this.#plan(inputs);
    if (!plan) return;
    const stale = this.#staleOf(inputs, plan);
    if (stale.length === 0) {
      if (this.#forgetOthers(inputs)) this.#tellState();
      return;
    }
    if (!this.#isFirst) clearScreen();
    const began = this.#isFirst ? 0 : performance.now();
    this.#isFirst = false;
    this.#estimate = new FilesRead();
    if (cost !== undefined) this.#estimate.note(cost);
    const estimate = await estimateAt(cost, this.#flags);
    // Without its costs no document is what was asked for.
    if ("code" in estimate) for (const input of stale) this.#remember(input, estimate.code, new FilesRead());
    else await this.#drawAll(stale, plan, { ...this.#flags, ...estimate }, began);
    this.#forgetOthers(inputs);
    this.#tellState();
  }

  #plan(inputs: readonly Input[]): Plan | undefined {
    let refusal = "";
    try {
      const plan = planOutputs(inputs, this.#flags, (message) => {
        refusal = message;
        throw new Error(message);
      });
      this.#refusal = "";
      return plan;
    } catch (error) {
      if (refusal === "") throw error;
      if (refusal !== this.#refusal) say(`error: ${refusal}`);
      this.#refusal = refusal;
      return undefined;
    }
  }

  /** All of them, where they are pages of one file. */
  #staleOf(inputs: readonly Input[], { bound }: Plan): readonly Input[] {
    const isStale = ({ path }: Input) => this.#drawn.get(resolve(path))?.files.haveChanged ?? true;
    if (this.#estimate.haveChanged) return inputs;
    const stale = inputs.filter(isStale);
    const isOneLess = inputs.length < this.#drawn.size;
    return bound && (stale.length > 0 || isOneLess) ? inputs : stale;
  }

  async #drawAll(stale: readonly Input[], plan: Plan, flags: DrawFlags & ManyFlags, began: number): Promise<void> {
    if (plan.bound) return this.#drawTogether(stale, plan, flags, began);
    let start = began;
    for (const input of stale) {
      const { watched, files } = await watchedInput(input);
      const outputs = new Map([[watched, plan.outputs.get(input) ?? []]]);
      this.#remember(input, await drawAll({ outputs }, flags, { began: start }), files);
      start = performance.now();
    }
  }

  async #drawTogether(
    inputs: readonly Input[],
    plan: Plan,
    flags: DrawFlags & ManyFlags,
    began: number,
  ): Promise<void> {
    const all = await Promise.all(inputs.map(watchedInput));
    const outputs = new Map(all.map(({ watched }) => [watched, []]));
    const code = await drawAll({ ...plan, outputs }, flags, { began });
    for (const { watched, files } of all) this.#remember(watched, code, files);
  }

  #remember({ path }: Input, code: ExitCode, files: FilesRead): void {
    this.#drawn.set(resolve(path), { code, files });
  }

  /** Gives whether a document is gone. */
  #forgetOthers(inputs: readonly Input[]): boolean {
    const before = this.#drawn.size;
    const known = new Set(inputs.map(({ path }) => resolve(path)));
    this.#drawn = new Map([...this.#drawn].filter(([path]) => known.has(path)));
    return this.#drawn.size < before;
  }

  /** One short line, whatever was drawn: an author who looks up sees whether all is well. */
  #tellState(): void {
    if (this.#flags.quiet) return;
    const wrong = [...this.#drawn].filter(([, { code }]) => code !== exitCode.fine);
    const names = wrong.slice(0, mostNames).map(([path]) => relative("", path));
    const others = wrong.length > mostNames ? [`${wrong.length - mostNames} more`] : [];
    const mistakes = wrong.length === 0 ? "" : `, mistakes in ${listed([...names, ...others], "and")}`;
    say(`watching ${counted(this.#drawn.size, "document")}${mistakes}; Ctrl-C ends`);
  }
}

async function watchedInput(input: Input): Promise<{ readonly watched: Input; readonly files: FilesRead }> {
  await untilWritten(input.path);
  const files = new FilesRead();
  files.note(input.path);
  return { watched: { ...input, onRead: files.note }, files };
}

/** How many documents are named in a short line. */
const mostNames = 3;

/** The folder in which all that a pattern may name lies: `docs` of `docs/*.yaml`. */
function fixedPartOf(pattern: string): string {
  const start = pattern.search(/[*?[{]/);
  const end = pattern.slice(0, start === -1 ? undefined : start).search(/[^/\\]*$/);
  return pattern.slice(0, end) || ".";
}

/** So that what is seen is about the documents as they are. */
function clearScreen(): void {
  if (process.stderr.isTTY) process.stderr.write("\u001b[2J\u001b[H");
}
