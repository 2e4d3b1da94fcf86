import type {
  CodeAction,
  CodeActionParams,
  CompletionList,
  DocumentSymbol,
  Hover,
  Location,
  RenameParams,
  TextDocumentPositionParams,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver/node";
import { LSPErrorCodes, ResponseError } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import {
  complete,
  fixesOf,
  format,
  hover,
  outline,
  type ParseOptions,
  type Range,
  rename,
  renameable,
  type Source,
} from "../../index.ts";
import type { Checker } from "./checker.ts";
import { hostFor, nameOf, type OpenTexts, sourceOf } from "./files.ts";
import { codeActionOf, completionOf, locationOf, rangeOf, symbolOf, workspaceEditOf } from "./protocol.ts";

/** Names the text that a question is about. */
interface AboutText {
  readonly textDocument: { readonly uri: string };
}

/** A question about a place of a text: where it is, and how it reaches other files. */
type Question = readonly [Source, number, ParseOptions];

/** What an editor asks, answered; nothing about texts that are none of ours. */
export class Answers {
  readonly #open: OpenTexts;
  readonly #checker: Checker;

  constructor(open: OpenTexts, checker: Checker) {
    this.#open = open;
    this.#checker = checker;
  }

  async completion(asked: TextDocumentPositionParams): Promise<CompletionList | null> {
    const question = this.#question(asked);
    if (!question) return null;
    const completions = await complete(...question);
    const items = completions.map((completion, index) => completionOf(completion, index, question[1]));
    return { isIncomplete: true, items };
  }

  async hover(asked: TextDocumentPositionParams): Promise<Hover | null> {
    const question = this.#question(asked);
    const found = question && (await hover(...question));
    if (!found) return null;
    return { contents: { kind: "markdown", value: found.markdown }, range: rangeOf(found.range) };
  }

  /** Where something is defined, or named. */
  async places(
    asked: TextDocumentPositionParams,
    find: (...question: Question) => Promise<readonly Range[]>,
  ): Promise<Location[] | null> {
    const question = this.#question(asked);
    return question ? (await find(...question)).map((range) => locationOf(range, this.#open)) : null;
  }

  async renameable(asked: TextDocumentPositionParams) {
    const question = this.#question(asked);
    const found = question && (await renameable(...question));
    return found ? { range: rangeOf(found.range), placeholder: found.name } : null;
  }

  async rename(asked: RenameParams): Promise<WorkspaceEdit | ResponseError | null> {
    const question = this.#question(asked);
    if (!question) return null;
    const [source, offset, options] = question;
    const renaming = await rename(source, offset, asked.newName, options);
    if ("refusal" in renaming) return new ResponseError(LSPErrorCodes.RequestFailed, renaming.refusal);
    return workspaceEditOf(renaming.edits, this.#open);
  }

  async symbols(asked: AboutText): Promise<DocumentSymbol[] | null> {
    const document = this.#document(asked);
    return document ? (await outline(sourceOf(document))).map(symbolOf) : null;
  }

  async formatting(asked: AboutText): Promise<TextEdit[] | null> {
    const document = this.#document(asked);
    const source = document && sourceOf(document);
    const { output } = source ? await format(source) : {};
    if (source === undefined || output === undefined || output === source.text) return null;
    return [{ range: rangeOf({ source, start: 0, end: source.text.length }), newText: output }];
  }

  codeActions({ textDocument, range }: CodeActionParams): CodeAction[] | null {
    const document = this.#document({ textDocument });
    if (!document) return null;
    const source = sourceOf(document);
    const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    const diagnostics = this.#checker.diagnosticsOf(nameOf(document.uri));
    // Those of an older text would change something else.
    const current = diagnostics.filter((diagnostic) => diagnostic.range.source.text === source.text);
    return fixesOf(current, { source, start, end }).map((fix) => codeActionOf(fix, this.#open));
  }

  #question({ position, ...asked }: TextDocumentPositionParams): Question | undefined {
    const document = this.#document(asked);
    if (!document) return undefined;
    const source = sourceOf(document);
    const within = this.#checker.includerOf(source.name);
    const host = hostFor(within?.name ?? source.name, this.#open);
    return [source, document.offsetAt(position), { host, ...(within && { within }) }];
  }

  #document({ textDocument }: AboutText): TextDocument | undefined {
    const document = this.#open.get(textDocument.uri);
    return document && this.#checker.concerns(document) ? document : undefined;
  }
}
