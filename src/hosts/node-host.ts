import { realpath, stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { FileFailure, Host } from "./host.ts";
import { failureOf, readTextFile } from "./node-files.ts";
import { readFonts } from "./node-fonts.ts";
import { loadRasterizer } from "./node-rasterizer.ts";

export interface NodeHostOptions {
  /** A folder: only files under it are read. */
  readonly root: string;
  /** Paths of TrueType or OpenType files with characters that the font of the pictures lacks. */
  readonly fonts?: readonly string[];
}

/** Files of this machine, as far as they lie under `root`, a folder; links count as where they lead. */
export function nodeHost({ root, fonts = [] }: NodeHostOptions): Host {
  return {
    fonts: () => readFonts(fonts),
    rasterizer: () => loadRasterizer(fonts),
    async read(path, from, need) {
      const name = join(dirname(from), path);
      if (!isUnder(root, name)) return outside;
      try {
        return (await refusal(root, name, need)) ?? (await readTextFile(name));
      } catch (error) {
        return failureOf(error);
      }
    },
  };
}

const outside: FileFailure = { failure: "outside", reason: "it is outside the root of the document" };
const missing: FileFailure = { failure: "missing", reason: "there is no such file" };
const notAFile: FileFailure = { failure: "unreadable", reason: "it is not a file" };

async function refusal(root: string, name: string, need?: "optional"): Promise<FileFailure | undefined> {
  const folder = await realpath(root);
  // Before the file itself, as the hint for a missing one names its neighbours.
  if (!isUnder(folder, await realpath(dirname(name)))) return outside;
  const file = await realpath(name).catch(() => undefined);
  if (file === undefined) return need === "optional" ? missing : undefined;
  if (!isUnder(folder, file)) return outside;
  // A pipe that nobody writes to would be waited for without end.
  return (await stat(file)).isFile() ? undefined : notAFile;
}

function isUnder(root: string, file: string): boolean {
  const way = relative(resolve(root), resolve(file));
  // Between two drives there is no relative way.
  return way !== ".." && !way.startsWith(`..${sep}`) && resolve(way) !== way;
}
