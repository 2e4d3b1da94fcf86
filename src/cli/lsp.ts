import type { Command } from "commander";
import type { Configure } from "./command.ts";

const examples = `
Examples:
  stratogram lsp                     an editor starts it, and speaks with it

As editors are told of it:
  Neovim    vim.lsp.config("stratogram", { cmd = { "stratogram", "lsp" }, filetypes = { "yaml" } })
  Helix     [language-server.stratogram]  command = "stratogram"  args = ["lsp"]`;

/** Speaks with editors. */
export const lsp: Configure = (command: Command) => {
  command
    .description(
      "Speaks the Language Server Protocol on standard input and output: mistakes while you type, completion, explanations, renaming, formatting. " +
        "Documents are files called *.strato.yaml, and YAML files whose first lines name the schema of Stratogram.",
    )
    // What editors add by habit.
    .option("--stdio", "the only way there is, and the default")
    .addHelpText("after", examples)
    .action(async () => {
      const { serve } = await import("./lsp/serve.ts");
      serve();
    });
};
