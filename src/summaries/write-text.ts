import type { Comparison } from "../compare/comparison.ts";
import { headlineOf, type Statement, statementsOf, topics } from "../compare/statements.ts";
import { visible } from "../visible.ts";
import { headings } from "./headings.ts";

/** Sections of plain sentences. */
export function writeText(comparison: Comparison): string {
  const statements = statementsOf(comparison);
  const sections = topics.flatMap((topic) => {
    const some = statements.filter((statement) => statement.topic === topic);
    return some.length === 0 ? [] : ["", `${headings[topic]}:`, ...some.map(lineOf)];
  });
  return [`${headlineOf(comparison)}.`, ...sections].map((line) => `${line}\n`).join("");
}

/** The sign goes first, so that no line begins with what its author wrote. */
function lineOf({ sign, text: sentence }: Statement): string {
  return `  ${sign} ${harmless(visible(sentence))}.`;
}

/** Runners of workflows obey what stands behind this, wherever it stands in a line. */
function harmless(line: string): string {
  return line.replaceAll("##[", "## [");
}
