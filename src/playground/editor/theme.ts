import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

// Colours are custom properties of the page, so that both turn dark together.

const highlighting = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: "var(--code-key)" },
  { tag: [tags.string, tags.content, tags.attributeValue], color: "var(--code-text)" },
  { tag: [tags.number, tags.bool, tags.null, tags.keyword, tags.typeName], color: "var(--code-value)" },
  { tag: tags.comment, color: "var(--quiet)", fontStyle: "italic" },
  { tag: [tags.separator, tags.punctuation, tags.squareBracket, tags.brace, tags.meta], color: "var(--quiet)" },
  { tag: tags.invalid, color: "var(--error)" },
]);

const chrome = EditorView.theme({
  "&": { height: "100%", color: "var(--text)", backgroundColor: "var(--ground)", fontSize: "13px" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.6" },
  ".cm-content": { padding: "12px 0", caretColor: "var(--accent)" },
  ".cm-line": { padding: "0 16px 0 6px" },
  ".cm-cursor": { borderLeft: "2px solid var(--accent)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "var(--selected)",
  },
  ".cm-activeLine": { backgroundColor: "var(--line-here)" },
  ".cm-gutters": { backgroundColor: "var(--ground)", color: "var(--faint)", border: "none", paddingLeft: "4px" },
  ".cm-activeLineGutter": { backgroundColor: "transparent" },
  "&.cm-focused .cm-activeLineGutter": { color: "var(--text)", backgroundColor: "transparent" },
  ".cm-foldGutter .cm-gutterElement": { color: "var(--faint)" },
  ".cm-foldPlaceholder": { backgroundColor: "var(--over)", border: "none", color: "var(--quiet)", padding: "0 6px" },
  ".cm-matchingBracket, &.cm-focused .cm-matchingBracket": { backgroundColor: "var(--selected)" },
  ".cm-selectionMatch": { backgroundColor: "var(--over)" },
  ".cm-searchMatch": { backgroundColor: "var(--found)" },
});

const popups = EditorView.theme({
  ".cm-tooltip": {
    backgroundColor: "var(--raised)",
    color: "var(--text)",
    border: "1px solid var(--line)",
    borderRadius: "8px",
    boxShadow: "var(--shadow)",
    overflow: "hidden",
  },
  ".cm-tooltip.cm-tooltip-autocomplete": { overflow: "visible" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": {
    fontFamily: "var(--sans)",
    maxHeight: "18em",
    minWidth: "260px",
    padding: "4px",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    padding: "4px 8px",
    borderRadius: "5px",
    lineHeight: "1.4",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": {
    backgroundColor: "var(--selected)",
    color: "var(--text)",
  },
  ".cm-completionIcon": { display: "none" },
  ".cm-completionPicture": { width: "20px", height: "20px", flex: "none", objectFit: "contain" },
  ".cm-completionLabel": { fontFamily: "var(--mono)", fontSize: "12.5px" },
  ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "bold", color: "var(--accent)" },
  ".cm-completionDetail": {
    marginLeft: "auto",
    paddingLeft: "12px",
    color: "var(--quiet)",
    fontStyle: "normal",
    fontSize: "12px",
    overflow: "hidden",
    textOverflow: "ellipsis",
  },
  ".cm-tooltip.cm-completionInfo": {
    padding: "8px 12px",
    maxWidth: "320px",
    fontFamily: "var(--sans)",
    lineHeight: "1.45",
  },
  ".cm-tooltip-hover": { fontFamily: "var(--sans)", maxWidth: "460px" },
  ".cm-hoverText": { padding: "8px 12px", lineHeight: "1.45" },
  ".cm-hoverText > *, .cm-completionInfo p": { margin: "0" },
  ".cm-hoverText > * + *, .cm-completionInfo p + p": { marginTop: "6px" },
  ".cm-hoverText ul": { paddingLeft: "18px" },
  code: {
    fontFamily: "var(--mono)",
    fontSize: "0.95em",
    backgroundColor: "var(--over)",
    borderRadius: "4px",
    padding: "1px 4px",
  },
});

const mistakes = EditorView.theme({
  ".cm-diagnostic": { padding: "8px 12px", whiteSpace: "pre-line", lineHeight: "1.45", fontFamily: "var(--sans)" },
  ".cm-diagnostic-error": { borderLeft: "3px solid var(--error)" },
  ".cm-diagnostic-warning": { borderLeft: "3px solid var(--warning)" },
  ".cm-diagnosticSource": { fontSize: "11px", color: "var(--quiet)", opacity: "1", fontFamily: "var(--mono)" },
  ".cm-diagnosticAction": {
    backgroundColor: "var(--accent-fill)",
    color: "var(--on-accent)",
    borderRadius: "5px",
    padding: "3px 10px",
    margin: "4px 8px 0 0",
    fontFamily: "var(--sans)",
    fontSize: "12px",
  },
  ".cm-panels": { backgroundColor: "var(--chrome)", color: "var(--text)", fontFamily: "var(--sans)" },
  ".cm-panels.cm-panels-top": { borderBottom: "1px solid var(--line)" },
  ".cm-textfield": {
    backgroundColor: "var(--ground)",
    border: "1px solid var(--strong)",
    borderRadius: "5px",
    padding: "3px 7px",
  },
  ".cm-button": {
    backgroundImage: "none",
    backgroundColor: "var(--ground)",
    color: "var(--text)",
    border: "1px solid var(--line)",
    borderRadius: "5px",
  },
});

/** What the editor looks like, in the light and in the dark. */
export const looks: Extension = [chrome, popups, mistakes, syntaxHighlighting(highlighting)];
