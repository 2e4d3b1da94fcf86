import {
  type CodeAction,
  CodeActionKind,
  type CompletionItem,
  CompletionItemKind,
  DiagnosticSeverity,
  type DocumentSymbol,
  InsertTextMode,
  type Location,
  type Diagnostic as ProtocolDiagnostic,
  type Range as ProtocolRange,
  SymbolKind,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import {
  type Completion,
  type Diagnostic,
  type Fix,
  type OutlineItem,
  positionAt,
  type Range,
  type TextEdit,
} from "../../index.ts";
import { type OpenTexts, uriOf } from "./files.ts";

/** A range as the protocol counts: lines and UTF-16 code units from 0. */
export function rangeOf({ source, start, end }: Range): ProtocolRange {
  const [from, to] = [positionAt(source, start), positionAt(source, end)];
  return {
    start: { line: from.line - 1, character: from.column - 1 },
    end: { line: to.line - 1, character: to.column - 1 },
  };
}

export function locationOf(range: Range, open: OpenTexts): Location {
  return { uri: uriOf(range.source.name, open), range: rangeOf(range) };
}

export function diagnosticOf({ code, severity, message, hint, range }: Diagnostic): ProtocolDiagnostic {
  return {
    range: rangeOf(range),
    severity: severity === "error" ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    code,
    source: "stratogram",
    message: hint === undefined ? message : `${message}\n${hint}`,
  };
}

/** The list is in order and fits what was typed, so the editor is not to sort or filter it again. */
export function completionOf(completion: Completion, index: number, offset: number): CompletionItem {
  const { label, kind, detail, documentation, insert, range } = completion;
  const typed = range.source.text.slice(range.start, offset);
  return {
    label,
    kind: completionKinds[kind],
    ...(detail && { detail }),
    ...(documentation && { documentation: { kind: "markdown", value: documentation } }),
    sortText: String(index).padStart(4, "0"),
    filterText: typed === "" ? label : typed,
    insertTextMode: InsertTextMode.asIs,
    textEdit: { range: rangeOf(range), newText: insert },
  };
}

const completionKinds: Readonly<Record<Completion["kind"], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  type: CompletionItemKind.Class,
  id: CompletionItemKind.Reference,
  value: CompletionItemKind.Value,
};

export function symbolOf({ name, detail, kind, range, nameRange, children }: OutlineItem): DocumentSymbol {
  return {
    // An editor refuses a list with a nameless symbol in it.
    name: name.trim() === "" ? kind : name,
    ...(detail && { detail }),
    kind: symbolKinds[kind],
    range: rangeOf(range),
    selectionRange: rangeOf(nameRange),
    children: children.map(symbolOf),
  };
}

const symbolKinds: Readonly<Record<OutlineItem["kind"], SymbolKind>> = {
  section: SymbolKind.Namespace,
  group: SymbolKind.Package,
  node: SymbolKind.Object,
  edge: SymbolKind.Interface,
  flow: SymbolKind.Function,
  step: SymbolKind.Event,
  overlay: SymbolKind.Module,
  view: SymbolKind.File,
  decision: SymbolKind.String,
  class: SymbolKind.Class,
};

/** Edits of several files. */
export function workspaceEditOf(edits: readonly TextEdit[], open: OpenTexts): WorkspaceEdit {
  const changes: NonNullable<WorkspaceEdit["changes"]> = {};
  for (const { range, text } of edits) {
    const uri = uriOf(range.source.name, open);
    changes[uri] = [...(changes[uri] ?? []), { range: rangeOf(range), newText: text }];
  }
  return { changes };
}

export function codeActionOf({ title, edits, diagnostic }: Fix, open: OpenTexts): CodeAction {
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(diagnostic)],
    isPreferred: true,
    edit: workspaceEditOf(edits, open),
  };
}
