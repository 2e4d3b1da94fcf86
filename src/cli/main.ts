import { CommanderError } from "commander";
import { exitCode } from "./exit-code.ts";
import { explainFault } from "./fault.ts";
import { programFor } from "./program.ts";

/** Does what a command line says. */
export async function main(args: readonly string[]): Promise<void> {
  // `stratogram icons | head` closes the pipe; whoever does so has seen enough.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
  try {
    const program = await programFor(args);
    if (args.length === 0) program.help({ error: true });
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    process.exitCode = codeOf(error);
  }
}

/** Does what another thread of this program says. */
export async function work(): Promise<void> {
  // Most command lines need one thread.
  const { work } = await import("./many/work.ts");
  work();
}

function codeOf(error: unknown): number {
  // Commander has told what is wrong with the command line, or has shown the help.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.fine : exitCode.usage;
  explainFault(error);
  return exitCode.fault;
}
