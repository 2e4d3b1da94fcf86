import { lstatSync } from "node:fs";
import { posix, win32 } from "node:path";

/** A path under a root, as seen from there and with forward slashes, or why it is none. */
export type Confined = { readonly path: string } | { readonly refusal: string };

/**
 * A path of a file as seen from a root, which is a folder, whether the file is there or not.
 *
 * Nothing that leads elsewhere is a path: neither `..`, nor what begins at the top
 * of a drive, nor a link, wherever it leads. What begins with a dot belongs to
 * other programs.
 */
export function confined(given: string, root = "."): Confined {
  const path = given.replaceAll("\\", "/");
  const refuse = (why: string) => ({ refusal: `${JSON.stringify(given)} is refused: ${why}` });
  if (path === "" || /\p{Cc}/u.test(path)) return refuse("no file is called so");
  if (posix.isAbsolute(path) || win32.isAbsolute(path) || /^[a-z]:/i.test(path)) {
    return refuse("paths are as seen from the root, such as docs/shop.yaml");
  }
  const segments = path.split("/").filter((segment) => segment !== "" && segment !== ".");
  if (segments.includes("..")) return refuse("it leads out of the root");
  if (segments.some((segment) => segment.startsWith("."))) return refuse("what begins with a dot is left alone");
  if (segments.includes("node_modules")) return refuse("installed packages are left alone");
  const why = reasonAgainst(segments, root);
  return why === undefined ? { path: segments.join("/") } : refuse(why);
}

function reasonAgainst(segments: readonly string[], root: string): string | undefined {
  for (let length = 1; length <= segments.length; length += 1) {
    const stat = statOf(posix.join(root.replaceAll("\\", "/"), ...segments.slice(0, length)));
    if (!stat) return undefined;
    if (stat.isSymbolicLink()) return "links are not followed";
    const isLast = length === segments.length;
    if (isLast && !stat.isFile()) return "it is not a file";
    if (!isLast && !stat.isDirectory()) return "a part of it is not a folder";
  }
  return segments.length === 0 ? "it is not a file" : undefined;
}

/** None where nothing is, and where nobody can look. */
function statOf(path: string) {
  try {
    return lstatSync(path);
  } catch {
    return undefined;
  }
}
