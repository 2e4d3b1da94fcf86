import {
  CodeActionKind,
  createConnection,
  ProposedFeatures,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { definition, references } from "../../index.ts";
import { version } from "../version.ts";
import { Answers } from "./answers.ts";
import { Checker } from "./checker.ts";
import { nameOf, uriOf } from "./files.ts";
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
  connection.onInitialize(() => ({ capabilities, serverInfo: { name: "stratogram", version } }));
  documents.onDidChangeContent(({ document }) => checker.changed(nameOf(document.uri)));
  documents.onDidClose(({ document }) => checker.closed(document));
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) checker.changed(nameOf(uri));
  });
  answer(new Answers(documents, checker), connection);
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
