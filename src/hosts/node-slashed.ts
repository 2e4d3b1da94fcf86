import { sep } from "node:path";

/** A path of this machine with forward slashes, as names of sources have them on every platform. */
export function slashed(path: string): string {
  return path.split(sep).join("/");
}
