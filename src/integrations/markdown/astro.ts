import { fieldsOf } from "./page-path.ts";

/**
 * Lets the build fail in which a page of Astro failed.
 *
 * Astro logs what a plugin throws, publishes the page without its contents and
 * ends its process as if all were well, so that only the very end of it can say otherwise.
 */
export function failInAstro(file: unknown): void {
  if (!("astro" in fieldsOf(fieldsOf(file).data))) return;
  process.once("exit", () => {
    process.exitCode = 1;
  });
}
