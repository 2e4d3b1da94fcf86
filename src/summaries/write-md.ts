import type { Comparison } from "../compare/comparison.ts";
import { headlineOf, type Statement, statementsOf, topics } from "../compare/statements.ts";
import { bold, literal } from "../formats/md/markdown.ts";
import { headings } from "./headings.ts";

/** More lines than these nobody reads in a comment, and longer ones are refused by those who keep them. */
const mostStatements = 150;

/** Sections with lists of sentences. */
export function writeMd(comparison: Comparison): string {
  const statements = statementsOf(comparison);
  const told = statements.slice(0, mostStatements);
  const others = statements.length - told.length;
  const sections = topics.flatMap((topic) => {
    const some = told.filter((statement) => statement.topic === topic);
    return some.length === 0 ? [] : ["", `#### ${headings[topic]}`, "", ...some.map(itemOf)];
  });
  const rest = others > 0 ? ["", `And ${others} more.`] : [];
  return [bold(`${quiet(headlineOf(comparison))}.`), ...sections, ...rest].map((line) => `${line}\n`).join("");
}

function itemOf({ sign, topic, text }: Statement): string {
  const line = `${quiet(text)}.`;
  return `- \`${sign}\` ${topic === "security" && sign === "!" ? bold(line) : line}`;
}

/** Text that calls nobody and refers to nothing: `@team`, `#12` and addresses are what they are. */
function quiet(text: string): string {
  return literal(text)
    .replace(/@(?=[\p{L}\p{N}])/gu, "@\u200b")
    .replace(/#(?=\d)/g, "#\u200b")
    .replace(/\b(https?|ftp):(?=\/\/)/gi, "$1\u200b:")
    .replace(/\bwww\.(?=\S)/gi, "www\u200b.");
}
