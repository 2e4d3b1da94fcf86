const longest = 60;

/** What an author wrote, as messages quote it: in one line, cut where it is long. */
export function quoted(text: string): string {
  const line = text.slice(0, longest + 1).replaceAll(/\s+/g, " ");
  return line.length > longest ? `"${line.slice(0, longest - 1)}…"` : `"${line}"`;
}

/** A text as YAML that means this text and nothing else. */
export function quotedForYaml(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}
