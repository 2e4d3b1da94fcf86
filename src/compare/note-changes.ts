import type { Architecture } from "../model/architecture.ts";
import type { NoteChange, NoteKind } from "./comparison.ts";
import { differencesOf, type Renamed, type Said } from "./differences.ts";

/** What an architecture says about its nodes, groups and edges. */
interface Note {
  readonly what: NoteKind;
  readonly name: string;
  readonly title: string;
  readonly said: Said;
}

/** How the ids of nodes and groups, and of edges, are called after. */
export interface Names {
  readonly element: Renamed;
  readonly edge: Renamed;
}

/** The overlays, flows, views, decisions and accepted findings that differ. */
export function noteChanges(before: Architecture, after: Architecture, names: Names): readonly NoteChange[] {
  const same: Names = { element: (id) => id, edge: (id) => id };
  const [old, young] = [byName(notesOf(before, names)), byName(notesOf(after, same))];
  const left = [...young].flatMap(([key, note]): readonly NoteChange[] => {
    const was = old.get(key);
    if (!was) return [changeOf(note, "added")];
    const differences = differencesOf(was.said, note.said);
    return differences.length > 0 ? [{ ...changeOf(note, "changed"), differences }] : [];
  });
  return [...left, ...[...old].flatMap(([key, note]) => (young.has(key) ? [] : changeOf(note, "removed")))];
}

function changeOf({ what, name, title }: Note, kind: NoteChange["kind"]): NoteChange {
  return { what, kind, name, title, differences: [] };
}

/** Those of one name, of which decisions may have several, are told apart by their order. */
function byName(notes: readonly Note[]): ReadonlyMap<string, Note> {
  const all = new Map<string, Note>();
  for (const note of notes) {
    let number = 1;
    const keyOf = () => JSON.stringify([note.what, note.name, number]);
    while (all.has(keyOf())) number += 1;
    all.set(keyOf(), note);
  }
  return all;
}

function notesOf(architecture: Architecture, names: Names): readonly Note[] {
  const { overlays, flows, views, decisions, acceptances } = architecture;
  const ids = (some: readonly string[]) => some.map(names.element).toSorted();
  return [
    ...overlays.map(({ name, label, description, members }) =>
      noteOf("overlay", name, label || name, { label, description, around: ids(members) }),
    ),
    ...flows.map(({ name, title, description, steps }) =>
      noteOf("flow", name, title, {
        title,
        description,
        steps: steps.map(({ text, hops }) => stepOf(text, hops, names)),
      }),
    ),
    ...views.map(({ name, title, origin: _, direction: _direction, ...view }) =>
      noteOf("view", name, title ?? name, {
        ...{ ...view, title, show: view.show && ids(view.show), focus: view.focus && ids(view.focus) },
        ...{ hide: ids(view.hide), collapse: ids(view.collapse) },
      }),
    ),
    ...decisions.map(({ title, number: _, origin: _origin, ...decision }) =>
      noteOf("decision", title, title, { ...decision, on: ids(decision.on) }),
    ),
    ...acceptances.map(({ rule, because, on }) =>
      noteOf("accepted finding", [rule, ...ids(on)].join(" "), rule, { because }),
    ),
  ];
}

function noteOf(what: NoteKind, name: string, title: string, said: Said): Note {
  return { what, name, title, said };
}

type Step = Architecture["flows"][number]["steps"][number];

function stepOf(text: string, hops: Step["hops"], names: Names): Said {
  return { text, hops: hops.map(({ edge, backwards }) => `${names.edge(edge)}${backwards ? " backwards" : ""}`) };
}
