import { Command } from "commander";
import { version } from "../integrations/node/version.ts";
import type { ListedCommand } from "./command.ts";
import { commands } from "./index.ts";

const more = `
Examples:
  stratogram init                    write architecture.yaml, a first one to go on from
  stratogram render architecture.yaml
  stratogram render 'docs/**/*.yaml' --check
  stratogram icons vector search     find a type

Exit codes:
  0   all is well
  1   a document has errors, or is not formatted (fmt --check); a picture is not
      up to date (--check) or not good enough (check --picture); two versions
      differ (diff --exit-code); no type is found (icons)
  2   the command line cannot be meant
  3   a file cannot be read or written
  4   a document is larger or deeper than allowed
  70  a fault of stratogram

Environment:
  NO_COLOR, FORCE_COLOR  whether messages are coloured
  STRATOGRAM_NO_CACHE    keeps no compiled code in the cache folder of the user
  STRATOGRAM_DEBUG       shows where a fault of stratogram happened`;

/** The program as far as `args` need it: only the command that they name is loaded. */
export async function programFor(args: readonly string[]): Promise<Command> {
  const program = new Command("stratogram")
    .description("Draws cloud and AI architectures from a short YAML description.")
    .version(version, "-v, --version", "print the version")
    .helpOption("-h, --help", "show help")
    .helpCommand("help [command]", "show help for a command")
    .addHelpText("after", more)
    .exitOverride();
  for (const listed of commands) await add(program, listed, args);
  return program;
}

async function add(program: Command, { name, summary, load }: ListedCommand, args: readonly string[]): Promise<void> {
  const command = program.command(name).summary(summary).showHelpAfterError(`(see stratogram ${name} --help)`);
  if (args.includes(name)) (await load())(command);
}
