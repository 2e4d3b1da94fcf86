import { counted } from "../counted.ts";
import { listed } from "../listed.ts";
import { type ChangeKind, changeKinds, signsOfChanges } from "../model/change-kinds.ts";
import {
  type Comparison,
  type EdgeChange,
  type ElementChange,
  type NoteChange,
  type NoteKind,
  noteKinds,
} from "./comparison.ts";
import { phraseOf } from "./phrases.ts";
import { type Tale, type Told, tell, worseFirst } from "./tell.ts";
import { inQuotes, vocabularyOf } from "./vocabulary.ts";

/** One thing that differs, in words. */
export interface Statement {
  readonly topic: Topic;
  readonly sign: Sign;
  /** A sentence without a full stop, in one line. */
  readonly text: string;
}

/** In the order in which they are told. */
export const topics = ["security", "components", "connections", "notes", "document"] as const;
export type Topic = (typeof topics)[number];

/** What matters for security: `!` is worse, `✓` is no worse; else what became of something. */
export type Sign = "!" | "✓" | (typeof signsOfChanges)[ChangeKind];

/** Everything that differs in plain sentences, the most important first. */
export function statementsOf(comparison: Comparison, tale: Tale = tell(comparison)): readonly Statement[] {
  const { elements, edges } = tale;
  return [
    ...[...elements, ...edges]
      .flatMap(({ security }) => security)
      .toSorted(worseFirst)
      .map(({ isWorse, sentence }): Statement => ({ topic: "security", sign: isWorse ? "!" : "✓", text: sentence })),
    ...inOrder(elements).flatMap((told) => statementOf("components", told)),
    ...inOrder(edges).flatMap((told) => statementOf("connections", told)),
    ...comparison.notes.map(noteStatement),
    ...comparison.document.map((difference): Statement => {
      const options = { nameOf: vocabularyOf(comparison.after).element, currency: comparison.after.meta.currency };
      const phrase = phraseOf(difference, options);
      return { topic: "document", sign: "~", text: `The document${/^(is|has) /.test(phrase) ? "" : ":"} ${phrase}` };
    }),
  ];
}

/** How much differs, in one sentence without a full stop: `2 components added, 1 moved; 3 connections changed`. */
export function headlineOf({ elements, edges, notes, document }: Comparison): string {
  const parts = [
    countedKinds(
      "component",
      elements.filter(({ isGroup }) => !isGroup),
    ),
    countedKinds(
      "group",
      elements.filter(({ isGroup }) => isGroup),
    ),
    countedKinds("connection", edges),
    ...noteKinds.map((what) =>
      countedKinds(
        what,
        notes.filter((note) => note.what === what),
      ),
    ),
    document.length === 0 ? "" : "the document describes itself differently",
  ];
  const told = parts.filter((part) => part !== "").join("; ");
  return told === "" ? "Nothing has changed" : told.charAt(0).toUpperCase() + told.slice(1);
}

type Changed = Pick<ElementChange | EdgeChange | NoteChange, "kind">;

/** `2 components added, 1 removed`; empty: none differs. */
function countedKinds(thing: string, changes: readonly Changed[]): string {
  const verbOf = (kind: ChangeKind) => (thing === "connection" && kind === "moved" ? "re-wired" : kind);
  return changeKinds
    .map((kind) => ({ kind, count: changes.filter((change) => change.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }, index) => `${index === 0 ? counted(count, thing) : count} ${verbOf(kind)}`)
    .join(", ");
}

/** Those that are added first. */
function inOrder<Some extends Told<Changed>>(all: readonly Some[]): readonly Some[] {
  return changeKinds.flatMap((kind) => all.filter(({ of }) => of.kind === kind));
}

function statementOf(topic: Topic, { of, sentence }: Told<Changed>): readonly Statement[] {
  return sentence === undefined ? [] : [{ topic, sign: signsOfChanges[of.kind], text: sentence }];
}

const nouns: Readonly<Record<NoteKind, string>> = {
  overlay: "Overlay",
  flow: "Flow",
  view: "View",
  decision: "Decision",
  "accepted finding": "Finding",
};

/** What became of something that is said about nodes, groups and edges, in words. */
export function noteStatement({ what, kind, title, differences }: NoteChange): Statement {
  const names = listed(
    differences.map(({ name }) => aspects[name] ?? name),
    "and",
  );
  const verb = { added: "added", removed: "removed", moved: "changed", changed: `changed: ${names}` }[kind];
  const said =
    what === "accepted finding" && kind !== "changed" ? acceptance[kind === "removed" ? "removed" : "added"] : verb;
  const label = inQuotes(title);
  return { topic: "notes", sign: signsOfChanges[kind], text: `${nouns[what]} ${label} is ${said}` };
}

const acceptance = { added: "accepted", removed: "no longer accepted" };

/** What readers call what differs. */
const aspects: Readonly<Record<string, string>> = {
  around: "what it is around",
  on: "what it is about",
  insteadOf: "the alternative",
  tradeOff: "the trade-off",
  because: "the reason",
  lens: "overlay",
};
