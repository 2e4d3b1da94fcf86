import { money } from "../money.ts";
import type { EdgeFacts, NodeFacts } from "../source/spec.ts";

/** Something that is true of a thing. */
export interface Fact {
  /** What the author calls it: `owner`, `x-team`. */
  readonly key: string;
  /** What readers call it. */
  readonly name: string;
  /** In one line. */
  readonly text: string;
}

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

/** A hostile document may have far more than anyone can read. */
const longestText = 600;
const mostParts = 30;

/** The facts of a thing, its description first, its author's own last; without its link. */
export function factsOf(facts: AnyFacts, currency = "USD"): readonly Fact[] {
  const own = Object.keys(facts).filter((key): key is `x-${string}` => key.startsWith("x-"));
  const all: readonly (readonly [key: string, name: string, text: string | undefined])[] = [
    ["description", "Description", facts.description && flat(facts.description)],
    ...named.map(([key, name]) => [key, name, key === "cost" ? costOf(facts, currency) : textOf(facts[key])] as const),
    ...own.map((key) => [key, key.slice(2), textOf(facts[key])] as const),
  ];
  return all.flatMap(([key, name, text]) => (text ? { key, name, text } : []));
}

function costOf({ cost }: AnyFacts, currency: string): string | undefined {
  if (cost === undefined) return undefined;
  const { amount, note } = typeof cost === "number" ? { amount: cost } : cost;
  return [`${money(amount, currency)} a month`, note].filter(Boolean).join(", ");
}

/** Lists and small maps in one line; nothing for what is deeper. */
function textOf(value: unknown): string | undefined {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string" || typeof value === "number") return flat(String(value));
  if (typeof value !== "object" || value === null) return undefined;
  const parts = Object.values(value).filter((part) => typeof part === "string" || typeof part === "number");
  return flat(parts.slice(0, mostParts).join(", "));
}

/** A text in one line. */
export function flat(text: string): string {
  return text.slice(0, longestText).replace(/\s+/g, " ").trim();
}
