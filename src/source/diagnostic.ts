import type { Range } from "./source.ts";

/** An error stops the drawing; a warning does not. */
export type Severity = "error" | "warning";

/** Every kind of mistake. A code never changes its meaning, so that scripts can rely on it. */
export const diagnosticCodes = [
  "yaml-syntax",
  "unquoted-colon",
  "several-documents",
  "unknown-tag",
  "too-many-aliases",
  "too-deep",
  "too-large",
  "unreadable-file",
  "unknown-key",
  "wrong-value",
  "missing-key",
  "duplicate-key",
  "invalid-id",
  "invalid-route",
  "no-nodes",
  "unknown-type",
  "ambiguous-type",
  "unknown-reference",
  "ambiguous-reference",
  "unknown-class",
  "duplicate-id",
  "edge-into-itself",
  "group-in-itself",
  "include-cycle",
  "include-outside-root",
  "icon-outside-root",
  "invalid-icon",
  "invalid-link",
  "invalid-color",
  "contradicting-hints",
  "unused-hint",
] as const;

export type DiagnosticCode = (typeof diagnosticCodes)[number];

/** A mistake of an author: what is wrong, where, and what to do about it. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** One sentence in the author's words, without a full stop. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  readonly range: Range;
  /** Text that, put in place of a range, mends the mistake. */
  readonly fix?: { readonly range: Range; readonly text: string };
}
