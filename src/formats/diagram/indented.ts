/** Lines two spaces further in; empty ones stay empty. */
export function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => (line === "" ? "" : `  ${line}`));
}
