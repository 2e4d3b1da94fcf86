/** A text and the name its author knows it by: a path, or `<stdin>`. */
export interface Source {
  readonly name: string;
  readonly text: string;
}

/** A stretch of a source, from offset `start` up to but not including offset `end`. */
export interface Range {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
}

/** A place as editors show it. Both count from 1; columns count UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The range of a source as a whole, for what is wrong with a file rather than in it. */
export function wholeOf(source: Source): Range {
  return { source, start: 0, end: 0 };
}

/** Where `offset` stands. YAML ends lines with LF or CRLF, so LF alone is counted. */
export function positionAt({ text }: Source, offset: number): Position {
  const end = Math.max(0, Math.min(offset, text.length));
  let line = 1;
  let start = 0;
  for (let next = text.indexOf("\n"); next !== -1 && next < end; next = text.indexOf("\n", start)) {
    line += 1;
    start = next + 1;
  }
  return { line, column: end - start + 1 };
}
