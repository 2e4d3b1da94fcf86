import type { Architecture, Edge, Element } from "../model/architecture.ts";
import type { Comparison, EdgeChange, ElementChange, Pairs } from "./comparison.ts";
import { differencesOf, edgeDifferences, elementDifferences, type Renamed } from "./differences.ts";
import { noteChanges } from "./note-changes.ts";
import { pairEdges } from "./pair-edges.ts";
import { pairElements } from "./pair-elements.ts";

/** Compares two versions of an architecture by what they say. */
export function compare(before: Architecture, after: Architecture): Comparison {
  const pairs = pairsOf(before, after);
  const edgesAfter = new Map([...pairs.edges].map(([id, edge]) => [edge.id, id]));
  const names = {
    // No id has a space in it: what is removed is nothing that is there after.
    element: (id: string) => pairs.elements.get(id) ?? ` ${id}`,
    edge: (id: string) => edgesAfter.get(id) ?? ` ${id}`,
  };
  return {
    before,
    after,
    elements: elementChanges(before, after, pairs, names.element),
    edges: edgeChanges(before, after, pairs, names.element),
    notes: noteChanges(before, after, names),
    document: differencesOf(saidByDocument(before), saidByDocument(after)),
    pairs,
  };
}

function pairsOf(before: Architecture, after: Architecture): Pairs {
  const elements = pairElements(before, after);
  const types = { before: typesOf(before), after: typesOf(after) };
  const typeOf = (id: string, version: "before" | "after") => types[version].get(id) ?? "";
  return { elements, edges: pairEdges(before.edges, after.edges, { elements, typeOf }) };
}

function typesOf({ groups, nodes }: Architecture): ReadonlyMap<string, string> {
  return new Map([...groups, ...nodes].map(({ id, type }) => [id, type?.id ?? ""]));
}

function elementChanges(
  before: Architecture,
  after: Architecture,
  { elements }: Pairs,
  renamed: Renamed,
): readonly ElementChange[] {
  const old = new Map([...before.groups, ...before.nodes].map((element) => [element.id, element]));
  const wasGroup = idsOf(before.groups);
  const isGroup = idsOf(after.groups);
  const idsBefore = new Map([...elements].map(([id, other]) => [other, id]));
  const left = [...after.groups, ...after.nodes].flatMap((element): readonly ElementChange[] => {
    const was = old.get(idsBefore.get(element.id) ?? "");
    const is = isGroup.has(element.id);
    if (!was) return [{ kind: "added", isGroup: is, after: element, differences: [] }];
    const differences = elementDifferences([was, element], [wasGroup.has(was.id), is], renamed);
    if (differences.length === 0) return [];
    const kind = differences.some(({ name }) => name === "parent") ? "moved" : "changed";
    return [{ kind, isGroup: is, before: was, after: element, differences }];
  });
  const removed = [...old.values()].filter(({ id }) => !elements.has(id));
  return [...left, ...removed.map((element) => removedElement(element, wasGroup))];
}

function removedElement(element: Element, groups: ReadonlySet<string>): ElementChange {
  return { kind: "removed", isGroup: groups.has(element.id), before: element, differences: [] };
}

function edgeChanges(
  before: Architecture,
  after: Architecture,
  { edges }: Pairs,
  renamed: Renamed,
): readonly EdgeChange[] {
  const left = after.edges.flatMap((edge): readonly EdgeChange[] => {
    const was = edges.get(edge.id);
    if (!was) return [{ kind: "added", after: edge, differences: [] }];
    const differences = edgeDifferences(was, edge, renamed);
    if (differences.length === 0) return [];
    return [{ kind: isRewired(was, edge, renamed) ? "moved" : "changed", before: was, after: edge, differences }];
  });
  const paired = new Set(edges.values());
  const removed = before.edges.filter((edge) => !paired.has(edge));
  return [...left, ...removed.map((edge): EdgeChange => ({ kind: "removed", before: edge, differences: [] }))];
}

/** Whether an end is another one; an edge that leads the other way joins what it joined. */
function isRewired(before: Edge, { from, to }: Edge, renamed: Renamed): boolean {
  return [renamed(before.from), renamed(before.to)].some((end) => end !== from && end !== to);
}

function saidByDocument({ title, description, meta }: Architecture): Readonly<Record<string, unknown>> {
  return { title, description, ...meta };
}

function idsOf(things: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(things.map(({ id }) => id));
}
