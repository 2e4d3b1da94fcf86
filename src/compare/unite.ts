import type { Architecture, Change, Edge, Element, Group, Node, View } from "../model/architecture.ts";
import { isInside, lastPartOf } from "../model/id.ts";
import type { Comparison } from "./comparison.ts";
import { ghostsOf } from "./ghosts.ts";
import { headlineOf } from "./statements.ts";
import { changeOf, type Tale, tell } from "./tell.ts";
import { unitedOverlays } from "./unite-overlays.ts";

/** Two versions of an architecture as one. */
export interface United {
  readonly architecture: Architecture;
  /** By ids of nodes and groups before: their ids in it. */
  readonly idOf: (before: string) => string;
}

/**
 * Both versions of an architecture as one, of which what differs says so.
 *
 * It is what is there after, and what is removed in its old place, in the
 * order of both; what is moved has left an empty place. How it looks and what is said about it comes from after.
 */
export function unite(comparison: Comparison, tale: Tale = tell(comparison)): United {
  const { before, after } = comparison;
  const idOf = idsIn(comparison);
  const changes = new Map(tale.elements.map((told) => [told.of.after ?? told.of.before, changeOf(told)]));
  const changed = <Some extends Element>(element: Some): Some => ({ ...element, ...changeIn(changes.get(element)) });
  const isGone = ({ id }: Element) => !comparison.pairs.elements.has(id);
  const moved = <Some extends Element>(element: Some): Some => ({
    ...changed(element),
    id: idOf(element.id),
    ...(element.parent !== undefined && { parent: idOf(element.parent) }),
    facts: { ...element.facts, ...(element.facts.covers && { covers: element.facts.covers.map(idOf) }) },
  });
  const opened = openedNodes(comparison);
  const groups = merged(
    [
      ...after.groups.map(changed),
      ...after.nodes.filter(({ id }) => opened.has(id)).map((node) => asGroup(changed(node))),
    ],
    before.groups,
    { idOf, isGone, moved },
  );
  const nodes = merged(after.nodes.filter(({ id }) => !opened.has(id)).map(changed), before.nodes, {
    idOf,
    isGone,
    moved,
  });
  const architecture: Architecture = {
    ...after,
    description: headlineOf(comparison),
    groups: parentsFirst(groups),
    nodes: [...nodes, ...ghostsOf(tale, { groups, nodes }, idOf)],
    edges: unitedEdges(comparison, tale, idOf),
    overlays: unitedOverlays(comparison, idOf),
    views: after.views.map((view) => unitedView(view, comparison, idOf)),
    isComparison: true,
  };
  return { architecture, idOf };
}

function changeIn(change: Change | undefined): { readonly change?: Change } {
  return change ? { change } : {};
}

/** What is removed keeps the end of its id, in what its group is called after. */
function idsIn({ before, after, pairs }: Comparison): (id: string) => string {
  const taken = new Set([...after.groups, ...after.nodes].map(({ id }) => id));
  const ids = new Map(pairs.elements);
  for (const { id, parent } of [...before.groups, ...before.nodes]) {
    if (ids.has(id)) continue;
    const place = parent === undefined ? "" : `${ids.get(parent) ?? parent}.`;
    let key = lastPartOf(id);
    while (taken.has(place + key)) key += "-before";
    taken.add(place + key);
    ids.set(id, place + key);
  }
  return (id) => ids.get(id) ?? id;
}

/** Ids of nodes after that were groups, in which something was that is removed. */
function openedNodes({ before, after, pairs }: Comparison): ReadonlySet<string> {
  const gone = [...before.groups, ...before.nodes].filter(({ id }) => !pairs.elements.has(id));
  const parents = new Set(
    gone.flatMap(({ parent }) => (parent === undefined ? [] : (pairs.elements.get(parent) ?? []))),
  );
  return new Set(after.nodes.flatMap(({ id }) => (parents.has(id) ? id : [])));
}

function asGroup({ hub: _, inside: _inside, folded: _folded, ...element }: Node): Group {
  return { ...element, arrange: "flow" };
}

interface Merge {
  readonly idOf: (before: string) => string;
  readonly isGone: (element: Element) => boolean;
  /** What is removed, where it is to be. */
  readonly moved: <Some extends Element>(element: Some) => Some;
}

/** What is there after, and what is gone, each behind what was before it. */
function merged<Some extends Element>(
  after: readonly Some[],
  before: readonly Some[],
  { idOf, isGone, moved }: Merge,
): readonly Some[] {
  const ids = new Set(after.map(({ id }) => id));
  const first: Some[] = [];
  const behind = new Map<string, Some[]>();
  let last: Some[] = first;
  for (const element of before) {
    if (isGone(element)) last.push(moved(element));
    else if (ids.has(idOf(element.id))) {
      last = [];
      behind.set(idOf(element.id), last);
    }
  }
  return [...first, ...after.flatMap((element) => [element, ...(behind.get(element.id) ?? [])])];
}

/** Every group after its parent, else in the same order. */
function parentsFirst(groups: readonly Group[]): readonly Group[] {
  const byId = new Map(groups.map((group) => [group.id, group]));
  const ordered = new Map<string, Group>();
  const add = (group: Group): void => {
    const parent = group.parent === undefined ? undefined : byId.get(group.parent);
    if (parent && !ordered.has(parent.id)) add(parent);
    ordered.set(group.id, group);
  };
  for (const group of groups) add(group);
  return [...ordered.values()];
}

/** The edges after, and those that are gone, each behind what was before it; of one that is re-wired its old way, too. */
function unitedEdges(
  { before, after, pairs }: Comparison,
  { edges: told }: Tale,
  idOf: (id: string) => string,
): readonly Edge[] {
  const changes = new Map(told.map((each) => [each.of.after ?? each.of.before, each]));
  const idsAfter = new Map([...pairs.edges].map(([id, edge]) => [edge, id]));
  const names = new Names(after.edges);
  const first: Edge[] = [];
  const behind = new Map<string, Edge[]>();
  let last: Edge[] = first;
  for (const edge of before.edges) {
    const id = idsAfter.get(edge);
    if (id !== undefined) {
      last = [];
      behind.set(id, last);
    }
    const change = id === undefined ? changeFor(changes.get(edge)) : traceOf(told.find(({ of }) => of.before === edge));
    const [from, to] = [idOf(edge.from), idOf(edge.to)];
    // What is in the other today cannot be joined with it in one picture.
    if (change && !isInside(from, to) && !isInside(to, from))
      last.push({ ...edge, id: names.next(from, to), from, to, change });
  }
  const left = after.edges.map((edge) => ({ ...edge, ...changeIn(changeFor(changes.get(edge))) }));
  return [...first, ...left.flatMap((edge) => [edge, ...(behind.get(edge.id) ?? [])])];
}

function changeFor(told: Tale["edges"][number] | undefined): Change | undefined {
  return told && changeOf(told);
}

/** Where an edge was that is re-wired. */
function traceOf(told: Tale["edges"][number] | undefined): Change | undefined {
  if (told?.of.kind !== "moved") return undefined;
  return { kind: "removed", details: told.sentence === undefined ? [] : [told.sentence], security: [], isTrace: true };
}

/** Gives edges ids as if they were written after the others. */
class Names {
  readonly #counts = new Map<string, number>();

  constructor(edges: readonly Edge[]) {
    for (const { from, to } of edges) this.next(from, to);
  }

  next(from: string, to: string): string {
    const name = `${from}->${to}`;
    const count = (this.#counts.get(name) ?? 0) + 1;
    this.#counts.set(name, count);
    return count === 1 ? name : `${name}#${count}`;
  }
}

/** A view as it is after, with what is removed that the view of this name named before. It tells the changes and nothing else. */
function unitedView(view: View, { before, pairs }: Comparison, idOf: (id: string) => string): View {
  const old = before.views.find(({ name }) => name === view.name);
  const gone = (ids: readonly string[] = []) => ids.filter((id) => !pairs.elements.has(id)).map(idOf);
  const { flow: _, lens: _lens, show, focus, hide, collapse, ...others } = view;
  return {
    ...others,
    ...(show && { show: [...show, ...gone(old?.show)] }),
    ...(focus && { focus: [...focus, ...gone(old?.focus)] }),
    hide: [...hide, ...gone(old?.hide)],
    collapse: [...collapse, ...gone(old?.collapse)],
  };
}
