/** What a process says to the one that started it. Of several that apply, the highest. */
export const exitCode = {
  fine: 0,
  /** A document has errors, something is not up to date, not formatted or not good enough, or nothing is found. */
  mistakes: 1,
  usage: 2,
  /** A file cannot be read or written. */
  file: 3,
  /** A document is larger or deeper than allowed. */
  limit: 4,
  /** A fault of ours; EX_SOFTWARE of sysexits.h. */
  fault: 70,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

export function highest(codes: readonly ExitCode[]): ExitCode {
  return codes.toSorted((a, b) => b - a)[0] ?? exitCode.fine;
}
