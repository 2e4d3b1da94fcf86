import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What tells this program, with all that it draws with, from every other build of it. */
export function buildId(): string {
  return readFileSync(join(__dirname, "../build-id"), "utf8");
}
