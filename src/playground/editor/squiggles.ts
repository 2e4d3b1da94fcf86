import { type Diagnostic, setDiagnostics } from "@codemirror/lint";
import type { EditorView } from "@codemirror/view";
import type { Problem } from "../calls.ts";

/** Underlines mistakes and marks their lines, with what is wrong and what to do about it at hand. */
export function showProblems(view: EditorView, problems: readonly Problem[]): void {
  const { length } = view.state.doc;
  const shown = problems.filter(({ end }) => end <= length).map((problem) => diagnosticOf(problem));
  view.dispatch(setDiagnostics(view.state, shown));
}

function diagnosticOf({ start, end, severity, code, message, hint, fixes }: Problem): Diagnostic {
  return {
    ...{ from: start, to: end, severity, source: code },
    message: hint === undefined ? message : `${message}\n${hint}`,
    actions: fixes.map((fix) => ({
      name: fix.title,
      apply: (view) =>
        view.dispatch({ changes: fix.edits.map(({ start, end, text }) => ({ from: start, to: end, insert: text })) }),
    })),
  };
}
