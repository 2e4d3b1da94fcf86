#!/usr/bin/env node
import { CommanderError } from "commander";
import { exitCode } from "./exit-code.ts";
import { explainFault } from "./fault.ts";
import { programFor } from "./program.ts";

// `stratogram icons | head` closes the pipe; whoever does so has seen enough.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

const args = process.argv.slice(2);
try {
  const program = await programFor(args);
  if (args.length === 0) program.help({ error: true });
  await program.parseAsync(args, { from: "user" });
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? exitCode.fine : exitCode.usage;
  } else {
    explainFault(error);
    process.exitCode = exitCode.fault;
  }
}
