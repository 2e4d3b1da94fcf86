import { element } from "../viewer/dom.ts";
import type { Fix, Problem } from "./calls.ts";
import { button, part } from "./dom.ts";
import { lineOf } from "./editor/prose.ts";

export interface ProblemsOptions {
  /** Called with the offset of a mistake that somebody wants to see. */
  readonly onChoose: (offset: number) => void;
  readonly onFix: (fix: Fix) => void;
}

/** The list of what is wrong, below the text. */
export class ProblemList {
  readonly #verdict = part("verdict", HTMLElement);
  readonly #list = part("problem-list", HTMLOListElement);
  readonly #options: ProblemsOptions;

  constructor(options: ProblemsOptions) {
    this.#options = options;
  }

  show(problems: readonly Problem[]): void {
    const errors = problems.filter(({ severity }) => severity === "error").length;
    const worst = errors > 0 ? "error" : problems.length > 0 ? "warning" : "none";
    this.#verdict.dataset.worst = worst;
    // What is read out is said once.
    const sentence = verdictOf(errors, problems.length - errors);
    if (this.#verdict.textContent !== sentence) this.#verdict.textContent = sentence;
    this.#list.hidden = problems.length === 0;
    this.#list.replaceChildren(...problems.map((problem) => itemOf(problem, this.#options)));
  }
}

function verdictOf(errors: number, warnings: number): string {
  const counts = [counted(errors, "error"), counted(warnings, "warning")].filter((text) => text !== "");
  return counts.length > 0 ? counts.join(", ") : "No mistakes";
}

function counted(count: number, thing: string): string {
  return count === 0 ? "" : `${count} ${thing}${count === 1 ? "" : "s"}`;
}

function itemOf(problem: Problem, { onChoose, onFix }: ProblemsOptions): HTMLLIElement {
  const { severity, message, hint, position, start, frame, fixes, code } = problem;
  const where = element("span", { class: "where" }, `${position.line}:${position.column}`);
  const kind = element("span", { class: "severity" }, severity === "error" ? "Error" : "Warning");
  const said = button([where, kind, ...lineOf(message)], () => onChoose(start), "said");
  said.title = code;
  const item = element("li", { class: `problem ${severity}` }, said);
  if (frame.length > 0) item.append(framed(frame));
  if (hint !== undefined) item.append(element("p", { class: "hint" }, ...lineOf(hint)));
  item.append(...fixes.map((fix) => button([fix.title], () => onFix(fix), "fix")));
  return item;
}

function framed(frame: Problem["frame"]): HTMLPreElement {
  const width = Math.max(...frame.map(({ number }) => `${number ?? ""}`.length));
  const lines = frame.flatMap(({ number, text, marks }) => {
    const line = `${`${number ?? ""}`.padStart(width)} │ ${text}\n`;
    return marks === "" ? [line] : [line, `${" ".repeat(width)} │ `, element("mark", {}, marks), "\n"];
  });
  // It can be scrolled, so that a keyboard reaches it.
  return element("pre", { tabindex: "0", role: "group", "aria-label": "The lines that are meant" }, ...lines);
}
