import { writeFileSync } from "node:fs";
import type { Command } from "commander";
import type { Configure } from "./command.ts";
import { exitCode } from "./exit-code.ts";
import { say } from "./say.ts";
import { version } from "./version.ts";
import { reasonOf } from "./write-file.ts";

const examples = `
Examples:
  stratogram init
  stratogram init docs/shop.yaml`;

/** Writes a first document. */
export const init: Configure = (command: Command) => {
  command
    .description(
      "Writes a small document to go on from, with a line that tells editors its schema. Overwrites nothing.",
    )
    .argument("[file]", "where to write it", "architecture.yaml")
    .addHelpText("after", examples)
    .action((file: string) => {
      try {
        writeFileSync(file, first, { flag: "wx" });
        say(`${file} is there: see it with \`stratogram render ${file}\``);
      } catch (error) {
        say(`error: cannot write "${file}": ${reasonOf(error)}`);
        process.exitCode = exitCode.file;
      }
    });
};

const first = `# yaml-language-server: $schema=https://unpkg.com/stratogram@${version}/schemas/stratogram.schema.json
title: Ask the handbook
provider: aws

nodes:
  employee: user
  cloud:
    type: aws.cloud
    nodes:
      api: { type: lambda, label: Ask API }
      index: { type: opensearch, label: Vector index }
      claude: { type: bedrock, label: Claude }

edges:
  - employee -> api: HTTPS
  - api -> index: k-NN, top 5
  - api -> claude: Prompt + passages
`;
