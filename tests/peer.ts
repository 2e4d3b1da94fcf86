import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const modules = fileURLToPath(new URL("peers/node_modules/", import.meta.url));

/** The path of a file in one of the programs of tests/peers; none: they are not installed, and tests that need them are skipped. */
export function peer(file: string): string | undefined {
  const path = `${modules}${file}`;
  return existsSync(path) ? path : undefined;
}
