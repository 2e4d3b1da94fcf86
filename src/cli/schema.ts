import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import type { Configure } from "./command.ts";

const examples = `
Examples:
  stratogram schema > stratogram.schema.json
  stratogram schema --path      for an editor on this machine`;

/** Prints the schema with which editors complete and check documents. */
export const schema: Configure = (command: Command) => {
  command
    .description("Prints the JSON schema of the language, with which editors complete, explain and check documents.")
    .option("--path", "print where it lies instead")
    .addHelpText("after", examples)
    .action(({ path }: { readonly path?: boolean }) => {
      process.stdout.write(path ? `${fileURLToPath(schemaFile)}\n` : readFileSync(schemaFile));
    });
};

const schemaFile = new URL("../../schemas/stratogram.schema.json", import.meta.url);
