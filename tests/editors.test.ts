import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { peer } from "./peer.ts";
import { emptyFolder, folderWith } from "./program.ts";

const folder = fileURLToPath(new URL("../editors/vscode", import.meta.url));
const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

interface Surroundings {
  readonly folders?: readonly string[];
  readonly path?: string;
  /** What the language server says. */
  readonly answer?: (method: string, uri: string) => Promise<unknown>;
}

/** What the extension does with an editor in which these folders are open. */
function extensionIn({ folders = [], path = "", answer = async () => null }: Surroundings) {
  const clients: { readonly server: Readonly<Record<string, unknown>>; readonly options: object }[] = [];
  const commands = new Map<string, () => Promise<void>>();
  const panel = { webview: { html: "" }, onDidDispose: () => {} };
  const listeners: ((change: object) => void)[] = [];
  const vscode = {
    commands: { registerCommand: (name: string, run: () => Promise<void>) => commands.set(name, run) },
    workspace: {
      workspaceFolders: folders.map((fsPath) => ({ uri: { fsPath } })),
      getConfiguration: () => ({ get: () => path }),
      createFileSystemWatcher: () => ({}),
      onDidChangeTextDocument: (listener: (change: object) => void) => listeners.push(listener),
    },
    window: { createWebviewPanel: () => panel, activeTextEditor: undefined as object | undefined },
    ViewColumn: { Beside: -2 },
  };
  class LanguageClient {
    constructor(_id: string, _name: string, server: Readonly<Record<string, unknown>>, options: object) {
      clients.push({ server, options });
    }
    async start() {}
    sendRequest(method: string, { textDocument }: { readonly textDocument: { readonly uri: string } }) {
      return answer(method, textDocument.uri);
    }
  }
  const modules: Readonly<Record<string, unknown>> = {
    vscode,
    "vscode-languageclient/node": { LanguageClient, TransportKind: { stdio: 0 } },
  };
  const require = createRequire(import.meta.url);
  const exports: { activate?: (context: object) => Promise<void> } = {};
  const code = readFileSync(join(folder, "extension.js"), "utf8");
  new Function("require", "exports", code)((name: string) => modules[name] ?? require(name), exports);
  const started = exports.activate?.({ subscriptions: [] });
  return { started, clients, commands, panel, listeners, vscode };
}

test("every file that the extension names is there, and what it offers it does", async () => {
  const { contributes, main } = manifest;
  const files = [
    main,
    ...[...contributes.languages, ...contributes.grammars].map(({ path, configuration }) => path ?? configuration),
  ];
  for (const file of files) expect(existsSync(join(folder, file)), file).toBe(true);
  const { started, commands } = extensionIn({});
  await started;
  expect([...commands.keys()]).toEqual(contributes.commands.map(({ command }: { command: string }) => command));
});

test("the extension starts the program of the setting, of the workspace, or of the PATH", async () => {
  const workspace = folderWith({ "node_modules/stratogram/dist/cli/start.cjs": "" });
  const installed = join(workspace, "node_modules/stratogram/dist/cli/start.cjs");
  expect(extensionIn({ folders: [workspace] }).clients[0]?.server).toMatchObject({ module: installed, args: ["lsp"] });
  expect(extensionIn({ folders: [emptyFolder()] }).clients[0]?.server).toMatchObject({ command: "stratogram" });
  const path = "/opt/stratogram";
  expect(extensionIn({ folders: [workspace], path }).clients[0]?.server).toMatchObject({ command: path });
});

test("the extension previews what is being typed, and keeps the last good picture", async () => {
  const pictures: unknown[] = [
    { picture: "<svg>first</svg>", mistakes: "" },
    { picture: "<svg>second</svg>", mistakes: "" },
    { mistakes: "a mistake" },
  ];
  const asked: unknown[] = [];
  const answer = async (method: string, uri: string) => {
    asked.push([method, uri]);
    return pictures.shift();
  };
  const { started, commands, panel, listeners, vscode } = extensionIn({ answer });
  await started;
  const document = { fileName: "/docs/shop.strato.yaml", uri: pathToFileURL("/docs/shop.strato.yaml") };
  vscode.window.activeTextEditor = { document };
  await commands.get("stratogram.preview")?.();
  const picture = () => Buffer.from(/base64,([^"]+)/.exec(panel.webview.html)?.[1] ?? "", "base64").toString();
  expect(picture()).toBe("<svg>first</svg>");
  for (const listener of listeners) listener({ document });
  await expect.poll(picture).toBe("<svg>second</svg>");
  for (const listener of listeners) listener({ document });
  await expect.poll(() => pictures.length).toBe(0);
  expect(picture()).toBe("<svg>second</svg>");
  expect(asked).toEqual(Array(3).fill(["stratogram/picture", "file:///docs/shop.strato.yaml"]));
});

test("without a picture, the preview says why, as text", async () => {
  const { started, commands, panel, vscode } = extensionIn({
    answer: async () => ({ mistakes: "<img src=x> is no type" }),
  });
  await started;
  vscode.window.activeTextEditor = { document: { fileName: "x.yaml", uri: new URL("untitled:x.yaml") } };
  await commands.get("stratogram.preview")?.();
  expect(panel.webview.html).toContain("is no type");
  expect(panel.webview.html).not.toContain("<img src=x>");
});

const vsce = peer("@vscode/vsce/vsce");

test.skipIf(vsce === undefined)("the extension can be packed (skipped where vsce is not installed)", () => {
  const cwd = emptyFolder();
  cpSync(folder, cwd, { recursive: true, filter: (path) => !path.includes("node_modules") });
  const args = [vsce ?? "", "package", "--no-dependencies", "--allow-missing-repository", "--out", "packed.vsix"];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: "utf8" });
  expect([status, stderr]).toEqual([0, expect.not.stringContaining("WARNING")]);
  expect(stdout).toContain("extension.js");
  expect(existsSync(join(cwd, "packed.vsix"))).toBe(true);
});
