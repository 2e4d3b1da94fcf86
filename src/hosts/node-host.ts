import { realpath, stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { FileResult, Host } from "./host.ts";
import { failureOf, readTextFile } from "./node-files.ts";

/** Files of this machine, as far as they lie under `root`, a folder; links count as where they lead. */
export function nodeHost({ root }: { readonly root: string }): Host {
  return {
    async read(path, from) {
      const name = join(dirname(from), path);
      if (!isUnder(root, name)) return outside;
      try {
        const file = await realpath(name);
        if (!isUnder(await realpath(root), file)) return outside;
        // A pipe that nobody writes to would be waited for without end.
        return (await stat(file)).isFile() ? await readTextFile(name) : notAFile;
      } catch (error) {
        return failureOf(error);
      }
    },
  };
}

const outside: FileResult = { failure: "outside", reason: "it is outside the root of the document" };
const notAFile: FileResult = { failure: "unreadable", reason: "it is not a file" };

function isUnder(root: string, file: string): boolean {
  const way = relative(resolve(root), resolve(file));
  // Between two drives there is no relative way.
  return way !== ".." && !way.startsWith(`..${sep}`) && resolve(way) !== way;
}
