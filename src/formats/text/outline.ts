import type { Drawing } from "../../drawing/drawing.ts";
import type { Account, Choice, List, Member, Walk } from "../words/account.ts";
import { accountOf } from "../words/account-of.ts";
import {
  inARow,
  inParentheses,
  nameAndCaption,
  partsOfStep,
  sentenceOfConnection,
  sentenceOfFinding,
  sentenceOfOutline,
  sentenceOfRow,
} from "../words/sentences.ts";
import { wrapped } from "./wrap.ts";

/** What a drawing says, as plain text: sections with empty lines between them. */
export function outlineOf(drawing: Drawing): string {
  const account = accountOf(drawing);
  const { members, connections, outlines, walks, decisions, findings, lists } = account;
  const sections = [
    headOf(account),
    section(
      "Components",
      members.flatMap((member) => linesOfMember(member, "")),
    ),
    section(
      "Connections",
      connections.flatMap((each) => wrapped(sentenceOfConnection(each), "- ")),
    ),
    section(
      "Outlines",
      outlines.flatMap((each) => wrapped(sentenceOfOutline(each), "- ")),
    ),
    ...walks.map(sectionOfWalk),
    section("Decisions", decisions.flatMap(linesOfChoice)),
    section(
      "Accepted findings",
      findings.flatMap((each) => wrapped(sentenceOfFinding(each), `F${each.number}. `)),
    ),
    ...lists.map(sectionOfList),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join("\n")}\n`)
    .join("\n");
}

function headOf({ title, description, about, summary }: Account): readonly string[] {
  const paragraphs = [...description, about, summary].filter((paragraph) => paragraph !== "");
  return [...wrapped(title), "", ...paragraphs.flatMap((paragraph) => wrapped(paragraph))];
}

/** Nothing below a heading is no section. */
function section(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [...wrapped(heading), "", ...lines];
}

/** A line for what it is, and below it, further in, what more there is to say and what is in it. */
function linesOfMember(member: Member, indent: string): readonly string[] {
  const { type, saysType, facts, cost, description, link, members } = member;
  const name = [nameAndCaption(member), inParentheses([saysType ? "" : type, ...facts, cost])]
    .filter(Boolean)
    .join(" ");
  const below = `${indent}  `;
  return [
    ...wrapped(members.length > 0 ? `${name}:` : name, `${indent}- `),
    ...[description, link].filter((text) => text !== "").flatMap((text) => wrapped(text, below)),
    ...members.flatMap((inner) => linesOfMember(inner, below)),
  ];
}

function sectionOfWalk({ letter, title, description, steps }: Walk): readonly string[] {
  const lines = steps.flatMap((step) => wrapped(partsOfStep(step).join(": "), `${letter}${step.number}. `));
  const about = description === "" ? [] : [...wrapped(description), ""];
  return section([`Flow${letter && ` ${letter}`}`, title].join(": "), [...about, ...lines]);
}

function linesOfChoice({ number, title, reasons, on, link }: Choice): readonly string[] {
  const start = `D${number}. `;
  const below = " ".repeat(start.length);
  const told = [
    ...reasons.map(([name, text]) => `${name}: ${text}`),
    ...(on.length === 0 ? [] : [`On: ${inARow(on)}`]),
    ...(link === "" ? [] : [link]),
  ];
  return [...wrapped(title, start), ...told.flatMap((line) => wrapped(line, below))];
}

function sectionOfList({ heading, rows }: List): readonly string[] {
  return section(
    heading,
    rows.flatMap((row) => wrapped(sentenceOfRow(row), "- ")),
  );
}
