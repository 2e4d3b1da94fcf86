/** About as many characters as a line of a terminal or a mail has. */
const columns = 100;

/**
 * A text in lines, the first after `start` and the others below its words:
 *
 *     - Ask API → Vector index: k-NN, top 5
 *       (data, encrypted)
 *
 * Words are never broken, as addresses are of no use in parts.
 */
export function wrapped(text: string, start = ""): readonly string[] {
  const indent = " ".repeat([...start].length);
  const lines: string[] = [];
  let line = start;
  let isEmpty = true;
  for (const word of text.split(" ")) {
    if (!isEmpty && [...line].length + 1 + [...word].length > columns) {
      lines.push(line);
      line = indent;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line.trimEnd()];
}
