import { type ChildProcess, spawn } from "node:child_process";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type {
  CodeAction,
  CompletionList,
  Diagnostic,
  DocumentSymbol,
  Hover,
  Location,
  ProtocolConnection,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver-protocol/node";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { marked } from "../editing/marked.ts";
import { folderWith, program } from "../program.ts";

let child: ChildProcess;
let connection: ProtocolConnection;
let opened = 0;
const published: { readonly uri: string; readonly version?: number; readonly diagnostics: readonly Diagnostic[] }[] =
  [];

beforeAll(async () => {
  child = spawn(process.execPath, [program, "lsp", "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  if (!child.stdout || !child.stdin) throw new Error("the language server has no pipes");
  connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  connection.onNotification("textDocument/publishDiagnostics", (told) => {
    published.push(told);
  });
  connection.listen();
  await connection.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities: {} });
  await connection.sendNotification("initialized", {});
});

afterAll(async () => {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  await connection.sendRequest("shutdown");
  await connection.sendNotification("exit");
  expect(await ended).toBe(0);
});

/** Opens a text with a cursor in it. */
async function open(text: string, uri = `file:///nowhere/document-${++opened}.strato.yaml`, languageId = "yaml") {
  const { text: clean, offset } = marked(text.includes("|") ? text : `${text}|`);
  await connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId, version: 1, text: clean },
  });
  const before = clean.slice(0, offset).split("\n");
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  return { textDocument: { uri }, position };
}

/** What is told of a file the next time, or was told already. */
async function diagnosticsOf(uri: string, isWanted: (told: (typeof published)[number]) => boolean = () => true) {
  await expect
    .poll(() => published.findLast((told) => told.uri === uri && isWanted(told)), { timeout: 8000 })
    .toBeDefined();
  return published.findLast((told) => told.uri === uri && isWanted(told))?.diagnostics ?? [];
}

const shop = `nodes:
  web: generic.user
  api: aws.lambda
edges:
  - web -> api: HTTPS
`;

test("it tells mistakes with their places, and again when somebody has typed on", async () => {
  const { textDocument } = await open(`${shop}  - api -> wab\n`);
  const [mistake, ...others] = await diagnosticsOf(textDocument.uri);
  expect(others).toEqual([]);
  expect(mistake).toMatchObject({
    code: "unknown-reference",
    source: "stratogram",
    severity: 1,
    range: { start: { line: 5, character: 11 }, end: { line: 5, character: 14 } },
    message: expect.stringContaining('did you mean "web"?'),
  });
  await connection.sendNotification("textDocument/didChange", {
    textDocument: { uri: textDocument.uri, version: 2 },
    contentChanges: [{ range: { start: { line: 5, character: 12 }, end: { line: 5, character: 13 } }, text: "e" }],
  });
  expect(await diagnosticsOf(textDocument.uri, ({ version }) => version === 2)).toEqual([]);
});

test("columns are UTF-16 code units", async () => {
  const { textDocument } = await open('title: "🚀🚀"\nnodes: { "ä": lamda, b: "🚀" }\nedges:\n  - ä -> 🚀\n');
  const mistakes = await diagnosticsOf(textDocument.uri);
  expect(mistakes.map(({ range }) => [range.start.character, range.end.character])).toEqual([
    [14, 19],
    [24, 28],
    [9, 11],
  ]);
});

test("it completes", async () => {
  const asked = await open("nodes:\n  api: lambda\nedges:\n  - api -> a|\n");
  const { items, isIncomplete } = await connection.sendRequest<CompletionList>("textDocument/completion", asked);
  expect(isIncomplete).toBe(true);
  expect(items[0]).toMatchObject({ label: "api", filterText: "a", textEdit: { newText: "api" } });
});

test("it explains", async () => {
  const asked = await open(`${shop.replace("- web", "- we|b")}`);
  const found = await connection.sendRequest<Hover>("textDocument/hover", asked);
  expect(JSON.stringify(found.contents)).toContain("web -> api");
});

test("it finds definitions and references", async () => {
  const asked = await open(shop.replace("-> api", "-> a|pi"));
  const definitions = await connection.sendRequest<Location[]>("textDocument/definition", asked);
  expect(definitions.map(({ range }) => range.start)).toEqual([{ line: 2, character: 2 }]);
  const context = { includeDeclaration: true };
  const all = await connection.sendRequest<Location[]>("textDocument/references", { ...asked, context });
  expect(all.map(({ range }) => range.start.line)).toEqual([2, 4]);
});

test("it renames, and says why it does not", async () => {
  const asked = await open(shop.replace("-> api", "-> a|pi"));
  const prepared = await connection.sendRequest("textDocument/prepareRename", asked);
  expect(prepared).toMatchObject({ placeholder: "api" });
  const edit = await connection.sendRequest<WorkspaceEdit>("textDocument/rename", { ...asked, newName: "backend" });
  expect(edit.changes?.[asked.textDocument.uri]?.map(({ newText }) => newText)).toEqual(["backend", "backend"]);
  const taken = connection.sendRequest("textDocument/rename", { ...asked, newName: "web" });
  await expect(taken).rejects.toThrow('there is another "web" already');
});

test("it lists what is in a document, and formats it", async () => {
  const { textDocument } = await open("nodes:\n    web: generic.user\n    api:   lambda\nedges:\n- web -> api\n");
  const symbols = await connection.sendRequest<DocumentSymbol[]>("textDocument/documentSymbol", { textDocument });
  expect(symbols.map(({ name, children }) => [name, children?.map((child) => child.name)])).toEqual([
    ["nodes", ["web", "api"]],
    ["edges", ["web -> api"]],
  ]);
  const options = { tabSize: 2, insertSpaces: true };
  const edits = await connection.sendRequest<TextEdit[]>("textDocument/formatting", { textDocument, options });
  expect(edits[0]?.newText).toBe("nodes:\n  web: generic.user\n  api: lambda\nedges:\n  - web -> api\n");
});

test("it mends what it knows how to mend", async () => {
  const { textDocument } = await open(`${shop}  - api -> wab\n`);
  await diagnosticsOf(textDocument.uri);
  const place = { line: 5, character: 12 };
  const asked = { textDocument, range: { start: place, end: place }, context: { diagnostics: [] } };
  const actions = await connection.sendRequest<CodeAction[]>("textDocument/codeAction", asked);
  expect(actions.map(({ title, edit }) => [title, edit?.changes?.[textDocument.uri]?.[0]?.newText])).toEqual([
    ['Change "wab" to "web"', "web"],
  ]);
});

describe("which files are ours", () => {
  const broken = "nodes: 7\nedges: nonsense\n";

  test.each([
    ["a file of another kind", "file:///nowhere/compose.yaml", broken],
    ["a file that mentions us somewhere", "file:///nowhere/ci.yaml", `${broken}# stratogram.schema.json\n`],
  ])("%s is left alone", async (_, uri, text) => {
    const asked = await open(text, uri);
    expect(await connection.sendRequest("textDocument/completion", asked)).toBeNull();
    expect(await connection.sendRequest("textDocument/documentSymbol", asked)).toBeNull();
    // What is opened after it has been checked by then.
    const { textDocument } = await open(broken);
    expect(await diagnosticsOf(textDocument.uri)).not.toEqual([]);
    expect(published.filter((told) => told.uri === uri)).toEqual([]);
  });

  test.each([
    ["one that names the schema", "# yaml-language-server: $schema=../stratogram.schema.json\n", "yaml"],
    ["one that the editor takes for ours", "", "stratogram"],
  ])("%s is ours", async (_, head, languageId) => {
    const { textDocument } = await open(head + broken, `file:///nowhere/ours-${++opened}.yaml`, languageId);
    expect(await diagnosticsOf(textDocument.uri)).not.toEqual([]);
  });
});

test("what is included is taken as it is in the editor, and its mistakes are told at its own place", async () => {
  const folder = folderWith({
    "main.strato.yaml": "include: parts/network.yaml\nnodes:\n  api: aws.lambda\nedges:\n  - api -> gateway\n",
    "parts/network.yaml": "nodes:\n  gateway: aws.api-gateway\n",
  });
  const uriOf = (file: string) => pathToFileURL(`${folder}/${file}`).href;
  const main = await open(
    "include: parts/network.yaml\nnodes:\n  api: aws.lambda\nedges:\n  - api -> gate|way\n",
    uriOf("main.strato.yaml"),
  );
  expect(await diagnosticsOf(uriOf("main.strato.yaml"))).toEqual([]);
  const definitions = await connection.sendRequest<Location[]>("textDocument/definition", main);
  expect(definitions.map(({ uri }) => uri)).toEqual([uriOf("parts/network.yaml")]);
  await open("nodes:\n  gateway: aws.api-gatewai\n", uriOf("parts/network.yaml"));
  const told = await diagnosticsOf(uriOf("parts/network.yaml"), ({ diagnostics }) => diagnostics.length > 0);
  expect(told.map(({ code }) => code)).toEqual(["unknown-type"]);
  const edit = await connection.sendRequest<WorkspaceEdit>("textDocument/rename", { ...main, newName: "front" });
  expect(Object.keys(edit.changes ?? {}).sort()).toEqual([uriOf("main.strato.yaml"), uriOf("parts/network.yaml")]);
});

test("what is part of a document is judged there, although that one is not open", async () => {
  const folder = folderWith({
    "main.strato.yaml": "include: parts/network.strato.yaml\nnodes:\n  api: aws.lambda\n",
    "other.strato.yaml": "include: nothing.yaml\nnodes:\n  x: aws.lambda\n",
    "parts/network.strato.yaml": "nodes:\n  gateway: aws.api-gateway\n",
  });
  const uri = pathToFileURL(folder).href;
  await connection.sendNotification("workspace/didChangeWorkspaceFolders", {
    event: { added: [{ uri, name: "folder" }], removed: [] },
  });
  const part = pathToFileURL(`${folder}/parts/network.strato.yaml`).href;
  const asked = await open(
    "nodes:\n  gateway: aws.api-gateway\nedges:\n  - gateway -> api\n  - gateway -> wrong\n  - gateway -> a|\n",
    part,
  );
  const told = await diagnosticsOf(part);
  expect(told.map(({ message }) => `${message}`.split("\n")[0])).toEqual([
    'unknown node or group "wrong"',
    'unknown node or group "a"',
  ]);
  const { items } = await connection.sendRequest<CompletionList>("textDocument/completion", asked);
  expect(items[0]?.label).toBe("api");
  const position = { line: 3, character: 15 };
  const definitions = await connection.sendRequest<Location[]>("textDocument/definition", { ...asked, position });
  expect(definitions.map(({ uri }) => uri)).toEqual([pathToFileURL(`${folder}/main.strato.yaml`).href]);
  const edit = await connection.sendRequest<WorkspaceEdit>("textDocument/rename", {
    ...asked,
    position,
    newName: "app",
  });
  expect(Object.keys(edit.changes ?? {})).toHaveLength(2);
});

test("it draws what is open, and says what is wrong where it cannot", async () => {
  const { textDocument } = await open(shop);
  const draw = () =>
    connection.sendRequest<{ readonly picture?: string; readonly mistakes: string }>("stratogram/picture", {
      textDocument,
    });
  expect((await draw()).picture).toContain("AWS Lambda");
  await connection.sendNotification("textDocument/didChange", {
    textDocument: { ...textDocument, version: 2 },
    contentChanges: [{ text: `${shop}  - api -> wab\n` }],
  });
  expect(await draw()).toEqual({ mistakes: expect.stringContaining("did you mean") });
  const stranger = { textDocument: { uri: "file:///nowhere/else.yaml" } };
  expect(await connection.sendRequest("stratogram/picture", stranger)).toBeNull();
});

test("whatever is asked of a text that is half typed, it goes on", async () => {
  for (const text of ["nodes: {", "edges:\n  - a ->", "\u0000", "nodes:\n\t- x: [", "a: &a *a", "- - - "]) {
    const asked = await open(text);
    await connection.sendRequest("textDocument/completion", asked);
    await connection.sendRequest("textDocument/hover", asked);
    await connection.sendRequest("textDocument/documentSymbol", asked);
  }
  expect(child.exitCode).toBeNull();
});
