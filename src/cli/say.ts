import { type Diagnostic, reporters } from "../index.ts";
import { visible } from "../visible.ts";

/**
 * Says something to the person at the terminal: on stderr, as stdout is for what programs read.
 *
 * Whatever files are called, it is one line, and says nothing to the terminal itself.
 */
export function say(line: string): void {
  process.stderr.write(`${visible(line)}\n`);
}

/** Says what is wrong; when `quiet`, only what is wrong enough to prevent a picture. */
export function sayDiagnostics(
  diagnostics: readonly Diagnostic[],
  { quiet = false }: { readonly quiet?: boolean },
): void {
  const told = quiet ? diagnostics.filter(({ severity }) => severity === "error") : diagnostics;
  if (told.length > 0) process.stderr.write(reporters[0]?.report(told, { color: isColored(process.stderr) }) ?? "");
}

/** Whether what is written to `stream` may be coloured: on a terminal, unless the user said otherwise. */
export function isColored(stream: NodeJS.WriteStream): boolean {
  const { FORCE_COLOR, NO_COLOR, TERM } = process.env;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return stream.isTTY && !NO_COLOR && TERM !== "dumb";
}
