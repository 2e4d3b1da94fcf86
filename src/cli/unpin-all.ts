import { rmSync } from "node:fs";
import { readTextFile, type Source, sidecarNameOf, type Unpinned, unpin } from "../index.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import type { Input } from "./inputs.ts";
import { writeFile } from "./write-file.ts";
import { writing } from "./writing.ts";

/** A layout file and what is left of it. */
interface Rest {
  readonly sidecar: Source;
  readonly rest: Unpinned;
}

/**
 * Takes pins out of the layout files beside documents. What none of them pins is refused, before anything is written.
 *
 * What is wrong with a layout file is told when its document is drawn.
 */
export async function unpinAll(
  inputs: readonly Input[],
  ids: readonly string[],
  refuse: (message: string) => never,
): Promise<ExitCode> {
  if (ids.length === 0) return exitCode.fine;
  const rests: Rest[] = [];
  for (const { path } of inputs) {
    const name = sidecarNameOf(path);
    const sidecar = name === undefined || path === "-" ? undefined : await readTextFile(name);
    if (!sidecar || "failure" in sidecar) continue;
    const { output: rest } = unpin(sidecar, ids);
    // Its own mistakes come first, and drawing tells them.
    if (!rest) return exitCode.fine;
    rests.push({ sidecar, rest });
  }
  for (const id of ids) refuseUnknown(id, rests, refuse);
  return write(rests);
}

function refuseUnknown(id: string, rests: readonly Rest[], refuse: (message: string) => never): void {
  const found = rests.map(({ rest }) => rest.unknown.find(({ name }) => name === id));
  if (found.some((unknown) => unknown === undefined)) return;
  const meant = found.find((unknown) => unknown?.meant !== undefined)?.meant;
  refuse(`nothing called "${id}" was put anywhere by hand${meant === undefined ? "" : `: did you mean "${meant}"?`}`);
}

function write(rests: readonly Rest[]): ExitCode {
  for (const { sidecar, rest } of rests) {
    const code = writing([sidecar.name], () => {
      if (rest.text === undefined) rmSync(sidecar.name);
      else if (rest.text !== sidecar.text) writeFile(sidecar.name, rest.text);
    });
    if (code !== exitCode.fine) return code;
  }
  return exitCode.fine;
}
