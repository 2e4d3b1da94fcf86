import { headlineOf, type Statement, statementsOf, topics } from "../compare/statements.ts";
import { visible } from "../reporters/visible.ts";
import { headings } from "./headings.ts";
import type { Summary } from "./summary.ts";

/** Plain sentences, one a line, for who reads them in a terminal or in a log. */
export const text: Summary = {
  name: "text",
  summary: "Plain sentences, one a line, the most important first.",

  write(comparison) {
    const statements = statementsOf(comparison);
    const sections = topics.flatMap((topic) => {
      const some = statements.filter((statement) => statement.topic === topic);
      return some.length === 0 ? [] : ["", `${headings[topic]}:`, ...some.map(lineOf)];
    });
    return [`${headlineOf(comparison)}.`, ...sections].map((line) => `${line}\n`).join("");
  },
};

/** The sign goes first, so that no line begins with what its author wrote. */
function lineOf({ sign, text: sentence }: Statement): string {
  return `  ${sign} ${harmless(visible(sentence))}.`;
}

/** Runners of workflows obey what stands behind this, wherever it stands in a line. */
function harmless(line: string): string {
  return line.replaceAll("##[", "## [");
}
