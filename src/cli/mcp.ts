import { chdir } from "node:process";
import type { Command } from "commander";
import type { Configure } from "./command.ts";
import { reasonOf } from "./write-file.ts";

const examples = `
Examples:
  stratogram mcp                     an assistant starts it, and speaks with it
  stratogram mcp --root docs

As most assistants are told of it:
  { "mcpServers": { "stratogram": { "command": "npx", "args": ["stratogram", "mcp", "--root", "docs"] } } }`;

/** Serves assistants that speak the Model Context Protocol. */
export const mcp: Configure = (command: Command) => {
  command
    .description(
      "Serves an assistant over standard input and output, as the Model Context Protocol says: it finds types, checks, draws and looks things up. Nothing outside of the root is read or written.",
    )
    .option("--root <folder>", "under which all files lie that are read and written", ".")
    .addHelpText("after", examples)
    .action(async ({ root }: { readonly root: string }) => {
      try {
        // All paths are seen from there, in what is asked and in what is answered.
        chdir(root);
      } catch (error) {
        command.error(`error: "${root}" cannot be the root: ${reasonOf(error)}`);
      }
      // The protocol takes longer to load than a picture takes to be drawn.
      const { serve } = await import("./mcp/serve.ts");
      await serve();
    });
};
