import { element } from "../../viewer/dom.ts";
import type { FrameLine, Problem } from "./messages.ts";

/** What is wrong with a diagram, below its picture. */
export class Problems {
  readonly box = element("section", { class: "problems", "aria-label": "Problems", hidden: true });
  readonly #head = element("button", { type: "button", "aria-expanded": "true" });
  readonly #list = element("ol", {});
  #hadErrors = false;

  constructor() {
    this.#head.addEventListener("click", () => this.#open(this.#head.ariaExpanded !== "true"));
    // Screen readers tell what is wrong once, and not with every key.
    this.box.append(element("div", { role: "status" }, this.#head), this.#list);
  }

  /** `isStale`: the picture is of a document before it was wrong. */
  show(problems: readonly Problem[], isStale: boolean): void {
    const errors = problems.filter(({ severity }) => severity === "error").length;
    const counts = [counted(errors, "error"), counted(problems.length - errors, "warning")].filter(
      (text) => text !== "",
    );
    const text = `${counts.join(", ")}${isStale ? " – the picture is the last good one" : ""}`;
    if (this.#head.textContent !== text) this.#head.textContent = text;
    this.#head.className = errors > 0 ? "error" : "warning";
    this.#list.replaceChildren(...problems.map(itemOf));
    this.box.hidden = problems.length === 0;
    // Warnings are there for whoever wants to read them; errors are in the way of everyone.
    if (errors > 0 !== this.#hadErrors || errors === 0) this.#open(errors > 0);
    this.#hadErrors = errors > 0;
  }

  #open(isOpen: boolean): void {
    this.#list.hidden = !isOpen;
    this.#head.setAttribute("aria-expanded", String(isOpen));
  }
}

function itemOf({ severity, code, message, hint, file, line, column, frame }: Problem): HTMLElement {
  return element(
    "li",
    { class: severity },
    element(
      "p",
      { class: "message" },
      element("strong", {}, `${severity}: `),
      message,
      " ",
      element("span", { class: "code" }, code),
    ),
    element("p", { class: "where" }, `${file}:${line}:${column}`),
    ...(frame.length > 0 ? [frameOf(frame)] : []),
    ...(hint === undefined ? [] : [element("p", { class: "hint" }, hint)]),
  );
}

function frameOf(frame: readonly FrameLine[]): HTMLElement {
  const width = Math.max(...frame.map(({ number }) => `${number ?? ""}`.length));
  const lines = frame.flatMap(({ number, text, marks }) => {
    const gutter = (label: string) => element("span", { class: "gutter" }, `${label.padStart(width)} │ `);
    const line = [gutter(`${number ?? ""}`), `${text}\n`];
    return marks === "" ? line : [...line, gutter(""), element("span", { class: "caret" }, marks), "\n"];
  });
  return element("pre", { tabindex: 0, "aria-label": "The lines that are meant" }, ...lines);
}

function counted(count: number, thing: string): string {
  return count === 0 ? "" : `${count} ${thing}${count === 1 ? "" : "s"}`;
}
