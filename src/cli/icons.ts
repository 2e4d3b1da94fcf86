import type { Command } from "commander";
import { searchTypes, types } from "../index.ts";
import { nearest } from "../suggest.ts";
import type { Configure } from "./command.ts";
import { exitCode } from "./exit-code.ts";
import { say } from "./say.ts";
import { table } from "./table.ts";

const examples = `
Examples:
  stratogram icons vector search      types that speak of both
  stratogram icons azure. | less      all of Azure`;

/** Finds types by words in their names, titles and aliases. */
export const icons: Configure = (command: Command) => {
  command
    .description(
      "Lists the types that nodes can have, best first: what to write, what they are called, other names that are understood.",
    )
    .argument("[words...]", "words that must all occur in the type, its title, its category or an alias")
    .addHelpText("after", examples)
    .action((words: string[]) => {
      const found = searchTypes(words);
      process.stdout.write(table(found.map(({ id, title, aliases }) => [id, title, aliases.join(", ")])));
      if (found.length > 0) return;
      say(`no type speaks of ${words.map((word) => `"${word}"`).join(" and ")}: ${remedyFor(words)}`);
      process.exitCode = exitCode.mistakes;
    });
};

/** What a word that finds nothing may have been meant to be. */
function remedyFor(words: readonly string[]): string {
  const names = types.flatMap(({ id, namespace, aliases }) => [id.slice(namespace.length + 1), ...aliases]);
  const meant = words.map((word) => (searchTypes([word]).length > 0 ? word : nearest(word, names)));
  const isHelp = meant.every((word) => word !== undefined) && searchTypes(meant).length > 0;
  return isHelp ? `did you mean ${meant.join(" ")}?` : "try fewer or shorter words";
}
