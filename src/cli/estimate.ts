import { type DrawOptions, readTextFile } from "../index.ts";
import type { ExitCode } from "./exit-code.ts";
import { unreadable } from "./outcome.ts";
import { sayDiagnostics } from "./say.ts";

/** Estimates list every part of every resource, so they are long, MiB. */
const largest = 16;

/** The costs in a file, for all documents; none where no file is named. Where it cannot be read, that is said. */
export async function estimateAt(
  path: string | undefined,
  flags: { readonly quiet?: boolean },
): Promise<Pick<DrawOptions, "costs"> | { readonly code: ExitCode }> {
  if (path === undefined) return {};
  const file = await readTextFile(path, largest);
  if (!("failure" in file)) return { costs: file };
  const { diagnostics, code } = unreadable({ path }, file);
  sayDiagnostics(diagnostics, flags);
  return { code };
}
