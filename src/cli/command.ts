import type { Command } from "commander";

/** One command of the program. */
export interface ListedCommand {
  readonly name: string;
  readonly summary: string;
  /** Loads what it needs, so that the others start quickly. */
  load(): Promise<Configure>;
}

/** Adds arguments, options, examples and what is done with them. */
export type Configure = (command: Command) => void;
