const { existsSync } = require("node:fs");
const { join } = require("node:path");
const vscode = require("vscode");
const { LanguageClient, TransportKind } = require("vscode-languageclient/node");

/** How long nobody must have typed before the picture is drawn anew, in ms. */
const pause = 200;

/** @type {LanguageClient | undefined} */
let client;

/** Starts the language server, and offers the preview. */
exports.activate = async function activate(context) {
  context.subscriptions.push(vscode.commands.registerCommand("stratogram.preview", preview));
  const watcher = vscode.workspace.createFileSystemWatcher("**/*.{yaml,yml}");
  context.subscriptions.push(watcher);
  client = new LanguageClient("stratogram", "Stratogram", serverFor(programOf()), {
    documentSelector: [{ language: "stratogram" }, { language: "yaml" }],
    synchronize: { fileEvents: watcher },
  });
  try {
    await client.start();
  } catch {
    vscode.window.showErrorMessage(
      "Stratogram cannot be started: install it with `npm install --save-dev stratogram`, or say where it is in the setting `stratogram.path`.",
    );
  }
};

exports.deactivate = () => client?.stop();

/**
 * The program: that of the setting, of the workspace, or of the PATH. One of the workspace is a file that Node runs.
 * @returns {{ command: string } | { module: string }}
 */
function programOf() {
  const path = vscode.workspace.getConfiguration("stratogram").get("path");
  if (path) return path.endsWith("js") ? { module: path } : { command: path };
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    const module = join(uri.fsPath, "node_modules", "stratogram", "dist", "cli", "start.cjs");
    if (existsSync(module)) return { module };
  }
  return { command: "stratogram" };
}

function serverFor(program) {
  if (program.module) return { module: program.module, args: ["lsp"], transport: TransportKind.stdio };
  // On Windows what npm installs is a script of the shell.
  return { command: program.command, args: ["lsp"], options: { shell: process.platform === "win32" } };
}

/** Shows the picture of the document at hand beside it, as it is being typed. */
async function preview() {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) return;
  const title = `Diagram of ${document.fileName.replace(/^.*[/\\]/, "")}`;
  const panel = vscode.window.createWebviewPanel("stratogram", title, vscode.ViewColumn.Beside, {});
  let drawn = 0;
  const draw = async () => {
    drawn += 1;
    const number = drawn;
    const { picture, mistakes } = await render(document);
    // A later text may have been drawn meanwhile. The last good picture stays.
    if (number === drawn && picture) panel.webview.html = pageWith(picture);
    else if (number === drawn && !panel.webview.html) panel.webview.html = pageOf(`<pre>${escaped(mistakes)}</pre>`);
  };
  let timer;
  const typing = vscode.workspace.onDidChangeTextDocument((change) => {
    if (change.document !== document) return;
    clearTimeout(timer);
    timer = setTimeout(draw, pause);
  });
  panel.onDidDispose(() => typing.dispose());
  await draw();
}

/**
 * Asked of the server, which is at work already and knows what is typed in other files, too.
 * @returns {Promise<{ picture?: string, mistakes: string }>}
 */
async function render({ uri }) {
  try {
    const drawn = await client?.sendRequest("stratogram/picture", { textDocument: { uri: uri.toString() } });
    return drawn ?? { mistakes: "This is no document that Stratogram could draw: say that it is YAML." };
  } catch (error) {
    return { mistakes: `Stratogram does not answer: ${error.message}` };
  }
}

/** As an image, so that nothing in it can do anything. */
function pageWith(picture) {
  return pageOf(`<img alt="" src="data:image/svg+xml;base64,${Buffer.from(picture).toString("base64")}">`);
}

function pageOf(body) {
  const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";
  return `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><style>img { max-width: 100%; background: #fff }</style>${body}`;
}

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
