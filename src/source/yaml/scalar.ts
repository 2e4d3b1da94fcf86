/** How a text is written in YAML on one line. */
export type ScalarStyle = "plain" | "single" | "double";

/** Where a text is to be written. */
export interface ScalarPlace {
  /** How it is to be written, if that is possible. */
  readonly style: ScalarStyle;
  /** Whether brackets are around it, which end a text without quotes at commas. */
  readonly isInFlow: boolean;
}

/**
 * A label as YAML, on one line, in the style that is asked for or else in quotes.
 *
 * A line break becomes the two characters `\n`, which break lines of labels in every style.
 */
export function labelAsYaml(label: string, { style, isInFlow }: ScalarPlace): string {
  const line = label.replaceAll("\n", "\\n");
  if (style === "plain" && isPlain(line, isInFlow)) return line;
  // Texts with quotes in them are easier to read between the others.
  if (style === "single" || (style === "plain" && line.includes('"'))) return `'${line.replaceAll("'", "''")}'`;
  return JSON.stringify(label);
}

/** Whether a text means itself without quotes; it is not tried to the limits of what YAML allows. */
function isPlain(text: string, isInFlow: boolean): boolean {
  if (!/^[\p{L}\p{N}(]/u.test(text) || text !== text.trim()) return false;
  if (/:(\s|$)|\s#/.test(text) || (isInFlow && /[,[\]{}]/.test(text))) return false;
  return !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text) && Number.isNaN(Number(text));
}

/** The style of a text that begins with this character. */
export function styleOf(first: string): ScalarStyle {
  if (first === '"') return "double";
  return first === "'" ? "single" : "plain";
}
