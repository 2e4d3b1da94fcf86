import { basename, extname, relative } from "node:path";
import {
  type Architecture,
  type DrawOptions,
  drawPicture,
  drawViews,
  type Format,
  type Host,
  loadElkQuickly,
  parse,
  type Result,
  type Source,
  slashed,
  themeFor,
  type Written,
  write,
} from "../../index.ts";
import type { Entry, Problem, Shown, ViewEntry } from "../../integrations/preview/messages.ts";
import { exitCode } from "../exit-code.ts";
import type { Input } from "../inputs.ts";
import { outcomeOf } from "../outcome.ts";
import { besides } from "../outputs.ts";
import { previousPicture } from "../previous-picture.ts";
import { FilesRead, untilWritten } from "../watch/files-read.ts";
import { problemsOf } from "./problems.ts";

/** A file that somebody wants. */
export interface Wanted {
  readonly format: Format;
  /** None: all of them, as pages. */
  readonly view?: string;
  /** None: as the format is when nobody says so. */
  readonly theme?: string;
}

/** A document under preview: what is known of it, and how its pictures looked. */
export class Diagram {
  /** As seen from the folder of the preview, with forward slashes. */
  readonly name: string;
  readonly input: Input;
  readonly #folder: string;
  #files: FilesRead | undefined;
  #title: string;
  #version = 0;
  #views: readonly ViewEntry[] = [];
  #problems: readonly Problem[] = [];
  /** The last good picture of the whole, which the next one follows. */
  #previous: string | undefined;

  constructor(input: Input, folder: string) {
    this.input = input;
    this.#folder = folder;
    this.name = slashed(relative(folder, input.path));
    this.#title = basename(input.path, extname(input.path));
    this.#previous = previousPicture(besides(input));
  }

  /** Whether what is known of it may be wrong. */
  get isStale(): boolean {
    return this.#files?.haveChanged ?? true;
  }

  /** The files that it is made of, as far as it was read. */
  get files(): Pick<FilesRead, "paths" | "folders"> {
    return this.#files ?? { paths: [this.input.path], folders: [] };
  }

  get entry(): Entry {
    const errors = this.#problems.filter(({ severity }) => severity === "error").length;
    const warnings = this.#problems.length - errors;
    return { name: this.name, title: this.#title, errors, warnings, version: this.#version };
  }

  /** Finds out what it says, and what is wrong with it. */
  async examine(): Promise<void> {
    await this.#work(async (source, host) => {
      const { output, diagnostics } = await parse(source, { host });
      if (output) this.#learn(output);
      return { diagnostics };
    });
  }

  /** Draws one of its views, or the first where there is none of this name. */
  async show(wanted: string): Promise<Shown> {
    const picture = await this.#work(async (source, host) => {
      const { output: architecture, diagnostics } = await parse(source, { host });
      if (!architecture) return { diagnostics };
      this.#learn(architecture);
      return drawPicture(source, { ...this.#manner, views: [this.#viewNamed(wanted)], host });
    });
    this.#previous = picture?.views[0]?.svg ?? this.#previous;
    const { name, title } = this.entry;
    const view = this.#viewNamed(wanted);
    return { name, title, view, views: this.#views, problems: this.#problems, ...(picture && { picture }) };
  }

  #viewNamed(wanted: string): string {
    return this.#views.length === 0 || this.#views.some(({ name }) => name === wanted) ? wanted : "default";
  }

  /** Writes one of its views, or all as the pages of one file, as a file of its own. */
  async write(wanted: Wanted): Promise<Result<Written>> {
    const { format, view, theme } = wanted;
    return outcomeOf(this.input, async (source, host) => {
      const options = { ...this.#manner, theme: themeFor([format], theme), host };
      const { output, diagnostics } = await drawViews(source, {
        ...options,
        views: view === undefined ? "all" : [view],
      });
      const [first, ...others] = output?.map(({ drawing }) => drawing) ?? [];
      if (!first) return { diagnostics };
      const pictures = format.bind ? ([first, ...others] as const) : first;
      return write(pictures, { format: format.name, host, name: source.name });
    });
  }

  /** As the last good picture, and quickly. */
  get #manner(): Pick<DrawOptions, "previous" | "loadElk"> {
    return { loadElk: loadElkQuickly, ...(this.#previous !== undefined && { previous: this.#previous }) };
  }

  async #work<Output>(work: (source: Source, host: Host) => Promise<Result<Output>>): Promise<Output | undefined> {
    await untilWritten(this.input.path);
    const files = new FilesRead();
    files.note(this.input.path);
    const { output, diagnostics, code } = await outcomeOf({ ...this.input, onRead: files.note }, work);
    this.#files = files;
    this.#version += 1;
    this.#problems = code === exitCode.fault ? [faultIn(this.name)] : problemsOf(diagnostics, this.#folder);
    return output;
  }

  #learn({ title, views }: Architecture): void {
    const named = views.map(({ name, title: own }) => ({ name, title: own ?? name }));
    const first = named.find(({ name }) => name === "default") ?? { name: "default", title: "Overview" };
    this.#views = [first, ...named.filter(({ name }) => name !== "default")];
    this.#title = title?.replaceAll(/\s+/g, " ") || basename(this.input.path, extname(this.input.path));
  }
}

/** The terminal says more. */
function faultIn(file: string): Problem {
  const message = "stratogram failed at this document, which is a fault of its own";
  const hint = "the terminal says how to report it";
  return { severity: "error", code: "fault", message, hint, file, line: 1, column: 1, frame: [] };
}
