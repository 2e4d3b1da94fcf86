import type { Comparison, Difference, EdgeChange, ElementChange, NoteChange } from "../compare/comparison.ts";
import { headlineOf, statementsOf } from "../compare/statements.ts";
import { changeOf, tell } from "../compare/tell.ts";
import type { Edge, Element } from "../model/architecture.ts";
import type { ChangeKind } from "../model/change-kinds.ts";

/** All that differs as data, what matters most of it in sentences. */
export function writeJson(comparison: Comparison): string {
  const { notes, document } = comparison;
  const tale = tell(comparison);
  const statements = statementsOf(comparison, tale);
  const summary = {
    version: 1,
    isDifferent: statements.length > 0,
    headline: headlineOf(comparison),
    counts: countsOf(comparison),
    statements,
    elements: tale.elements.map((told) => ({ ...elementOf(told.of), security: changeOf(told).security })),
    edges: tale.edges.map((told) => ({ ...edgeOf(told.of), security: changeOf(told).security })),
    notes: notes.map(noteOf),
    document: document.map(differenceOf),
  };
  return `${JSON.stringify(summary, null, 2)}\n`;
}

function countsOf({
  elements,
  edges,
  notes,
}: Comparison): Readonly<Record<string, Readonly<Record<ChangeKind, number>>>> {
  return {
    components: kindsIn(elements.filter(({ isGroup }) => !isGroup)),
    groups: kindsIn(elements.filter(({ isGroup }) => isGroup)),
    connections: kindsIn(edges),
    notes: kindsIn(notes),
  };
}

function kindsIn(changes: readonly { readonly kind: ChangeKind }[]): Readonly<Record<ChangeKind, number>> {
  const count = (kind: ChangeKind) => changes.filter((change) => change.kind === kind).length;
  return { added: count("added"), removed: count("removed"), moved: count("moved"), changed: count("changed") };
}

function elementOf({ kind, isGroup, before, after, differences }: ElementChange): object {
  return {
    change: kind,
    what: isGroup ? "group" : "node",
    ...(before && { before: identityOf(before) }),
    ...(after && { after: identityOf(after) }),
    differences: differences.map(differenceOf),
  };
}

function identityOf({ id, parent, type, label }: Element): object {
  return { id, ...(parent !== undefined && { parent }), ...(type && { type: type.id }), label };
}

function edgeOf({ kind, before, after, differences }: EdgeChange): object {
  return {
    change: kind,
    ...(before && { before: endsOf(before) }),
    ...(after && { after: endsOf(after) }),
    differences: differences.map(differenceOf),
  };
}

function endsOf({ id, from, to, kind, label }: Edge): object {
  return { id, from, to, kind, label };
}

function noteOf({ what, kind, name, title, differences }: NoteChange): object {
  return { change: kind, what, name, title, differences: differences.map(differenceOf) };
}

function differenceOf({ name, before, after }: Difference): object {
  return { name, ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}
