import { closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import { bracketMatching, foldGutter, foldKeymap, indentOnInput, indentUnit } from "@codemirror/language";
import { lintGutter, lintKeymap } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { EditorState, type Extension } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import type { Fix, Problem } from "../calls.ts";
import { completions, type SuggestsTypes } from "./completions.ts";
import { type Explains, explanations } from "./explanations.ts";
import { showProblems } from "./squiggles.ts";
import { looks } from "./theme.ts";

export interface EditorOptions extends SuggestsTypes, Explains {
  /** Called after the text was changed, whoever changed it. */
  readonly onChange: (text: string) => void;
  /** Called when the cursor comes to stand elsewhere by the hand of the author, with its offset. */
  readonly onMove: (offset: number) => void;
}

/** Where the document is written. */
export class Editor {
  readonly #view: EditorView;

  /**
   * It stands in a shadow tree, where its styles are sheets that no policy
   * has to allow.
   */
  constructor(host: HTMLElement, options: EditorOptions) {
    const root = host.attachShadow({ mode: "open" });
    const state = EditorState.create({
      extensions: [extensions, completions(options), explanations(options), listening(options)],
    });
    this.#view = new EditorView({ state, parent: root, root });
    new ResizeObserver(() => this.#keepCursor()).observe(host);
  }

  get text(): string {
    return this.#view.state.sliceDoc();
  }

  /** Another document in place of this one; it can be undone. */
  replaceAll(text: string): void {
    const { length } = this.#view.state.doc;
    this.#view.dispatch({ changes: { from: 0, to: length, insert: text }, selection: { anchor: 0 } });
    this.#view.scrollDOM.scrollTop = 0;
  }

  apply({ edits }: Fix): void {
    const { length } = this.#view.state.doc;
    // A mistake that was told of an older text.
    if (edits.some(({ end }) => end > length)) return;
    this.#view.dispatch({ changes: edits.map(({ start, end, text }) => ({ from: start, to: end, insert: text })) });
    const [first] = edits;
    if (first) this.goTo(first.start + first.text.length, { focus: true });
  }

  /** Puts the cursor somewhere, where it can be seen. */
  goTo(offset: number, { focus }: { readonly focus: boolean }): void {
    const anchor = Math.min(offset, this.#view.state.doc.length);
    this.#view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: "center" }) });
    if (focus) this.#view.focus();
  }

  /** Who writes sees where, also when what is below the text grows. */
  #keepCursor(): void {
    if (!this.#view.hasFocus) return;
    const effects = EditorView.scrollIntoView(this.#view.state.selection.main.head, { y: "nearest", yMargin: 24 });
    this.#view.dispatch({ effects });
  }

  show(problems: readonly Problem[]): void {
    showProblems(this.#view, problems);
  }

  focus(): void {
    this.#view.focus();
  }
}

const extensions: Extension = [
  [lineNumbers(), foldGutter(), lintGutter(), highlightActiveLineGutter(), highlightActiveLine()],
  [history(), drawSelection(), indentOnInput(), indentUnit.of("  "), bracketMatching(), closeBrackets()],
  [yaml(), highlightSelectionMatches(), search({ top: true }), looks],
  keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...searchKeymap, ...historyKeymap]),
  keymap.of([...foldKeymap, ...completionKeymap, ...lintKeymap, indentWithTab]),
  EditorView.contentAttributes.of({
    "aria-label": "Architecture as YAML. Press Escape, then Tab, to leave the editor.",
    spellcheck: "false",
    // What can be edited has the keyboard anyway, but not every program knows that.
    tabindex: "0",
  }),
];

function listening({ onChange, onMove }: EditorOptions): Extension {
  return EditorView.updateListener.of(({ docChanged, selectionSet, transactions, state }) => {
    if (docChanged) onChange(state.sliceDoc());
    const isByHand = transactions.some((transaction) => transaction.isUserEvent("select"));
    if (docChanged || (selectionSet && isByHand)) onMove(state.selection.main.head);
  });
}
