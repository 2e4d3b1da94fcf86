import type { CallToolResult, ContentBlock } from "@modelcontextprotocol/sdk/types.js";
import { type Diagnostic, reporters } from "../../index.ts";

/** Data, as text for those who read and as it is for programs, and what goes with it. */
export function answer(data: Record<string, unknown>, ...more: readonly ContentBlock[]): CallToolResult {
  return { content: [textBlock(JSON.stringify(data, undefined, 1)), ...more], structuredContent: data };
}

/** An answer that what was asked for cannot be had, and why. */
export function refusal(message: string): CallToolResult {
  return { content: [textBlock(message)], isError: true };
}

export function textBlock(text: string): ContentBlock {
  return { type: "text", text };
}

/** How many mistakes an answer tells; the rest comes to light when these are mended. */
const mostDiagnostics = 50;

/** Mistakes as `check --format json` tells them: what, where, and the text that mends it where there is one. Errors go first. */
export function diagnosticsIn(diagnostics: readonly Diagnostic[]) {
  const json = reporters.find(({ name }) => name === "json");
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const warnings = diagnostics.filter(({ severity }) => severity === "warning");
  const told = [...errors, ...warnings].slice(0, mostDiagnostics);
  return {
    ...{ errors: errors.length, warnings: warnings.length },
    ...(JSON.parse(json?.report(told) ?? "{}") as object),
    ...(told.length < diagnostics.length && { notListed: diagnostics.length - told.length }),
  };
}
