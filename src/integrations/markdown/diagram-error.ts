import { type Diagnostic, positionAt } from "../../index.ts";

/** A diagram that cannot be drawn: its message has every mistake with the lines where it is. */
export class DiagramError extends Error {
  override readonly name = "DiagramError";
  /** Where the first of them is: lines count from 1, columns from 0, as bundlers have it. */
  readonly loc: { readonly file: string; readonly line: number; readonly column: number };

  constructor(message: string, first: Diagnostic) {
    super(message);
    const { source, start } = first.range;
    const { line, column } = positionAt(source, start);
    this.loc = { file: source.name, line, column: column - 1 };
  }
}
