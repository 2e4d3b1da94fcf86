import { formats } from "./formats/index.ts";
import type { ArrangementNote } from "./layout/previous/note.ts";
import { readNote } from "./layout/previous/read-note.ts";

/** The arrangement of a picture that was written before, in whatever format; nothing when it does not tell a sound one. */
export function readArrangement(picture: string): ArrangementNote | undefined {
  for (const { arrangementIn } of formats) {
    const json = arrangementIn?.(picture);
    if (json !== undefined) return readNote(json);
  }
  return undefined;
}
