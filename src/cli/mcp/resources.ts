import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type McpServer, ResourceTemplate } from "@modelcontextprotocol/sdk/server/mcp.js";
import { templateNames, templateText } from "../templates.ts";

/** What can be read before anything is drawn. */
export function addResources(server: McpServer): void {
  addText(server, "language", {
    ...{ title: "How documents are written", mimeType: "text/markdown", file: "../language.md" },
    description: "The language, from the first node to views and lenses, and every key of it.",
  });
  addText(server, "schema", {
    ...{ title: "JSON schema", mimeType: "application/schema+json", file: "../../schemas/stratogram.schema.json" },
    description: "The schema of the language, for programs that check and complete.",
  });
  addExamples(server);
}

/** A text that is installed with the program. */
interface Text {
  readonly title: string;
  readonly description: string;
  readonly mimeType: string;
  /** As seen from the folder of the program. */
  readonly file: string;
}

function addText(server: McpServer, name: string, { file, ...about }: Text): void {
  server.registerResource(name, `stratogram://${name}`, about, ({ href }) => ({
    contents: [{ uri: href, mimeType: about.mimeType, text: readFileSync(join(__dirname, file), "utf8") }],
  }));
}

const mimeType = "application/yaml";

function addExamples(server: McpServer): void {
  const uriOf = (name: string) => `stratogram://examples/${name}`;
  const about = (name: string) => ({ uri: uriOf(name), name, title: titleIn(templateText(name)), mimeType });
  const template = new ResourceTemplate(uriOf("{name}"), {
    list: () => ({ resources: templateNames().map(about) }),
    complete: { name: (begun) => templateNames().filter((name) => name.startsWith(begun)) },
  });
  const described = { title: "Examples", description: "The architectures of the gallery.", mimeType };
  server.registerResource("examples", template, described, ({ href }, { name }) => {
    if (typeof name !== "string" || !templateNames().includes(name)) throw new Error(`there is no example "${name}"`);
    return { contents: [{ uri: href, mimeType, text: templateText(name) }] };
  });
}

function titleIn(document: string): string {
  return /^title: (.*)$/m.exec(document)?.[1] ?? "";
}
