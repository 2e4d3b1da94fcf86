import { isNoAuthentication } from "../annotations/lenses/authentication.ts";
import { classesOf, classText, isSensitive } from "../annotations/lenses/data-classes.ts";
import { elementsOf } from "../annotations/lenses/elements.ts";
import { isEncrypted } from "../annotations/lenses/encryption.ts";
import { entriesOf, guardOf } from "../annotations/lenses/entries.ts";
import { short } from "../annotations/lenses/names.ts";
import { outsideOf } from "../annotations/lenses/outside.ts";
import { listed } from "../listed.ts";
import type { Architecture, Edge } from "../model/architecture.ts";
import type { Facts, NodeFacts } from "../source/spec.ts";
import type { Comparison, EdgeChange, ElementChange } from "./comparison.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A difference that matters for security. */
export interface SecurityFinding {
  /** What is to be said after the name of the thing. */
  readonly phrase: string;
  readonly isWorse: boolean;
  /** What a mark on the thing says; none: nothing that is short enough. */
  readonly mark?: string;
  /** The names of the differences that it tells. */
  readonly tells: readonly string[];
}

/** Where the borders of what trusts each other are, in both versions. */
export interface Borders {
  readonly before: BordersOf;
  readonly after: BordersOf;
}

interface BordersOf {
  readonly guard: (id: string) => string | undefined;
  /** How edges that lead in from outside, or across a border, do so: what is to be said after `leads`. */
  readonly entries: ReadonlyMap<Edge, string>;
}

export function bordersOf(
  { before, after }: Comparison,
  names: Readonly<Record<"before" | "after", Vocabulary>>,
): Borders {
  return { before: bordersIn(before, names.before), after: bordersIn(after, names.after) };
}

function bordersIn(architecture: Architecture, names: Vocabulary): BordersOf {
  const { groups, edges } = architecture;
  const isOutside = outsideOf(elementsOf(architecture));
  const guard = guardOf(groups);
  const entries = [...entriesOf(groups, edges, isOutside)].map(([edge, entered]) => {
    const border = guard(entered);
    const isFromOutside = isOutside(edge.from) !== isOutside(edge.to);
    const way =
      isFromOutside || border === undefined ? "in from outside" : `across the border of ${names.element(border)}`;
    return [edge, way] as const;
  });
  return { guard, entries: new Map(entries) };
}

/** What a change of a node or a group means for security. */
export function elementFindings(
  { before, after, kind }: ElementChange,
  borders: Borders,
  { pairs, names }: { readonly pairs: ReadonlyMap<string, string>; readonly names: Vocabulary },
): readonly SecurityFinding[] {
  if (!after) return [];
  const old = before?.facts ?? {};
  const isNew = kind === "added";
  const guard = before && borders.before.guard(before.parent ?? "");
  const guards = {
    before: guard === undefined ? undefined : pairs.get(guard),
    after: borders.after.guard(after.parent ?? ""),
    // Of a border that is gone nothing can be told here.
    isGone: guard !== undefined && !pairs.has(guard),
  };
  return [
    ...exposure(old, after.facts, isNew),
    ...encryption({ before: old.encrypted, after: after.facts.encrypted }, isNew, ["encrypted"]),
    ...authentication(old, after.facts, isNew),
    ...sensitiveData(old, after.facts, isNew ? "is new and holds" : "holds"),
    ...(kind === "moved" && !guards.isGone ? crossing(guards, names) : []),
  ];
}

/** What a change of an edge means for security. */
export function edgeFindings({ before, after, kind }: EdgeChange, borders: Borders): readonly SecurityFinding[] {
  const wasEntry = before && borders.before.entries.get(before);
  if (!after) return entrance(wasEntry, undefined, false);
  const isNew = kind === "added";
  const old = before?.facts ?? {};
  const protocol = after.facts.protocol === undefined ? "" : short(after.facts.protocol, 20);
  return [
    ...entrance(wasEntry, borders.after.entries.get(after), isNew),
    ...encryption(
      { before: isEncrypted(old), after: isEncrypted(after.facts) },
      isNew,
      ["encrypted", "protocol"],
      protocol,
    ),
    ...authentication(old, after.facts, isNew),
    ...sensitiveData(old, after.facts, isNew ? "is new and carries" : "carries"),
  ];
}

function exposure(old: NodeFacts, young: NodeFacts, isNew: boolean): readonly SecurityFinding[] {
  if ((old.public ?? false) === (young.public ?? false)) return [];
  const tells = ["public"];
  if (young.public) {
    const phrase = isNew ? "is new and can be reached from the internet" : "can be reached from the internet now";
    return [{ phrase, isWorse: true, mark: "Public", tells }];
  }
  const phrase = young.public === false ? "can" : "is said to";
  const rest = young.public === false ? "no longer be reached" : "be reachable no longer";
  return [{ phrase: `${phrase} ${rest} from the internet`, isWorse: false, mark: "Not public", tells }];
}

interface States {
  readonly before: boolean | undefined;
  readonly after: boolean | undefined;
}

function encryption(
  { before, after }: States,
  isNew: boolean,
  tells: readonly string[],
  protocol = "",
): readonly SecurityFinding[] {
  if (before === after || (isNew && after)) return [];
  const how = protocol === "" ? "" : ` (${protocol})`;
  if (after) return [{ phrase: `is encrypted now${how}`, isWorse: false, mark: "Encrypted", tells }];
  if (isNew) return [{ phrase: `is new and not encrypted${how}`, isWorse: true, mark: "Not encrypted", tells }];
  if (after === undefined) {
    // What was said to be plain, and of which nothing is said, is no better and no worse.
    const phrase = before ? `is no longer said to be encrypted${how}` : `is no longer said to be plain${how}`;
    return [{ phrase, isWorse: before === true, mark: "Encryption?", tells }];
  }
  const phrase = before ? "is not encrypted any longer" : "is said not to be encrypted";
  return [{ phrase: `${phrase}${how}`, isWorse: true, mark: "Not encrypted", tells }];
}

function authentication(old: Facts, young: Facts, isNew: boolean): readonly SecurityFinding[] {
  if (old.auth === young.auth) return [];
  const tells = ["auth"];
  const [before, after] = [old.auth, young.auth].map((auth) => auth && short(auth, 40));
  const was = before === undefined ? "" : ` (was ${before})`;
  if (after === undefined)
    return [{ phrase: `no longer says who may use it${was}`, isWorse: true, mark: "No auth", tells }];
  const isOpen = isNoAuthentication(after);
  if (isOpen)
    return [{ phrase: `asks nobody who they are${isNew ? "" : " now"}${was}`, isWorse: true, mark: "No auth", tells }];
  return isNew ? [] : [{ phrase: `authenticates by ${after} now${was}`, isWorse: false, mark: "Auth", tells }];
}

function sensitiveData(old: Facts, young: Facts, verb: string): readonly SecurityFinding[] {
  const [before, after] = [classesOf(old), classesOf(young)];
  const come = after.filter((name) => isSensitive(name) && !before.includes(name)).map(classText);
  const gone = before.filter((name) => isSensitive(name) && !after.includes(name)).map(classText);
  const others = [before, after].map((classes) => classes.filter((name) => !isSensitive(name)).join("\n"));
  const tells = others[0] === others[1] ? ["data"] : [];
  const now = verb.startsWith("is new") ? "" : " now";
  const findings: SecurityFinding[] = [];
  if (come.length > 0) {
    const phrase = `${verb} ${listed(come, "and")}${now}`;
    findings.push({ phrase, isWorse: true, mark: come.join(", "), tells });
  }
  if (gone.length > 0) findings.push({ phrase: `no longer ${verb} ${listed(gone, "or")}`, isWorse: false, tells });
  return findings;
}

function entrance(was: string | undefined, is: string | undefined, isNew: boolean): readonly SecurityFinding[] {
  if ((was === undefined) === (is === undefined)) return [];
  if (is === undefined) return [{ phrase: `no longer leads ${was}`, isWorse: false, tells: [] }];
  const phrase = isNew ? `is new and leads ${is}` : `leads ${is} now`;
  return [{ phrase, isWorse: true, mark: is === "in from outside" ? "Entry" : "Crosses border", tells: [] }];
}

function crossing(
  { before, after }: { readonly before: string | undefined; readonly after: string | undefined },
  names: Vocabulary,
): readonly SecurityFinding[] {
  if (before === after) return [];
  const into = after === undefined ? "" : ` into ${names.element(after)}`;
  const out = before === undefined ? "" : ` out of ${names.element(before)}`;
  const phrase = `crosses a trust boundary,${[out, into].filter(Boolean).join(" and")}`;
  return [{ phrase, isWorse: after === undefined, tells: [] }];
}
