import type { Diagnostic } from "../source/diagnostic.ts";
import { positionAt } from "../source/source.ts";
import { visible } from "../visible.ts";
import { type FrameLine, frameOf } from "./frame.ts";
import { type Paint, paintFor } from "./paint.ts";
import type { Reporter } from "./reporter.ts";

/**
 * For people: as compilers do, with the lines that are meant.
 *
 *     shop.yaml:7:9: error: unknown node or group "cart" (unknown-reference)
 *       7 |   - to: cart
 *         |         ^^^^
 *       hint: did you mean "card"?
 */
export const pretty: Reporter = {
  name: "pretty",
  summary: "for people, with the lines that are meant",

  report(diagnostics, { color = false } = {}) {
    if (diagnostics.length === 0) return "";
    const paint = paintFor(color);
    const blocks = diagnostics.map((diagnostic) => blockOf(diagnostic, paint));
    return [...blocks, summaryOf(diagnostics)].join("\n");
  },
};

function blockOf({ code, severity, message, hint, range }: Diagnostic, paint: Paint): string {
  const { line, column } = positionAt(range.source, range.start);
  const place = paint.strong(`${visible(range.source.name)}:${line}:${column}:`);
  const lines = [
    `${place} ${paint[severity](`${severity}:`)} ${visible(message)} ${paint.faint(`(${code})`)}`,
    ...printed(frameOf(range), paint),
    ...(hint === undefined ? [] : [`  ${paint.hint("hint:")} ${visible(hint)}`]),
  ];
  return lines.map((text) => `${text}\n`).join("");
}

function printed(frame: readonly FrameLine[], paint: Paint): readonly string[] {
  const width = Math.max(...frame.map(({ number }) => String(number ?? "").length));
  return frame.flatMap(({ number, text, marks }) => {
    const gutter = (label: string) => paint.faint(`  ${label.padStart(width)} |`);
    const line = `${gutter(String(number ?? ""))} ${text}`.trimEnd();
    return marks === "" ? [line] : [line, `${gutter("")} ${paint.mark(marks)}`];
  });
}

/** `2 errors, 1 warning in shop.yaml` */
function summaryOf(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const counts = [counted(errors, "error"), counted(diagnostics.length - errors, "warning")].filter(
    (text) => text !== "",
  );
  const [name, ...others] = new Set(diagnostics.map(({ range }) => range.source.name));
  const where = others.length > 0 ? `${others.length + 1} files` : visible(name ?? "");
  return `${counts.join(", ")} in ${where}\n`;
}

function counted(count: number, thing: string): string {
  return count === 0 ? "" : `${count} ${thing}${count === 1 ? "" : "s"}`;
}
