import type { Drawing } from "../../drawing/drawing.ts";
import type { Account } from "./account.ts";
import { connectionsOf } from "./connections.ts";
import { listsOf } from "./lists.ts";
import { membersOf } from "./members.ts";
import { namesOf } from "./names.ts";
import { paragraphsOf, plain } from "./plain.ts";
import { aboutOf, choicesOf, findingsOf, outlinesOf } from "./story.ts";
import { summaryOf } from "./summary.ts";
import { walksOf } from "./walks.ts";

/** Puts into words what a drawing says. */
export function accountOf(drawing: Drawing): Account {
  const names = namesOf(drawing);
  const members = membersOf(drawing, names);
  return {
    title: plain(drawing.title),
    description: paragraphsOf(drawing.description ?? ""),
    about: aboutOf(drawing),
    summary: summaryOf(drawing),
    members,
    connections: connectionsOf(drawing, members, names),
    outlines: outlinesOf(drawing, names),
    walks: walksOf(drawing, names),
    decisions: choicesOf(drawing, names),
    findings: findingsOf(drawing, names),
    lists: listsOf(drawing),
  };
}
