import { existsSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import type { Command } from "commander";
import { slashed } from "../index.ts";
import { nearest } from "../suggest.ts";
import type { Configure } from "./command.ts";
import { exitCode } from "./exit-code.ts";
import { say } from "./say.ts";
import { templateNames, templateText } from "./templates.ts";
import { version } from "./version.ts";
import { reasonOf } from "./write-file.ts";

const examples = `
Examples:
  stratogram init
  stratogram init docs/shop.yaml
  stratogram init --template aws-rag
  stratogram init --templates`;

/** Writes a first document. */
export const init: Configure = (command: Command) => {
  command
    .description(
      "Writes a small document to go on from, with a line that tells editors its schema. Overwrites nothing.",
    )
    .argument("[file]", "where to write it; by default architecture.yaml, or as the template is called")
    .option("-t, --template <name>", "one of the architectures of the gallery in its place")
    .option("--templates", "list what templates there are, and write nothing")
    .addHelpText("after", examples)
    .action((named: string | undefined, { template, templates }: Flags) => {
      if (templates) {
        for (const name of templateNames()) process.stdout.write(`${name}\n`);
        return;
      }
      const text = template === undefined ? first : templateNamed(template, (message) => command.error(message));
      const file = named ?? `${template ?? "architecture"}.yaml`;
      try {
        writeFileSync(file, `# yaml-language-server: $schema=${schemaNear(file)}\n${text}`, { flag: "wx" });
        say(`${file} is there: see it with \`stratogram render ${file}\``);
      } catch (error) {
        say(`error: cannot write "${file}": ${reasonOf(error)}`);
        process.exitCode = exitCode.file;
      }
    });
};

interface Flags {
  readonly template?: string;
  readonly templates?: boolean;
}

function templateNamed(name: string, refuse: (message: string) => never): string {
  const names = templateNames();
  if (names.includes(name)) return templateText(name);
  const meant = nearest(name, names) ?? names.find((other) => sameWords(name, other));
  const remedy = meant ? `did you mean ${meant}?` : "`stratogram init --templates` lists what there is";
  return refuse(`error: there is no template "${name}": ${remedy}`);
}

/** `rag-aws` is what some call `aws-rag`. */
function sameWords(a: string, b: string): boolean {
  const words = b.split("-");
  return a.split("-").every((word) => words.includes(word));
}

/** How editors reach the schema: as it is installed here, so that it fits what draws, or else by its public address. */
function schemaNear(file: string): string {
  const start = resolve(dirname(file));
  for (let folder = start; folder !== dirname(folder); folder = dirname(folder)) {
    const installed = join(folder, "node_modules", schemaPath);
    if (existsSync(installed)) return `./${slashed(relative(start, installed))}`;
  }
  return `https://unpkg.com/${schemaPath.replace("/", `@${version}/`)}`;
}

const schemaPath = "stratogram/schemas/stratogram.schema.json";

const first = `title: Ask the handbook
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
