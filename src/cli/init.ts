import { existsSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
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
        writeFileSync(file, first(schemaNear(file)), { flag: "wx" });
        say(`${file} is there: see it with \`stratogram render ${file}\``);
      } catch (error) {
        say(`error: cannot write "${file}": ${reasonOf(error)}`);
        process.exitCode = exitCode.file;
      }
    });
};

/** How editors reach the schema: as it is installed here, so that it fits what draws, or else by its public address. */
function schemaNear(file: string): string {
  const start = resolve(dirname(file));
  for (let folder = start; folder !== dirname(folder); folder = dirname(folder)) {
    const installed = join(folder, "node_modules", schemaPath);
    if (existsSync(installed)) return `./${relative(start, installed).replaceAll("\\", "/")}`;
  }
  return `https://unpkg.com/${schemaPath.replace("/", `@${version}/`)}`;
}

const schemaPath = "stratogram/schemas/stratogram.schema.json";

const first = (schema: string) => `# yaml-language-server: $schema=${schema}
title: Ask the handbook
provider: aws

nodes:
  employee: user                    # id: type
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
