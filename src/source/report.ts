import type { Diagnostic, DiagnosticCode, Severity } from "./diagnostic.ts";
import type { Range } from "./source.ts";

/** More mistakes than this in one file help nobody; the others are only counted. */
const mostPerFile = 100;

/** What can be done about a mistake. */
export type Remedy = Pick<Diagnostic, "hint" | "fix">;

/** Collects the diagnostics of one run. Stages add to it and go on, so that one run finds every mistake. */
export class Report {
  /** By file, in the order in which the files were first mentioned. */
  readonly #files = new Map<string, Diagnostic[]>();
  readonly #omitted = new Map<string, Omitted>();

  error(code: DiagnosticCode, message: string, range: Range, remedy: Remedy = {}): void {
    this.#add({ code, severity: "error", message, range, ...remedy });
  }

  warning(code: DiagnosticCode, message: string, range: Range, remedy: Remedy = {}): void {
    this.#add({ code, severity: "warning", message, range, ...remedy });
  }

  /** Adds what another report has collected and this one does not say yet. */
  take({ diagnostics }: Report): void {
    const known = new Set(this.diagnostics.map(keyOf));
    for (const diagnostic of diagnostics) if (!known.has(keyOf(diagnostic))) this.#add(diagnostic);
  }

  get hasErrors(): boolean {
    return this.diagnostics.some(({ severity }) => severity === "error");
  }

  /** In the order of the files as they were first mentioned, and of the places in each. */
  get diagnostics(): readonly Diagnostic[] {
    return [...this.#files].flatMap(([name, diagnostics]) => {
      const omitted = this.#omitted.get(name);
      const inOrder = diagnostics.toSorted((a, b) => a.range.start - b.range.start);
      return omitted ? [...inOrder, diagnosticOf(omitted)] : inOrder;
    });
  }

  #add(diagnostic: Diagnostic): void {
    const { source } = diagnostic.range;
    const known = this.#files.get(source.name) ?? [];
    this.#files.set(source.name, known);
    if (known.length < mostPerFile) known.push(diagnostic);
    else this.#omit(diagnostic);
  }

  #omit({ severity, range }: Diagnostic): void {
    const { name } = range.source;
    const before = this.#omitted.get(name);
    const isWorse = severity === "error" && before?.severity !== "error";
    this.#omitted.set(name, {
      count: (before?.count ?? 0) + 1,
      severity: isWorse || !before ? severity : before.severity,
      range: isWorse || !before ? range : before.range,
    });
  }
}

/** What two diagnostics have in common that say the same. */
function keyOf({ code, message, range: { source, start } }: Diagnostic): string {
  return [code, source.name, start, message].join("\n");
}

/** The mistakes of a file that are not listed. */
interface Omitted {
  readonly count: number;
  readonly severity: Severity;
  /** Of the first of them. */
  readonly range: Range;
}

function diagnosticOf({ count, severity, range }: Omitted): Diagnostic {
  const message = `${count} more mistakes of this file are not listed`;
  return { code: "too-many-mistakes", severity, message, range, hint: "mend those above first" };
}
