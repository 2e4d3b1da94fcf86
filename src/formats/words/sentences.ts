import type { Connection, Finding, ListRow, Member, Outline, WalkStep } from "./account.ts";

/** `Claude, Amazon Bedrock` */
export function nameAndCaption({ label, caption }: Member): string {
  return [label, caption].filter((part) => part !== "").join(", ");
}

/** Words in parentheses, told apart also where there are commas in them; empty: there are none. */
export function inParentheses(words: readonly string[]): string {
  const told = words.filter((word) => word !== "");
  return told.length === 0 ? "" : `(${inARow(told)})`;
}

/** Words one after the other, told apart also where there are commas in them. */
export function inARow(words: readonly string[]): string {
  return words.join(words.some((word) => word.includes(",")) ? "; " : ", ");
}

/** `Ask API → Vector index: k-NN, top 5 (data, encrypted). It is asked twice.` */
export function sentenceOfConnection({ from, sign, to, text, facts, description }: Connection): string {
  const what = [`${from} ${sign} ${to}${text && `: ${text}`}`, inParentheses(facts)].filter(Boolean).join(" ");
  return description === "" ? what : `${what}. ${description}`;
}

/** `PII scope: Ask API, Vector index. Here are names of people.` */
export function sentenceOfOutline({ label, members, description }: Outline): string {
  const what = `${label}: ${inARow(members)}`;
  return description === "" ? what : `${what}. ${description}`;
}

/** `Employee → Edge WAF: The employee asks`, in its two parts. */
export function partsOfStep({ route, text }: WalkStep): readonly string[] {
  return [route, text].filter((part, index, parts) => part !== "" && parts.indexOf(part) === index);
}

/** `llm-without-guardrail, on Claude: internal pilot` */
export function sentenceOfFinding({ rule, because, on }: Finding): string {
  const about = on.length === 0 ? "" : `, on ${inARow(on.map(({ name }) => name))}`;
  return `${rule}${about}: ${because}`;
}

/** `Budget: $5,000 — $4,200 of it, 84 %` */
export function sentenceOfRow({ text, caption, amount }: ListRow): string {
  return [amount === "" ? text : `${text}: ${amount}`, caption].filter((part) => part !== "").join(" — ");
}
