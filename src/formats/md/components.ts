import type { Account, Finding, Member } from "../words/account.ts";
import { everyMember } from "../words/members.ts";
import { inARow, nameAndCaption } from "../words/sentences.ts";
import { type Head, linked, literal, table } from "./markdown.ts";

const heads: readonly Head[] = [
  { text: "Component" },
  { text: "Type" },
  { text: "In" },
  { text: "Description" },
  { text: "Facts" },
  { text: "Cost", isAmount: true },
];

/** How much there is, and a table of nodes and groups; findings about them are footnotes. */
export function componentsOf(account: Account, noteOf: (finding: Finding) => string): readonly string[] {
  const { members, summary, findings } = account;
  const all = everyMember(members);
  const notesOf = (id: string) =>
    findings
      .filter(({ on }) => on.some((each) => each.id === id))
      .map(noteOf)
      .join("");
  // What is about nothing that is shown is about all of it.
  const general = findings.filter(({ on }) => !on.some(({ id }) => all.some((member) => member.id === id)));
  const rows = rowsOf(members, "").map(({ member, parent }) => {
    const { id, type, isGroup, description, facts, cost, link } = member;
    return [
      `${linked(literal(nameAndCaption(member)), link)}${notesOf(id)}`,
      literal(isGroup ? [type, "group"].filter(Boolean).join(", ") : type),
      ...[parent, description, inARow(facts), cost].map(literal),
    ];
  });
  return [`${literal(summary)}${general.map(noteOf).join("")}`, "", ...table(heads, rows)];
}

interface Row {
  readonly member: Member;
  /** The name of the group that it is in. */
  readonly parent: string;
}

function rowsOf(members: readonly Member[], parent: string): readonly Row[] {
  return members.flatMap((member) => [{ member, parent }, ...rowsOf(member.members, member.name)]);
}
