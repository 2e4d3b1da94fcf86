import {
  CodeActionKind,
  createConnection,
  type DidChangeWorkspaceFoldersParams,
  ProposedFeatures,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { definition, references } from "../../index.ts";
import { version } from "../../integrations/node/version.ts";
import { Answers } from "./answers.ts";
import { Checker } from "./checker.ts";
import { nameOf, uriOf } from "./files.ts";
import { Pictures } from "./pictures.ts";
import { diagnosticOf } from "./protocol.ts";

const capabilities: ServerCapabilities = {
  textDocumentSync: TextDocumentSyncKind.Incremental,
  completionProvider: { triggerCharacters: [" ", ":", "[", "{", ",", ".", ">", "-"] },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  renameProvider: { prepareProvider: true },
  documentSymbolProvider: true,
  documentFormattingProvider: true,
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

/** Speaks with an editor on standard input and output until that ends. */
export function serve(): void {
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  const documents = new TextDocuments(TextDocument);
  const checker = new Checker(documents, (name, diagnostics, ofVersion) => {
    const uri = uriOf(name, documents);
    void connection.sendDiagnostics({
      uri,
      ...(ofVersion !== undefined && { version: ofVersion }),
      diagnostics: diagnostics.map(diagnosticOf),
    });
  });
  connection.onInitialize(({ workspaceFolders, rootUri }) => {
    const folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    checker.workspace = folders.map(nameOf);
    return { capabilities, serverInfo: { name: "stratogram", version } };
  });
  connection.onNotification("workspace/didChangeWorkspaceFolders", ({ event }: DidChangeWorkspaceFoldersParams) => {
    const removed = event.removed.map(({ uri }) => nameOf(uri));
    const rest = checker.workspace.filter((folder) => !removed.includes(folder));
    checker.workspace = [...rest, ...event.added.map(({ uri }) => nameOf(uri))];
  });
  documents.onDidOpen(({ document }) => checker.opened(document));
  documents.onDidChangeContent(({ document }) => checker.changed(nameOf(document.uri)));
  documents.onDidClose(({ document }) => checker.closed(document));
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) checker.changed(nameOf(uri));
  });
  answer(new Answers(documents, checker), connection);
  const pictures = new Pictures(documents, checker);
  // Not of the protocol: for editors that show the picture beside the text.
  connection.onRequest("stratogram/picture", (asked: Parameters<Pictures["of"]>[0]) => pictures.of(asked));
  documents.listen(connection);
  connection.listen();
}

function answer(answers: Answers, connection: ReturnType<typeof createConnection>): void {
  connection.onCompletion((asked) => answers.completion(asked));
  connection.onHover((asked) => answers.hover(asked));
  connection.onDefinition((asked) => answers.places(asked, definition));
  connection.onReferences((asked) => answers.places(asked, references));
  connection.onPrepareRename((asked) => answers.renameable(asked));
  connection.onRenameRequest((asked) => answers.rename(asked));
  connection.onDocumentSymbol((asked) => answers.symbols(asked));
  connection.onDocumentFormatting((asked) => answers.formatting(asked));
  connection.onCodeAction((asked) => answers.codeActions(asked));
}
