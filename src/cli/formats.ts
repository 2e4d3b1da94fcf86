import type { Command } from "commander";
import { formats as allFormats } from "../index.ts";
import type { Configure } from "./command.ts";
import { table } from "./table.ts";

const examples = `
Examples:
  stratogram formats
  stratogram render shop.yaml -f svg,drawio      shop.svg and shop.drawio
  stratogram render shop.yaml -o shop.png        the extension says the format`;

/** Lists what pictures can be written as. */
export const formats: Configure = (command: Command) => {
  command
    .description(
      "Lists the formats: what they are called, their files, what they are for and what of a picture they keep.",
    )
    .addHelpText("after", examples)
    .action(() => {
      const rows = allFormats.map(({ name, extension, summary, keeps }) => [
        name,
        `.${extension}`,
        summary,
        `keeps ${keeps}`,
      ]);
      process.stdout.write(table(rows));
    });
};
