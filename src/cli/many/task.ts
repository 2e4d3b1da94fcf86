import { type FileResult, formats } from "../../index.ts";
import type { Read } from "../cache/entry.ts";
import type { Drawn, Job } from "../draw-one.ts";
import type { Output } from "../outputs.ts";

/** A job as it is told to another thread, which takes nothing but data. */
export interface Task extends Pick<Job, "previous"> {
  readonly path: string;
  readonly root: string;
  /** The document, as it was read. */
  readonly file: FileResult;
  readonly outputs: readonly (Omit<Output, "format"> & { readonly format: string })[];
}

/** What another thread has made of a task. */
export interface Answer {
  readonly drawn: Drawn;
  readonly reads: readonly Read[];
}

export function taskOf({ input, outputs, previous }: Job, file: FileResult): Task {
  return {
    path: input.path,
    root: input.root,
    file,
    outputs: outputs.map(({ format, path, isNamed }) => ({ format: format.name, path, isNamed })),
    ...(previous !== undefined && { previous }),
  };
}

export function jobOf({ path, root, file, outputs, previous }: Task): Job {
  return {
    input: { path, root, read: async () => file },
    outputs: outputs.map((output) => ({ ...output, format: formatNamed(output.format) })),
    ...(previous !== undefined && { previous }),
  };
}

function formatNamed(name: string): Output["format"] {
  const format = formats.find((candidate) => candidate.name === name);
  if (!format) throw new Error(`There is no format ${name}`);
  return format;
}
