import type { Picture } from "../../browser.ts";

/** What the server of a preview and its page say to each other, as JSON. */

/** The diagrams that there are, whenever one of them is another than before. */
export interface Listing {
  /** What the preview is of: the name of the folder or file. */
  readonly place: string;
  readonly diagrams: readonly Entry[];
  /** What pictures can be downloaded as. */
  readonly formats: readonly FormatEntry[];
  /** Where diagrams are edited: an address to which the name of one is added; none: nowhere. */
  readonly editor?: string;
}

/** A diagram in the list of all. */
export interface Entry {
  /** The path of its file as seen from the folder, with forward slashes. */
  readonly name: string;
  readonly title: string;
  readonly errors: number;
  readonly warnings: number;
  /** Another one whenever its picture may be another. */
  readonly version: number;
}

export interface FormatEntry {
  readonly name: string;
  readonly extension: string;
  readonly summary: string;
  /** Whether one file can hold several views. */
  readonly hasPages: boolean;
}

/** One view of a diagram, whenever it may be another than before. */
export interface Shown {
  readonly name: string;
  readonly title: string;
  /** The view that is shown: the one that is wanted, or the first where it is not there. */
  readonly view: string;
  readonly views: readonly ViewEntry[];
  /** None: it cannot be drawn as it is. */
  readonly picture?: Picture;
  readonly problems: readonly Problem[];
}

export interface ViewEntry {
  readonly name: string;
  readonly title: string;
}

/** What is wrong with a diagram, and where. */
export interface Problem {
  readonly severity: "error" | "warning";
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  /** The path of the file, as seen from the folder. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  /** The lines that are meant. */
  readonly frame: readonly FrameLine[];
}

/** A line of a file, with carets under what is meant. */
export interface FrameLine {
  /** From 1; none below the last line that is shown, where more follow. */
  readonly number?: number;
  readonly text: string;
  readonly marks: string;
}

/** A file as it stands on disk, for whoever edits it. */
export interface FileText {
  /** Its path, as messages call it. */
  readonly name: string;
  readonly text: string;
  /** Another one for any other text: what is saved says which text it takes the place of. */
  readonly tag: string;
}
