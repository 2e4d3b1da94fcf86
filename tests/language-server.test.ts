import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CompletionList, Diagnostic, Hover, ProtocolConnection } from "vscode-languageserver-protocol/node";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { types } from "../src/catalogue/catalogue.ts";

const root = new URL("../", import.meta.url);
const server = fileURLToPath(new URL("node_modules/yaml-language-server/bin/yaml-language-server", root));
const schema = pathToFileURL(fileURLToPath(new URL("schemas/stratogram.schema.json", root))).href;

let child: ChildProcess;
let connection: ProtocolConnection;
let opened = 0;
const diagnosed = new Map<string, (diagnostics: readonly Diagnostic[]) => void>();

beforeAll(async () => {
  child = spawn(process.execPath, [server, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  if (!child.stdout || !child.stdin) throw new Error("the language server has no pipes");
  connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const settings = { validate: true, hover: true, completion: true, schemaStore: { enable: false } };
  connection.onRequest("workspace/configuration", ({ items }) =>
    items.map(({ section }: { section?: string }) => (section === "yaml" ? settings : {})),
  );
  connection.onRequest("client/registerCapability", () => null);
  connection.onNotification("textDocument/publishDiagnostics", ({ uri, diagnostics }) =>
    diagnosed.get(uri)?.(diagnostics),
  );
  connection.listen();
  const capabilities = {
    workspace: { configuration: true },
    textDocument: { completion: { completionItem: { snippetSupport: true } }, hover: { contentFormat: ["markdown"] } },
  };
  await connection.sendRequest("initialize", { processId: process.pid, rootUri: root.href, capabilities });
  await connection.sendNotification("initialized", {});
});

afterAll(async () => {
  await connection.sendRequest("shutdown");
  await connection.sendNotification("exit");
  child.kill();
});

/** Opens a text whose `|` is the place of the cursor. */
async function open(marked: string) {
  const text = `# yaml-language-server: $schema=${schema}\n${marked}`;
  const before = text.slice(0, text.indexOf("|"));
  opened += 1;
  const uri = `file:///document-${opened}.yaml`;
  const diagnostics = new Promise<readonly Diagnostic[]>((resolve) => diagnosed.set(uri, resolve));
  const textDocument = { uri, languageId: "yaml", version: 1, text: text.replace("|", "") };
  await connection.sendNotification("textDocument/didOpen", { textDocument });
  const position = { line: before.split("\n").length - 1, character: before.length - before.lastIndexOf("\n") - 1 };
  return { textDocument: { uri }, position, diagnostics };
}

async function completionsIn(marked: string): Promise<CompletionList["items"]> {
  const { textDocument, position } = await open(marked);
  const list = await connection.sendRequest<CompletionList | null>("textDocument/completion", {
    textDocument,
    position,
  });
  return list?.items ?? [];
}

async function hoverIn(marked: string): Promise<string> {
  const { textDocument, position } = await open(marked);
  const hover = await connection.sendRequest<Hover | null>("textDocument/hover", { textDocument, position });
  return JSON.stringify(hover?.contents);
}
describe("a YAML language server", () => {
  test.each([
    ["a node", "nodes:\n  api: |\n"],
    ["a type", "nodes:\n  api:\n    type: |\n"],
    ["the rest of a type", "nodes:\n  api: { type: aws.| }\n"],
  ])("completes %s with all types, each with its title", async (_, text) => {
    const items = await completionsIn(text);
    const described = new Map(items.map(({ label, documentation }) => [label, documentation]));
    for (const { id, title } of types) expect(described.get(id), id).toBe(title);
  });

  test.each([
    ["an empty document", "|\n", ["title", "nodes", "edges", "architecture"]],
    ["a node", "nodes:\n  api:\n    |\n", ["type", "label", "nodes", "encrypted"]],
    ["the facts of an edge", "edges:\n  - a -> b:\n      |\n", ["label", "kind", "protocol"]],
    ["a choice", "direction: |\n", ["right", "down", "left", "up"]],
    ["a list of edges", "edges:\n  - |\n", ["edge with a label", "from", "to"]],
  ])("completes %s", async (_, text, expected) => {
    const labels = (await completionsIn(text)).map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(expected));
  });

  test.each([
    ["no|des:\n  api: lambda\n", "What there is: ids and what they stand for."],
    ["nodes:\n  api:\n    encry|pted: true\n", "Whether its data is encrypted."],
    ["edges:\n  - a -> b: { ki|nd: data }\n", "What goes along the edge"],
    ["meta: { bud|get: 5 }\n", "What all of it may cost a month"],
  ])("explains a key: %j", async (text, expected) => {
    expect(await hoverIn(text)).toContain(expected);
  });

  test.each([
    ["titel: Shop\n|", 1, 0, "titel"],
    ["nodes:\n  api: { lable: x }\n|", 2, 9, "lable"],
    ["edges:\n  - a -> b: { protocl: x }\n|", 2, 14, "protocl"],
    ["edges:\n  - { form: a, to: b }\n|", 2, 6, "form"],
    ["nodes:\n  api: { columns: 3, direction: rigth }\n|", 2, 32, "right"],
  ])("underlines what is wrong: %j", async (text, line, character, word) => {
    const diagnostics = await (await open(text)).diagnostics;
    const found = diagnostics.find(({ range }) => range.start.line === line && range.start.character === character);
    expect(found?.message, JSON.stringify(diagnostics)).toContain(word);
  });

  test("underlines nothing in an example", async () => {
    const text = readFileSync(new URL("examples/aws-rag.yaml", root), "utf8");
    expect(await (await open(`${text}|`)).diagnostics).toEqual([]);
  });
});
