/** What differs between Node and browsers: how files are reached. */
export interface Host {
  /**
   * Reads a text file named by `path`, relative to the folder of `from`
   * (the name of the source that mentions it). Never throws for what an
   * author can cause.
   */
  read(path: string, from: string): Promise<FileResult>;
}

export type FileResult = { readonly name: string; readonly text: string } | FileFailure;

/** Why a file could not be read. */
export interface FileFailure {
  /** `outside`: not under the root of the document, links followed. */
  readonly failure: "missing" | "outside" | "too-large" | "unreadable";
  /** A sentence about the file as `it`, without a full stop. */
  readonly reason: string;
  /** What to do about it. */
  readonly hint?: string;
}
