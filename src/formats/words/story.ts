import type { Drawing } from "../../drawing/drawing.ts";
import type { Decision } from "../../model/architecture.ts";
import { titleWithStatus } from "../../model/decision-title.ts";
import { linkTarget } from "../svg/link.ts";
import type { Choice, Finding, Outline } from "./account.ts";
import { panelsNamed } from "./lists.ts";
import { paragraphsOf, plain } from "./plain.ts";

type Names = ReadonlyMap<string, string>;

/** What a document says of itself: `Version 1.0, 2026-11-22, Platform team, reviewed`. */
export function aboutOf({ story: { meta } }: Drawing): string {
  const { version, date, author, status } = meta;
  return [version && `Version ${version}`, date, author, status]
    .map((part) => plain(part ?? ""))
    .filter((part) => part !== "")
    .join(", ");
}

/** What belongs together across the groups. */
export function outlinesOf(drawing: Drawing, names: Names): readonly Outline[] {
  return drawing.figures.flatMap((figure) => {
    if (figure.type !== "overlay") return [];
    const { id, members, outlines, tooltip } = figure;
    const drawn = outlines.find(({ label }) => label)?.label?.block.text;
    const label = plain(drawn ?? legendOf(`overlay-${id}`, drawing) ?? id);
    const description = paragraphsOf(tooltip ?? "").filter((line) => line !== label);
    return { label, description: description.join(" "), members: members.map((member) => nameOf(member, names)) };
  });
}

/** A label that had no room in the picture. */
function legendOf(row: string, drawing: Drawing): string | undefined {
  return panelsNamed("legend", drawing)
    .flatMap(({ rows }) => rows)
    .find(({ id }) => id === row)?.label.block.text;
}

/** What was decided, why, and at what price. */
export function choicesOf({ story }: Drawing, names: Names): readonly Choice[] {
  return story.decisions.map((decision) => ({
    number: decision.number,
    title: titleWithStatus({ ...decision, title: plain(decision.title) }),
    reasons: reasonsOf(decision).filter(([, text]) => text !== ""),
    on: decision.on.map((id) => nameOf(id, names)),
    link: plain(linkTarget(decision.link) ?? ""),
  }));
}

function reasonsOf({ because = "", insteadOf = "", tradeOff = "" }: Decision): Choice["reasons"] {
  return [
    ["Because", plain(because)],
    ["Instead of", plain(insteadOf)],
    ["Trade-off", plain(tradeOff)],
  ];
}

/** What a review found and its author accepts. */
export function findingsOf({ story }: Drawing, names: Names): readonly Finding[] {
  return story.acceptances.map(({ number, rule, because, on }) => ({
    number,
    rule: plain(rule),
    because: plain(because),
    on: on.map((id) => ({ id, name: nameOf(id, names) })),
  }));
}

function nameOf(id: string, names: Names): string {
  return names.get(id) ?? plain(id);
}
