import type { Change, Overlay } from "../model/architecture.ts";
import { isInside } from "../model/id.ts";
import type { Comparison, NoteChange } from "./comparison.ts";
import { noteStatement } from "./statements.ts";

/** The overlays after, then those that are removed; what differs says so. */
export function unitedOverlays({ before, after, notes }: Comparison, idOf: (id: string) => string): readonly Overlay[] {
  const changes = new Map(notes.flatMap((note) => (note.what === "overlay" ? [[note.name, changeOf(note)]] : [])));
  const changed = (overlay: Overlay): Overlay => {
    const change = changes.get(overlay.name);
    return change ? { ...overlay, change } : overlay;
  };
  const names = new Set(after.overlays.map(({ name }) => name));
  const removed = before.overlays.filter(({ name }) => !names.has(name));
  return [
    ...after.overlays.map(changed),
    ...removed.flatMap((overlay) => {
      const members = outermost([...new Set(overlay.members.map(idOf))]);
      return members.length < 2 ? [] : changed({ ...overlay, members });
    }),
  ];
}

function changeOf(note: NoteChange): Change {
  return { kind: note.kind, details: [noteStatement(note).text], security: [] };
}

/** What is in another one today needs no outline of its own. */
function outermost(ids: readonly string[]): readonly string[] {
  return ids.filter((id) => !ids.some((other) => isInside(id, other)));
}
