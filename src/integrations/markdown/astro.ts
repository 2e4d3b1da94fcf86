import { fieldsOf } from "./page-path.ts";

/**
 * Lets the build fail in which a page of Astro failed.
 *
 * Astro logs what a plugin throws, publishes the page without its contents and
 * ends as if all were well.
 */
export function failInAstro(file: unknown): void {
  if ("astro" in fieldsOf(fieldsOf(file).data)) process.exitCode = 1;
}
