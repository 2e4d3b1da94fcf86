import type { Edge, Element } from "../model/architecture.ts";
import type { EdgeFacts, NodeFacts } from "../source/spec.ts";

type AnyFacts = NodeFacts & EdgeFacts;

/** What is told of a thing, in this order. */
const named: readonly (readonly [key: keyof AnyFacts, name: string])[] = [
  ["owner", "Owner"],
  ["status", "Status"],
  ["region", "Region"],
  ["model", "Model"],
  ["serving", "Serving"],
  ["scaling", "Scaling"],
  ["spot", "Spot capacity"],
  ["gpu", "GPU"],
  ["protocol", "Protocol"],
  ["port", "Port"],
  ["traffic", "Traffic"],
  ["data", "Data"],
  ["encrypted", "Encrypted"],
  ["public", "Public"],
  ["auth", "Authentication"],
  ["slo", "Service level"],
  ["cost", "Cost"],
  ["covers", "Covers"],
  ["tags", "Tags"],
  ["iac", "Code"],
  ["evidence", "Evidence"],
];

/** More than a pointer resting on a picture should unfold; a hostile document may have much more. */
const maxLines = 30;
const maxLineLength = 300;

/** What is known about a node or a group, a line for each fact; nothing when that is no more than its label. */
export function tooltipOfElement({ label, id, type, facts }: Element, currency = "USD"): string | undefined {
  const name = flat(label) || id;
  const lines = linesOf([name, type?.title !== name && type?.title, ...factsOf(facts, currency)]);
  return lines.length > 1 || !label ? lines.join("\n") : undefined;
}

/** What is known about an edge; `labelsById` has the labels of its ends. */
export function tooltipOfEdge(edge: Edge, labelsById: ReadonlyMap<string, string>, currency = "USD"): string {
  const { from, to, arrow, label, kind, asynchronous, facts } = edge;
  const nameOf = (id: string) => flat(labelsById.get(id) ?? "") || id;
  const sign = { none: "–", end: "→", both: "↔" }[arrow];
  return linesOf([
    `${nameOf(from)} ${sign} ${nameOf(to)}`,
    flat(label),
    kind !== "request" && `Kind: ${kind}`,
    asynchronous && "Asynchronous",
    ...factsOf(facts, currency),
  ]).join("\n");
}

type Line = string | false | undefined;

function factsOf(facts: AnyFacts, currency: string): readonly Line[] {
  const own = Object.keys(facts).filter((key): key is `x-${string}` => key.startsWith("x-"));
  return [
    facts.description && flat(facts.description),
    ...named.map(([key, name]) => sentence(name, key === "cost" ? costOf(facts, currency) : textOf(facts[key]))),
    ...own.map((key) => sentence(key.slice(2), textOf(facts[key]))),
  ];
}

function sentence(name: string, text: string | undefined): Line {
  return text && `${name}: ${text}`;
}

function costOf({ cost }: AnyFacts, currency: string): string | undefined {
  if (cost === undefined) return undefined;
  const { amount, note } = typeof cost === "number" ? { amount: cost } : cost;
  return [`${amount} ${currency} a month`, note].filter(Boolean).join(", ");
}

/** Lists and small maps in one line; nothing for what is deeper. */
function textOf(value: unknown): string | undefined {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string" || typeof value === "number") return flat(String(value));
  if (typeof value !== "object" || value === null) return undefined;
  const parts = Object.values(value).filter((part) => typeof part === "string" || typeof part === "number");
  return flat(parts.slice(0, maxLines).join(", "));
}

function flat(text: string): string {
  return text
    .slice(0, 2 * maxLineLength)
    .replace(/\s+/g, " ")
    .trim();
}

function linesOf(lines: readonly Line[]): readonly string[] {
  return lines
    .filter((line): line is string => typeof line === "string" && line !== "")
    .slice(0, maxLines)
    .map((line) => (line.length > maxLineLength ? `${line.slice(0, maxLineLength)}…` : line));
}
