import type { Drawing } from "../../drawing/drawing.ts";
import { linkTarget } from "../svg/link.ts";
import type { Member } from "./account.ts";
import { phrasesOf, textOfFact } from "./facts.ts";
import { type Boxed, captionOf, labelOf } from "./names.ts";
import { plain } from "./plain.ts";

/** What contains what: nodes and groups, nodes of a group before groups in it. */
export function membersOf({ figures }: Drawing, names: ReadonlyMap<string, string>): readonly Member[] {
  const boxes = figures.filter((figure): figure is Boxed =>
    figure.type === "node" ? !figure.isTrace : figure.type === "group",
  );
  const ids = new Set(boxes.map(({ id }) => id));
  const byParent = new Map<string | undefined, Boxed[]>();
  for (const type of ["node", "group"]) {
    for (const box of boxes) {
      if (box.type !== type) continue;
      const parent = box.parent !== undefined && ids.has(box.parent) ? box.parent : undefined;
      byParent.set(parent, [...(byParent.get(parent) ?? []), box]);
    }
  }
  const within = (parent: string | undefined): readonly Member[] =>
    (byParent.get(parent) ?? []).map((box) => ({ ...memberOf(box, names), members: within(box.id) }));
  return within(undefined);
}

/** Members at any depth, each group before what is in it. */
export function everyMember(members: readonly Member[]): readonly Member[] {
  return members.flatMap((member) => [member, ...everyMember(member.members)]);
}

function memberOf(box: Boxed, names: ReadonlyMap<string, string>): Omit<Member, "members"> {
  const { id, type, ofType, facts, link } = box;
  const [label, caption] = [labelOf(box), captionOf(box)];
  const title = ofType?.title ?? "";
  return {
    id,
    name: names.get(id) ?? label,
    label,
    caption,
    type: title,
    saysType: [label, caption].some((text) => saysTitle(text, title)),
    isGroup: type === "group",
    description: textOfFact(facts, "description"),
    facts: phrasesOf(facts, (part) => nameOfPart(part, names)),
    cost: textOfFact(facts, "cost"),
    link: plain(linkTarget(link) ?? ""),
  };
}

/** Whether a text has a title in it, or the part of it before parentheses or inside of them: `VPC 10.0.0.0/16` for `Virtual private cloud (VPC)`. */
function saysTitle(text: string, title: string): boolean {
  const parts = [title, ...title.split(/[()]/).map((part) => part.trim())];
  return parts.some((part) => part !== "" && text.toLowerCase().includes(part.toLowerCase()));
}

/** The name of what an author calls by its id or by the end of it. */
function nameOfPart(part: string, names: ReadonlyMap<string, string>): string | undefined {
  const exact = names.get(part);
  if (exact !== undefined) return exact;
  return [...names].find(([id]) => id.endsWith(`.${part}`))?.[1];
}
