import type { Change, Edge, Element, Overlay } from "../model/architecture.ts";
import { type Fact, flat } from "./facts.ts";

/** More than a pointer resting on a picture should unfold; a hostile document may have much more. */
const maxLines = 30;
const maxLineLength = 300;

/** What is known about a node or a group, a line for each fact; nothing when that is no more than its label. */
export function tooltipOfElement({ label, id, type, change }: Element, facts: readonly Fact[]): string | undefined {
  const name = flat(label) || id;
  const lines = linesOf([name, type?.title !== name && type?.title, ...sentencesOf(change), ...facts.map(sentenceOf)]);
  return lines.length > 1 || !label ? lines.join("\n") : undefined;
}

/** What is known about an edge; `labelsById` has the labels of its ends. */
export function tooltipOfEdge(edge: Edge, labelsById: ReadonlyMap<string, string>, facts: readonly Fact[]): string {
  const { from, to, arrow, label, kind, asynchronous, change } = edge;
  const nameOf = (id: string) => flat(labelsById.get(id) ?? "") || id;
  const sign = { none: "–", end: "→", both: "↔" }[arrow];
  return linesOf([
    `${nameOf(from)} ${sign} ${nameOf(to)}`,
    flat(label),
    ...sentencesOf(change),
    kind !== "request" && `Kind: ${kind}`,
    asynchronous && "Asynchronous",
    ...facts.map(sentenceOf),
  ]).join("\n");
}

/** What an overlay is. */
export function tooltipOfOverlay({ label, name, description = "", change }: Overlay): string {
  return linesOf([flat(label) || name, ...sentencesOf(change), description]).join("\n");
}

/** What became of something, in a comparison. */
function sentencesOf({ security = [], details = [] }: Partial<Change> = {}): readonly string[] {
  return [...security.map(({ text }) => text), ...details];
}

function sentenceOf({ key, name, text }: Fact): string {
  return key === "description" ? text : `${name}: ${text}`;
}

type Line = string | false | undefined;

function linesOf(lines: readonly Line[]): readonly string[] {
  return lines
    .filter((line): line is string => typeof line === "string" && line !== "")
    .slice(0, maxLines)
    .map((line) => (line.length > maxLineLength ? `${line.slice(0, maxLineLength)}…` : line));
}
