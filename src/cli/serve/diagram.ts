import { basename, dirname, extname, relative } from "node:path";
import {
  type Architecture,
  type Diagnostic,
  type DrawnView,
  type DrawOptions,
  drawViews,
  type Host,
  loadElkQuickly,
  parse,
  type Source,
  write,
} from "../../index.ts";
import type { Entry, Problem, ViewEntry } from "../../preview/messages.ts";
import { exitCode } from "../exit-code.ts";
import type { Input } from "../inputs.ts";
import { outcomeOf } from "../outcome.ts";
import { besides } from "../outputs.ts";
import { previousPicture } from "../previous-picture.ts";
import { FilesRead, untilWritten } from "../watch/files-read.ts";
import { problemsOf } from "./problems.ts";

/** A view as it was drawn. */
export interface DrawnDiagram {
  readonly view: string;
  readonly source: Source;
  readonly host: Host;
  /** None: there are errors. */
  readonly drawn?: DrawnView;
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
    this.name = relative(folder, input.path).replaceAll("\\", "/");
    this.#title = basename(input.path, extname(input.path));
    this.#previous = previousPicture(besides(input));
  }

  /** Whether what is known of it may be wrong. */
  get isStale(): boolean {
    return this.#files?.haveChanged ?? true;
  }

  /** Paths of the files that it is made of. */
  get paths(): readonly string[] {
    return this.#files?.paths ?? [this.input.path];
  }

  get title(): string {
    return this.#title;
  }

  get views(): readonly ViewEntry[] {
    return this.#views;
  }

  get problems(): readonly Problem[] {
    return this.#problems;
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
  async draw(wanted: string, look: Pick<DrawOptions, "theme"> = {}): Promise<DrawnDiagram | undefined> {
    let result: DrawnDiagram | undefined;
    await this.#work(async (source, host) => {
      const { output: architecture, diagnostics } = await parse(source, { host });
      if (architecture) this.#learn(architecture);
      const view = this.#views.some(({ name }) => name === wanted) ? wanted : "default";
      result = { view, source, host };
      if (!architecture) return { diagnostics };
      const previous = this.#previous === undefined ? {} : { previous: this.#previous };
      const options = { ...look, ...previous, views: [view], host, loadElk: loadElkQuickly };
      const { output, diagnostics: all } = await drawViews(source, options);
      result = { ...result, ...(output?.[0] && { drawn: output[0] }) };
      return { diagnostics: all };
    });
    return result;
  }

  /** Lets the next picture follow this one. */
  async follow({ drawn, host }: DrawnDiagram): Promise<void> {
    if (drawn) this.#previous = (await write(drawn.drawing, { format: "svg", host })).output;
  }

  async #work(
    work: (source: Source, host: Host) => Promise<{ readonly diagnostics: readonly Diagnostic[] }>,
  ): Promise<void> {
    await untilWritten(this.input.path);
    const files = new FilesRead();
    files.note(this.input.path);
    const { diagnostics, code } = await outcomeOf({ ...this.input, onRead: files.note }, work);
    this.#files = files;
    this.#version += 1;
    this.#problems = code === exitCode.fault ? [faultIn(this.name)] : problemsOf(diagnostics, this.#folder);
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
