import { visible } from "../visible.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { say } from "./say.ts";
import type { File } from "./view-files.ts";
import { holds, reasonOf, writeFile } from "./write-file.ts";

/** Does what writes to some paths. Where that is not possible, says why. */
export function writing(paths: readonly string[], write: () => void): ExitCode {
  try {
    write();
    return exitCode.fine;
  } catch (error) {
    say(`error: cannot write ${paths.map((path) => `"${path}"`).join(", ")}: ${reasonOf(error)}`);
    return exitCode.file;
  }
}

/** Writes files, `-` to standard output. Untouched stays what holds the same already, so that programs that watch it rest. */
export function writeAll(files: readonly File[]): ExitCode {
  const paths = files.map(({ path }) => path);
  return writing(paths, () => {
    for (const { path, content } of files) {
      if (path === "-") process.stdout.write(content);
      else if (!holds(path, content)) writeFile(path, content);
    }
  });
}

/** The paths of those that are missing or hold something else. */
export function staleOf(files: readonly File[]): readonly string[] {
  return files.filter(({ path, content }) => !holds(path, content)).map(({ path }) => path);
}

/** Names files that are not up to date, for programs. */
export function tellStale(paths: readonly string[]): ExitCode {
  for (const path of paths) process.stdout.write(`${visible(path)}\n`);
  return paths.length > 0 ? exitCode.mistakes : exitCode.fine;
}
